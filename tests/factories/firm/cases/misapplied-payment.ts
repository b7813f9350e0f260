import { addDays, day } from '@/lib/resolution'
import { dollars, named, notice, row, transcript } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { authorize, confirmAsRead, dropAndRead, note, pay, takeIn } from '../work'

/** A bill that is wrong: the payment that would settle it sits on the year before. */
export const misappliedPayment: SampleCase = async ({ practitioner, manager }, today) => {
  const who = person('FELIX AND JUNE ABERNATHY-CHO', '7731', '40 INVENTED MILL LN', 'DAYTON, OH 45400-0002')
  const caseId = await takeIn(practitioner, {
    kind: 'couple',
    firstName: 'Felix',
    lastName: 'Abernathy-Cho',
    tin: '913-41-7731',
    spouseFirstName: 'June',
    spouseLastName: 'Abernathy-Cho',
    spouseTin: '913-42-1180',
    phone: '(937) 555-0142',
  })
  const billed = year(today) - 1
  const on = addDays(today, -12)
  const paidOn = day(`${billed + 1}-04-14`)
  const lines = [
    { label: 'Tax you owed', cents: dollars(9_412) },
    { label: 'Payments and credits', cents: dollars(-6_900) },
    { label: 'Interest charges', cents: dollars(101.64) },
  ]
  const bill = await dropAndRead(practitioner, {
    bytes: await notice(who, { code: 'CP14', year: billed, on, lines }),
    fileName: named('CP14', on),
    caseId,
  })
  await confirmAsRead(practitioner, bill)
  const pulls = [
    {
      of: billed,
      rows: [
        row('150', 'Tax return filed', on, 9_412),
        row('806', 'W-2 or 1099 withholding', paidOn, -6_900),
        row('196', 'Interest charged for late payment', on, 101.64),
        row('971', 'Notice issued', on, 0, 'CP 0014'),
      ],
    },
    {
      of: billed - 1,
      rows: [
        row('150', 'Tax return filed', day(`${billed}-06-01`), 8_120),
        row('806', 'W-2 or 1099 withholding', day(`${billed}-04-15`), -8_120),
        row('670', 'Payment', paidOn, -2_512),
      ],
    },
  ]
  for (const { of, rows } of pulls) {
    const pulled = await dropAndRead(manager, {
      bytes: await transcript(who, { year: of, on: addDays(today, -3), rows }),
      fileName: named(`Account transcript ${of}`, addDays(today, -3)),
      caseId,
    })
    await confirmAsRead(manager, pulled)
  }
  await pay(manager, caseId, {
    paidOn,
    amount: '2512.00',
    method: 'Check 1187, cleared Apr 17',
    designatedPeriodEnd: String(billed),
  })
  await note(
    manager,
    caseId,
    'June has the bank image of check 1187, both sides. She will send it by Friday.',
  )
  await authorize(practitioner, caseId)
  return caseId
}

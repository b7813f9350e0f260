import { addDays, day } from '@/lib/resolution'
import { dollars, named, notice, row, transcript } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { confirmAsRead, dropAndRead, interview, note, signPower, takeIn } from '../work'

/** A final levy notice whose thirty days run out in two. */
export const finalLevyNotice: SampleCase = async ({ practitioner, manager }, today) => {
  const who = person('MARGUERITE AND DOV HALLORAN', '4417', '77 FICTION TER', 'FRESNO, CA 93700-0004')
  const caseId = await takeIn(practitioner, {
    kind: 'couple',
    firstName: 'Marguerite',
    lastName: 'Halloran',
    tin: '915-44-4417',
    spouseFirstName: 'Dov',
    spouseLastName: 'Halloran',
    spouseTin: '915-45-9026',
  })
  const on = addDays(today, -28)
  const owed = year(today) - 4
  const lines = [
    { label: 'Amount you owed', cents: dollars(14_718.01) },
    { label: 'Failure-to-pay penalty', cents: dollars(108.09) },
    { label: 'Interest charges', cents: dollars(178.08) },
  ]
  const final = await dropAndRead(practitioner, {
    bytes: await notice(who, { code: 'LT11', year: owed, on, lines, hearingBy: addDays(on, 30) }),
    fileName: named('LT11', on),
    caseId,
  })
  await confirmAsRead(practitioner, final)
  const pulled = await dropAndRead(manager, {
    caseId,
    fileName: named(`Account transcript ${owed}`, addDays(today, -9)),
    bytes: await transcript(who, {
      year: owed,
      on: addDays(today, -9),
      interest: dollars(178.08),
      penalty: dollars(108.09),
      rows: [
        row('150', 'Tax return filed', day(`${owed + 1}-06-05`), 21_618),
        row('806', 'W-2 or 1099 withholding', day(`${owed + 1}-04-15`), -12_018),
        row('276', 'Penalty for late payment of tax', day(`${owed + 1}-06-05`), 2_192),
        row('196', 'Interest charged for late payment', day(`${owed + 1}-06-05`), 2_926.01),
        row('971', 'Notice issued', day(`${owed + 1}-06-05`), 0, 'CP 0014'),
        row('971', 'Notice issued', addDays(on, -120), 0, 'CP 0504'),
        row('971', 'Collection due process Notice of Intent to Levy -- issued', on),
      ],
    }),
  })
  await confirmAsRead(manager, pulled)
  const recent = addDays(today, -15)
  const bill = await dropAndRead(manager, {
    bytes: await notice(who, {
      code: 'CP14',
      year: year(today) - 1,
      on: recent,
      lines: [
        { label: 'Tax you owed', cents: dollars(15_268) },
        { label: 'Payments and credits', cents: dollars(-10_410) },
        { label: 'Failure-to-pay penalty', cents: dollars(301.03) },
        { label: 'Interest charges', cents: dollars(187.17) },
      ],
    }),
    fileName: named('CP14', recent),
    caseId,
  })
  await confirmAsRead(manager, bill)
  // Signed when only the bill in hand was known: the year of the levy notice is not on it.
  await signPower(practitioner, caseId, {
    covers: `1040: ${year(today) - 3} to ${year(today) + 3}`,
    signedOn: addDays(today, -14),
    posted: 'yes',
  })
  await interview(manager, caseId, { saidOn: addDays(today, -13), spouseYears: 'yes', ownBusiness: 'no' })
  await note(
    practitioner,
    caseId,
    'Form 12153 is filled in. Dov has to sign; Marguerite signed this morning.',
  )
  return caseId
}

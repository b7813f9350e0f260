import { addDays, day } from '@/lib/resolution'
import { dollars, named, notice, row, transcript } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { confirmAsRead, dropAndRead, interview, signPower, takeIn } from '../work'

/** A first bill that is right: the calm case. */
export const cleanBill: SampleCase = async ({ practitioner }, today) => {
  const who = person('ALBA REYES-QUINTANA', '5506', '218 SAMPLE ORCHARD RD', 'FRESNO, CA 93700-0001')
  const caseId = await takeIn(practitioner, {
    firstName: 'Alba',
    lastName: 'Reyes-Quintana',
    tin: '912-40-5506',
    email: 'alba@example.com',
    street: '218 Sample Orchard Rd',
    city: 'Fresno',
    state: 'CA',
    zip: '93700',
    language: 'es',
  })
  const on = addDays(today, -8)
  const filed = year(today) - 1
  const lines = [
    { label: 'Tax you owed', cents: dollars(11_846) },
    { label: 'Payments and credits', cents: dollars(-7_350) },
    { label: 'Failure-to-pay estimated tax penalty', cents: dollars(74) },
    { label: 'Interest charges', cents: dollars(179.5) },
  ]
  const bill = await dropAndRead(practitioner, {
    bytes: await notice(who, { code: 'CP14', year: filed, on, lines }),
    fileName: named('CP14', on),
    caseId,
  })
  await confirmAsRead(practitioner, bill)
  const pulled = await dropAndRead(practitioner, {
    caseId,
    fileName: named('Account transcript', addDays(today, -2)),
    bytes: await transcript(who, {
      year: filed,
      on: addDays(today, -2),
      rows: [
        row('150', 'Tax return filed', on, 11_846),
        row('806', 'W-2 or 1099 withholding', day(`${filed + 1}-04-15`), -7_350),
        row('176', 'Penalty for not pre-paying tax', on, 74),
        row('196', 'Interest charged for late payment', on, 179.5),
        row('971', 'Notice issued', on, 0, 'CP 0014'),
      ],
    }),
  })
  await confirmAsRead(practitioner, pulled)
  await signPower(practitioner, caseId, {
    covers: `1040: ${filed - 5} to ${filed + 4}\nCIVPEN: ${filed - 5} to ${filed + 4}`,
    signedOn: addDays(today, -3),
    posted: 'yes',
  })
  await interview(practitioner, caseId, {
    saidOn: addDays(today, -3),
    currentYear: 'yes',
    untaxedIncome: 'no',
    newBalance: 'no',
    employees: 'no',
    ownBusiness: 'no',
    hardship: 'no',
    irsFailure: 'no',
    lienSensitive: 'no',
    disability: 'no',
    incapacity: 'no',
    abroad: 'no',
    disputes: 'no',
    taxCourt: 'no',
  })
  return caseId
}

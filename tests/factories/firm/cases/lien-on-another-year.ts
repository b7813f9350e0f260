import { addDays, day } from '@/lib/resolution'
import { dollars, named, notice, row, transcript } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { authorize, confirmAsRead, dropAndRead, takeIn } from '../work'

/** A first bill for one year while a lien stands on another. */
export const lienOnAnotherYear: SampleCase = async ({ practitioner }, today) => {
  const who = person('BRUNO CASTELLANE', '2264', '9 MADEUP HILL RD', 'RENO, NV 89500-0003')
  const caseId = await takeIn(practitioner, {
    firstName: 'Bruno',
    lastName: 'Castellane',
    tin: '914-43-2264',
    street: '9 Madeup Hill Rd',
    city: 'Reno',
    state: 'NV',
    zip: '89500',
  })
  const billed = year(today) - 1
  const on = addDays(today, -10)
  const lines = [
    { label: 'Tax you owed', cents: dollars(6_240) },
    { label: 'Payments and credits', cents: dollars(-4_100) },
    { label: 'Failure-to-pay penalty', cents: dollars(74.9) },
    { label: 'Interest charges', cents: dollars(88.17) },
  ]
  const bill = await dropAndRead(practitioner, {
    bytes: await notice(who, { code: 'CP14', year: billed, on, lines, layout: 'redesigned' }),
    fileName: named('CP14', on),
    caseId,
  })
  await confirmAsRead(practitioner, bill)
  const old = billed - 3
  const pulled = await dropAndRead(practitioner, {
    caseId,
    fileName: named(`Account transcript ${old}`, addDays(today, -5)),
    bytes: await transcript(who, {
      year: old,
      on: addDays(today, -5),
      interest: dollars(912.4),
      penalty: dollars(1_130),
      rows: [
        row('150', 'Tax return filed', day(`${old + 1}-06-06`), 21_618),
        row('806', 'W-2 or 1099 withholding', day(`${old + 1}-04-15`), -9_018),
        row('276', 'Penalty for late payment of tax', day(`${old + 1}-06-06`), 126),
        row('196', 'Interest charged for late payment', day(`${old + 1}-06-06`), 97.55),
        row('971', 'Notice issued', day(`${old + 1}-06-06`), 0, 'CP 0014'),
        row('582', 'Lien placed on assets due to balance owed', day(`${old + 2}-02-14`)),
      ],
    }),
  })
  await confirmAsRead(practitioner, pulled)
  await authorize(practitioner, caseId)
  return caseId
}

import { addDays } from '@/lib/resolution'
import { dollars, named, notice } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { authorize, confirmAsRead, dropAndRead, takeIn } from '../work'

/** An installment agreement about to end, because a new bill came. */
export const agreementEnding: SampleCase = async ({ practitioner }, today) => {
  const who = person('LUCIA SERRANO-PIKE', '3390', '5 NOWHERE CT', 'TULSA, OK 74100-0005')
  const caseId = await takeIn(practitioner, {
    firstName: 'Lucia',
    lastName: 'Serrano-Pike',
    tin: '917-47-3390',
    language: 'es',
  })
  const on = addDays(today, -15)
  const planned = year(today) - 3
  const lines = [
    { label: 'Amount you owed', cents: dollars(8_204.4) },
    { label: 'Interest charges', cents: dollars(61.02) },
  ]
  const ending = await dropAndRead(practitioner, {
    bytes: await notice(who, { code: 'CP523', year: planned, on, lines, agreementEndsOn: addDays(on, 30) }),
    fileName: named('CP523', on),
    caseId,
  })
  await confirmAsRead(practitioner, ending)
  const billed = addDays(today, -20)
  const bill = await dropAndRead(practitioner, {
    bytes: await notice(who, {
      code: 'CP14',
      year: year(today) - 1,
      on: billed,
      lines: [
        { label: 'Tax you owed', cents: dollars(4_980) },
        { label: 'Payments and credits', cents: dollars(-3_860) },
      ],
    }),
    fileName: named('CP14', billed),
    caseId,
  })
  await confirmAsRead(practitioner, bill)
  await authorize(practitioner, caseId)
  return caseId
}

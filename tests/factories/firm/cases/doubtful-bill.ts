import { addDays } from '@/lib/resolution'
import { dollars, named, notice } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { dropAndRead, takeIn } from '../work'

/** A bill whose lines do not make its amount, read and waiting for a person. */
export const doubtfulBill: SampleCase = async ({ manager }, today) => {
  const who = person('ARNE LINDQVIST-AMADI', '1029', '12 IMAGINARY SQ', 'DULUTH, MN 55800-0007')
  const caseId = await takeIn(manager, { firstName: 'Arne', lastName: 'Lindqvist-Amadi', tin: '919-49-1029' })
  const on = addDays(today, -3)
  const lines = [
    { label: 'Tax you owed', cents: dollars(3_183) },
    { label: 'Payments and credits', cents: dollars(-2_328) },
    { label: 'Failure-to-pay penalty', cents: dollars(33.3) },
    { label: 'Interest charges', cents: dollars(45) },
  ]
  await dropAndRead(manager, {
    bytes: await notice(who, {
      code: 'CP14',
      year: year(today) - 1,
      on,
      lines,
      amountDueCents: dollars(1_075.21),
    }),
    fileName: named('CP14', on),
    caseId,
  })
  return caseId
}

import { addDays } from '@/lib/resolution'
import { dollars, named, notice } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { confirmAsRead, dropAndRead, interview, takeIn } from '../work'

/** The state of things one step before a hearing right: intent to levy, which opens none. */
export const intentToLevy: SampleCase = async ({ manager, practitioner }, today) => {
  const who = person('SAGE WHITCOMBE-ITO', '6093', '31 PRETEND AVE', 'SALEM, OR 97300-0006')
  const caseId = await takeIn(manager, { firstName: 'Sage', lastName: 'Whitcombe-Ito', tin: '918-48-6093' })
  const on = addDays(today, -8)
  const lines = [
    { label: 'Amount you owed', cents: dollars(9_444.07) },
    { label: 'Failure-to-pay penalty', cents: dollars(34.98) },
    { label: 'Interest charges', cents: dollars(54.48) },
  ]
  const paper = await dropAndRead(manager, {
    bytes: await notice(who, { code: 'CP504', year: year(today) - 2, on, lines }),
    fileName: named('CP504', on),
    caseId,
  })
  await confirmAsRead(practitioner, paper)
  await interview(practitioner, caseId, {
    saidOn: addDays(today, -2),
    currentYear: 'unknown',
    untaxedIncome: 'yes',
    estimates: 'no',
    employees: 'no',
    ownBusiness: 'no',
    hardship: 'yes',
    urgentHardship: 'yes',
    lienSensitive: 'yes',
    disability: 'yes',
    incapacity: 'no',
    abroad: 'no',
    taxCourt: 'no',
  })
  return caseId
}

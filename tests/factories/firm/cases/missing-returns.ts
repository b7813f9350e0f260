import { addDays } from '@/lib/resolution'
import { type SampleCase, year } from '../team'
import { enter, interview, takeIn } from '../work'

/** Two returns missing, and the years around them owe. */
export const missingReturns: SampleCase = async ({ manager }, today) => {
  const caseId = await takeIn(manager, {
    firstName: 'Koren',
    lastName: 'Dube-Marsh',
    tin: '916-46-8842',
    phone: '(505) 555-0177',
  })
  const last = year(today) - 1
  await enter(manager, caseId, { periodEnd: String(last), filed: 'not-filed' })
  await enter(manager, caseId, { periodEnd: String(last - 1), filed: 'not-filed' })
  await enter(manager, caseId, {
    periodEnd: String(last - 2),
    filed: 'filed',
    balance: '12,571.57',
    balanceAsOf: addDays(today, -40),
    stage: 'reminder',
    stageNoticeDate: addDays(today, -45),
    lien: 'no',
    levy: 'no',
  })
  await interview(manager, caseId, {
    saidOn: addDays(today, -38),
    abroad: 'yes',
    abroadFrom: `${last - 2}-07-01`,
    abroadTo: `${last}-03-31`,
    taxCourt: 'no',
  })
  return caseId
}

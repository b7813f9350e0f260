import { addDays } from '@/lib/resolution'
import { type SampleCase, year } from '../team'
import { enter, interview, takeIn } from '../work'

/** A business that owes payroll tax: its owners may answer in person. */
export const payrollTax: SampleCase = async ({ owner }, today) => {
  const caseId = await takeIn(owner, {
    kind: 'business',
    businessName: 'Bexley Roofing LLC',
    ein: '00-1238814',
    email: 'office@bexley.example',
  })
  const last = year(today) - 1
  await enter(owner, caseId, {
    form: '941',
    periodEnd: `${last}-09-30`,
    filed: 'filed',
    balance: '21,440.18',
    balanceAsOf: addDays(today, -20),
    stage: 'reminder',
    stageNoticeDate: addDays(today, -30),
    lien: 'no',
    levy: 'no',
  })
  await enter(owner, caseId, {
    form: '941',
    periodEnd: `${last}-12-31`,
    filed: 'filed',
    balance: '17,474.09',
    balanceAsOf: addDays(today, -20),
    stage: 'first-bill',
    stageNoticeDate: addDays(today, -30),
    lien: 'no',
    levy: 'no',
  })
  await interview(owner, caseId, {
    saidOn: addDays(today, -18),
    employees: 'yes',
    deposits: 'no',
    lienSensitive: 'no',
    irsFailure: 'no',
    taxCourt: 'no',
  })
  return caseId
}

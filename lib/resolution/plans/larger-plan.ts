import { allHold, type Condition } from '../finding/conditions'
import { type Draft, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { Cents } from '../money/cents'
import { nonStreamlinedPlan } from '../parameters/non-streamlined-plan'
import type { PlainDate } from '../time/plain-date'
import { below, justBelow, mustBe, type PlanAnswer, payFirst, within } from './plan-answer'

export interface LargerPlanQuestion {
  asOf: PlainDate
  /** Assessed tax, penalty and interest that is unpaid, of all periods together. */
  assessed: Cents | null
  months: number | null
  /** Whole months left to collect the oldest amount. */
  monthsToStatute: number | null
  filedAndCurrent: boolean | null
  /** A revenue officer has the case. */
  revenueOfficer: boolean | null
}

/** A plan of an individual above the simple limit, without a financial statement where the payment is enough (IR-2020-248). */
export function testLargerPlan(question: LargerPlanQuestion): Finding<PlanAnswer> {
  const draft = draftFinding()
  const conditions = largerPlanConditions(draft, question)
  const rule = draft.figure(nonStreamlinedPlan, question.asOf)
  const eligible = conditions && allHold(draft, conditions)
  if (eligible === null || rule === null) return draft.settle<PlanAnswer>(null)
  const { assessed } = question
  return draft.settle({
    eligible,
    measured: assessed,
    payFirst: payFirst(assessed, justBelow(rule.balanceBelow)),
  })
}

/** What it asks, one by one; null where the figures or the numbers do not allow to say. */
export function largerPlanConditions(draft: Draft, question: LargerPlanQuestion): Condition[] | null {
  const { asOf, assessed, months, monthsToStatute, filedAndCurrent, revenueOfficer } = question
  const possible = arePossible(draft, {
    amounts: { 'The assessed balance': assessed },
    counts: { 'The months': months, 'The months left to collect': monthsToStatute },
  })
  const rule = draft.figure(nonStreamlinedPlan, asOf)
  if (!possible || rule === null) return null
  return [
    below('Assessed balance', assessed, rule.balanceBelow, 'The account transcripts of all periods'),
    within('Months left to collect', months, monthsToStatute, 'months'),
    mustBe(
      'Filed and current',
      'All required returns filed, this year’s payments up to date',
      filedAndCurrent,
      'The account transcripts of the last six years, and proof of this year’s payments',
    ),
    mustBe(
      'No revenue officer',
      'The case is not with a revenue officer',
      revenueOfficer === null ? null : !revenueOfficer,
      'The notices, or a call to the IRS',
    ),
  ]
}

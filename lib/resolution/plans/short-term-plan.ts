import { allHold, type Condition } from '../finding/conditions'
import { type Draft, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { add, type Cents, formatCents } from '../money/cents'
import { shortTermPlan } from '../parameters/short-term-plan'
import type { PlainDate } from '../time/plain-date'
import { below, justBelow, type PlanAnswer, payFirst, within } from './plan-answer'

export interface ShortTermPlanQuestion {
  asOf: PlainDate
  /** Assessed tax, penalty and interest that is unpaid. */
  assessed: Cents | null
  /** What has grown since: this plan counts it. */
  accrued: Cents | null
  /** Days until all is paid. */
  days: number | null
}

export interface ShortTermAnswer extends PlanAnswer {
  fee: Cents
}

/** Time to pay in full without a fee (IR-2020-248): no agreement under 26 USC 6159. */
export function testShortTermPlan(question: ShortTermPlanQuestion): Finding<ShortTermAnswer> {
  const draft = draftFinding()
  const { asOf, assessed, accrued } = question
  const conditions = shortTermPlanConditions(draft, question)
  const rule = draft.figure(shortTermPlan, asOf)
  const eligible = conditions && allHold(draft, conditions)
  if (conditions === null || rule === null) return draft.settle<ShortTermAnswer>(null)
  const measured = assessed === null || accrued === null ? null : add(assessed, accrued)
  if (measured === rule.balanceBelow)
    draft.mark(
      'unsettled',
      'The limit of the short-term plan',
      `Exactly ${formatCents(measured)} was taken as over it; Publication 594 and the instructions of Form 9465 let it in.`,
    )
  const first = payFirst(measured, justBelow(rule.balanceBelow))
  return draft.settle(eligible === null ? null : { eligible, measured, payFirst: first, fee: rule.fee })
}

/** What it asks, one by one; null where the figures or the numbers do not allow to say. */
export function shortTermPlanConditions(draft: Draft, question: ShortTermPlanQuestion): Condition[] | null {
  const { asOf, assessed, accrued, days } = question
  const possible = arePossible(draft, {
    amounts: { 'The assessed balance': assessed, 'What has accrued': accrued },
    counts: { 'The days': days },
  })
  const rule = draft.figure(shortTermPlan, asOf)
  if (!possible || rule === null) return null
  const measured = assessed === null || accrued === null ? null : add(assessed, accrued)
  // An assessed balance at the limit is over it, whatever has accrued.
  const least = measured ?? (assessed !== null && assessed >= rule.balanceBelow ? assessed : null)
  return [
    below('Tax, penalty and interest', least, rule.balanceBelow, 'A payoff from the IRS, or the transcripts'),
    {
      ...within('Days to pay', days, rule.daysMax, 'days'),
      missing: { fact: 'Days to pay', wouldTell: 'The client: by when all can be paid' },
    },
  ]
}

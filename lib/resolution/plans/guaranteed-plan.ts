import { allHold, type Condition } from '../finding/conditions'
import { type Draft, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { Cents } from '../money/cents'
import { guaranteedAgreement } from '../parameters/guaranteed-agreement'
import type { PlainDate } from '../time/plain-date'
import { mustBe, notOver, type PlanAnswer, payFirst, within } from './plan-answer'

export interface GuaranteedPlanQuestion {
  asOf: PlainDate
  /** Income tax of an individual in all periods of the request, without penalty and interest. */
  tax: Cents | null
  /** Months until it is paid by what is proposed. */
  months: number | null
  /** In each of the years before: every return filed, the tax paid, no agreement; of both spouses on a joint return. */
  compliantYears: boolean | null
}

/**
 * The agreement that the IRS may not refuse to an individual (26 USC 6159(c)). The law also asks that the tax can not be
 * paid at once and that the taxpayer stays compliant: who asks for the agreement says both.
 */
export function testGuaranteedPlan(question: GuaranteedPlanQuestion): Finding<PlanAnswer> {
  const draft = draftFinding()
  const conditions = guaranteedPlanConditions(draft, question)
  const rule = draft.figure(guaranteedAgreement, question.asOf)
  const eligible = conditions && allHold(draft, conditions)
  if (eligible === null || rule === null) return draft.settle<PlanAnswer>(null)
  const { tax } = question
  return draft.settle({ eligible, measured: tax, payFirst: payFirst(tax, rule.taxMax) })
}

/** What it asks, one by one; null where the figures or the numbers do not allow to say. */
export function guaranteedPlanConditions(
  draft: Draft,
  { asOf, tax, months, compliantYears }: GuaranteedPlanQuestion,
): Condition[] | null {
  if (!arePossible(draft, { amounts: { 'The tax': tax }, counts: { 'The months': months } })) return null
  const rule = draft.figure(guaranteedAgreement, asOf)
  if (rule === null) return null
  return [
    notOver('Tax alone', tax, rule.taxMax, 'The account transcripts of the periods in the request'),
    within('Months to pay', months, rule.monthsMax, 'months'),
    mustBe(
      'Compliant years',
      `Filed, paid and without an agreement in each of the ${rule.compliantYears} years before`,
      compliantYears,
      `The account transcripts of the ${rule.compliantYears} years before`,
    ),
  ]
}

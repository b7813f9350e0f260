import { allHold, type Condition } from '../finding/conditions'
import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { add, type Cents, formatCents } from '../money/cents'
import { simplePlan } from '../parameters/simple-plan'
import type { PlainDate } from '../time/plain-date'
import { mustBe, notOver, type PlanAnswer, payFirst, within } from './plan-answer'

export interface SimplePlanQuestion {
  asOf: PlainDate
  /** Assessed tax, penalty and interest that is unpaid, of all periods together. */
  assessed: Cents | null
  /** What has grown since and is not assessed. */
  accrued: Cents | null
  /** Months until all is paid by what is proposed. */
  months: number | null
  /** Whole months left to collect the oldest amount. */
  monthsToStatute: number | null
  /** All required returns filed, and this year's payments up to date. */
  filedAndCurrent: boolean | null
  /** Paid by direct debit or payroll deduction. Asked for only in some bands and on some days. */
  directDebit: boolean | null
}

/**
 * The plan of an individual without a financial statement: simple since March 2025, streamlined in bands before. The limit
 * looks at assessed amounts; what has accrued since does not count (irs.gov, Simple Payment Plans; IRM 5.14.5.2).
 */
export function testSimplePlan(question: SimplePlanQuestion): Finding<PlanAnswer> {
  const draft = draftFinding()
  const { asOf, assessed, accrued } = question
  const conditions = simplePlanConditions(draft, question)
  const rule = draft.figure(simplePlan, asOf)
  if (conditions === null || rule === null) return draft.settle<PlanAnswer>(null)
  const eligible = allHold(draft, conditions)
  if (rule.name === 'streamlined') sayBothReadings(draft, assessed, accrued, rule.balanceMax)
  const first = payFirst(assessed, rule.balanceMax)
  if (first !== null && first > 0)
    draft.step('Pay first', `What is over ${formatCents(rule.balanceMax)}`, money(first))
  return draft.settle(eligible === null ? null : { eligible, measured: assessed, payFirst: first })
}

/** What it asks, one by one; null where the figures or the numbers do not allow to say. */
export function simplePlanConditions(draft: Draft, question: SimplePlanQuestion): Condition[] | null {
  const { asOf, assessed, accrued, months, monthsToStatute } = question
  const possible = arePossible(draft, {
    amounts: { 'The assessed balance': assessed, 'What has accrued': accrued },
    counts: { 'The months': months, 'The months left to collect': monthsToStatute },
  })
  const rule = draft.figure(simplePlan, asOf)
  if (!possible || rule === null) return null
  return [
    notOver('Assessed balance', assessed, rule.balanceMax, 'The account transcripts of all periods'),
    within('Months to pay', months, rule.monthsMax, 'months'),
    within('Months left to collect', months, monthsToStatute, 'months'),
    mustBe(
      'Filed and current',
      'All required returns filed, this year’s payments up to date',
      question.filedAndCurrent,
      'The account transcripts of the last six years, and proof of this year’s payments',
    ),
    directDebitWhereAsked(assessed, rule.directDebitAbove, question.directDebit),
  ]
}

function directDebitWhereAsked(assessed: Cents | null, above: Cents, directDebit: boolean | null) {
  const isAsked = assessed === null ? null : assessed > above
  return mustBe(
    'Direct debit or payroll deduction',
    `Asked for above ${formatCents(above)}`,
    isAsked === false || directDebit === true
      ? true
      : isAsked === null || directDebit === null
        ? null
        : false,
    'The way in which the client will pay',
  )
}

/** Until March 2025 the published words did not say whether accrued amounts count. */
function sayBothReadings(draft: Draft, assessed: Cents | null, accrued: Cents | null, limit: Cents): void {
  if (accrued === 0) return
  const together = assessed === null || accrued === null ? null : add(assessed, accrued)
  draft.mark(
    'unsettled',
    'What the limit of the streamlined plan counts',
    together === null
      ? 'Assessed amounts were counted; with accrued amounts the balance would be higher.'
      : `Assessed amounts were counted; with accrued amounts ${formatCents(together)} is ${together > limit ? 'over' : 'within'} ${formatCents(limit)}.`,
  )
}

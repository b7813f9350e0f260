import { agreed, allHold, type Condition } from '../finding/conditions'
import { type Draft, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents } from '../money/cents'
import { inBusinessPlan } from '../parameters/in-business-plan'
import type { PlainDate } from '../time/plain-date'
import { mustBe, type PlanAnswer, payFirst, within } from './plan-answer'

export interface InBusinessPlanQuestion {
  asOf: PlainDate
  assessed: Cents | null
  /** Some of it is tax withheld from employees. */
  trustFund: boolean | null
  /** The business runs; a sole proprietor who has closed is out of business. */
  inBusiness: boolean | null
  months: number | null
  monthsToStatute: number | null
  filedAndCurrent: boolean | null
  directDebit: boolean | null
}

type Limits = { trustFundMax: Cents; noTrustFundMax: Cents; outOfBusinessMax: Cents }

/** The plan of a business without a financial statement: trust fund express before December 2025, simple since (IRM 5.14.5). */
export function testInBusinessPlan(question: InBusinessPlanQuestion): Finding<PlanAnswer> {
  const draft = draftFinding()
  const conditions = inBusinessPlanConditions(draft, question)
  const rule = draft.figure(inBusinessPlan, question.asOf)
  const eligible = conditions && allHold(draft, conditions)
  if (eligible === null || rule === null) return draft.settle<PlanAnswer>(null)
  const { assessed } = question
  const limits = possibleLimits(question, rule)
  const limit = limits.length === 1 ? (limits[0] ?? null) : null
  return draft.settle({
    eligible,
    measured: assessed,
    payFirst: limit === null ? null : payFirst(assessed, limit),
  })
}

/** What it asks, one by one; null where the figures or the numbers do not allow to say. */
export function inBusinessPlanConditions(draft: Draft, question: InBusinessPlanQuestion): Condition[] | null {
  const { asOf, assessed, months, monthsToStatute } = question
  const possible = arePossible(draft, {
    amounts: { 'The assessed balance': assessed },
    counts: { 'The months': months, 'The months left to collect': monthsToStatute },
  })
  const rule = draft.figure(inBusinessPlan, asOf)
  if (!possible || rule === null) return null
  const limits = possibleLimits(question, rule)
  return [
    underLimit(assessed, limits),
    within('Months to pay', months, rule.monthsMax, 'months'),
    within('Months left to collect', months, monthsToStatute, 'months'),
    mustBe(
      'Filed and current',
      'All returns filed, deposits up to date',
      question.filedAndCurrent,
      'The account transcripts of the business, and its deposit records',
    ),
    mustBe(
      'Direct debit',
      `Asked for above ${formatCents(rule.directDebitAbove)}`,
      agreed(
        (assessed === null ? [false, true] : [assessed > rule.directDebitAbove]).map(asked =>
          asked ? question.directDebit : true,
        ),
      ),
      'The way in which the client will pay',
    ),
  ]
}

/** The limits that may apply, as far as the facts tell. */
function possibleLimits({ trustFund, inBusiness }: InBusinessPlanQuestion, rule: Limits): Cents[] {
  const running =
    trustFund === null
      ? [rule.trustFundMax, rule.noTrustFundMax]
      : [trustFund ? rule.trustFundMax : rule.noTrustFundMax]
  const limits = [
    ...(inBusiness === false ? [] : running),
    ...(inBusiness === true ? [] : [rule.outOfBusinessMax]),
  ]
  return [...new Set(limits)]
}

function underLimit(assessed: Cents | null, limits: readonly Cents[]): Condition {
  const most = limits.map(limit => formatCents(limit)).join(' or ')
  return {
    label: 'Assessed balance',
    formula: `${assessed === null ? 'Not known' : formatCents(assessed)}, at most ${most}`,
    holds: assessed === null ? null : agreed(limits.map(limit => assessed <= limit)),
    missing:
      assessed === null
        ? { fact: 'Assessed balance', wouldTell: 'The account transcripts of the business' }
        : {
            fact: 'Withheld tax in the balance, and whether the business runs',
            wouldTell: 'The account transcripts of Forms 941 and 944, and the client',
          },
  }
}

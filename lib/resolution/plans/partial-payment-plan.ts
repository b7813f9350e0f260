import { allHold, type Condition } from '../finding/conditions'
import { count, type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents } from '../money/cents'
import { nonStreamlinedPlan } from '../parameters/non-streamlined-plan'
import type { PlainDate } from '../time/plain-date'
import { countPayments } from './payments-until'
import { type PlanGrowth, type PlanState, prepareRun } from './plan-growth'

export interface PartialPaymentPlanQuestion {
  balance: Cents
  /** What can be paid in a month by a financial statement. */
  monthly: Cents | null
  lastDayToCollect: PlainDate | null
  /** Equity that could pay some of it first; it decides nothing and is said. */
  equity: Cents | null
  growth: PlanGrowth
}

export interface PartialPaymentPlan {
  /** The payments go on to the last day to collect and leave something unpaid. */
  partial: boolean
  /** Null where the day on which the payments end is not known, which does not matter where nothing can be paid. */
  collected: Cents | null
  left: Cents | null
  reviewYears: number
}

/** A plan that does not pay in full by the last day to collect (26 USC 6159(a), (d)): with a financial statement, and reviewed. */
export function testPartialPaymentPlan(question: PartialPaymentPlanQuestion): Finding<PartialPaymentPlan> {
  const draft = draftFinding()
  const read = partialPaymentConditions(draft, question)
  const reviewYears = draft.figure(nonStreamlinedPlan, question.growth.asOf)?.partialPaymentReviewYears
  if (read === null || reviewYears === undefined) return draft.settle<PartialPaymentPlan>(null)
  const { conditions, end } = read
  const { lastDayToCollect, equity } = question
  const partial = allHold(draft, conditions)
  if (equity !== null && equity > 0)
    draft.step('Equity', 'The IRS asks to sell or borrow on it first', money(equity))
  if (partial === null) return draft.settle<PartialPaymentPlan>(null)
  if (end !== null) draft.step('Collected', 'All payments to the last day', money(end.paid))
  else if (lastDayToCollect === null) draft.missing(lastDayMissing)
  draft.step('Review', 'The IRS looks at the statement again', count(reviewYears, 'years'))
  return draft.settle({ partial, collected: end?.paid ?? null, left: end?.left ?? null, reviewYears })
}

/** What it asks, one by one, and how the payments end; null where the figures or the numbers do not allow to say. */
export function partialPaymentConditions(
  draft: Draft,
  { balance, monthly, lastDayToCollect, equity, growth }: PartialPaymentPlanQuestion,
): { conditions: Condition[]; end: PlanState | null } | null {
  const amounts = { 'The balance': balance, 'The monthly payment': monthly, 'The equity': equity }
  if (!arePossible(draft, { amounts })) return null
  const payments = lastDayToCollect === null ? null : countPayments(growth.firstPayment, lastDayToCollect)
  if (payments === 0) {
    draft.problem('ends-before-start', 'The first payment lies after the last day to collect')
    return null
  }
  const run = payments === null ? null : prepareRun(draft, balance, growth)
  const end = monthly === null || payments === null ? null : (run?.run(monthly, payments) ?? null)
  if (payments !== null) run?.sayRates(draft, payments)
  const statement = 'Form 433-F or 433-A with its papers'
  const conditions = [
    {
      label: 'Something can be paid',
      formula: monthly === null ? 'Not known' : `${formatCents(monthly)} a month`,
      holds: monthly === null ? null : monthly > 0,
      missing: { fact: 'What can be paid in a month', wouldTell: statement },
    },
    {
      label: 'Not all is paid in time',
      formula: end === null ? 'Not known' : `${formatCents(end.left)} is left after ${payments} payments`,
      holds: end === null ? null : end.left > 0,
      missing:
        lastDayToCollect === null
          ? lastDayMissing
          : { fact: 'What can be paid in a month', wouldTell: statement },
    },
  ]
  return { conditions, end }
}

const lastDayMissing = { fact: 'Last day to collect', wouldTell: 'The account transcripts' }

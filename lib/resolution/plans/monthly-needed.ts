import { count, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, cents, formatCents, subtract, zero } from '../money/cents'
import { formatDay, type PlainDate } from '../time/plain-date'
import { countPayments } from './payments-until'
import { type PlanGrowth, type PlanRun, prepareRun } from './plan-growth'

export interface MonthlyNeededQuestion {
  balance: Cents
  /** The last day to collect the oldest amount; null where it is not known. */
  lastDayToCollect: PlainDate | null
  growth: PlanGrowth
}

export interface MonthlyNeeded {
  /** The smallest amount that pays all in time; the last payment may be smaller. */
  monthly: Cents
  payments: number
  /** Interest and additions while it is paid. */
  cost: Cents
}

/** The monthly amount that pays a balance in full by the last day to collect, with what accrues until then. */
export function findMonthlyNeeded({
  balance,
  lastDayToCollect,
  growth,
}: MonthlyNeededQuestion): Finding<MonthlyNeeded> {
  const draft = draftFinding()
  if (!arePossible(draft, { amounts: { 'The balance': balance } })) return draft.settle<MonthlyNeeded>(null)
  if (lastDayToCollect === null) {
    draft.missing({
      fact: 'Last day to collect',
      wouldTell: 'The account transcripts: every assessment and what paused it',
    })
    return draft.settle<MonthlyNeeded>(null)
  }
  const payments = countPayments(growth.firstPayment, lastDayToCollect)
  if (payments === 0) {
    draft.problem(
      'ends-before-start',
      `The first payment lies after the last day to collect, ${formatDay(lastDayToCollect)}`,
    )
    return draft.settle<MonthlyNeeded>(null)
  }
  draft.step(
    'Payments',
    `From ${formatDay(growth.firstPayment)} to ${formatDay(lastDayToCollect)}`,
    count(payments, 'payments'),
  )
  const run = prepareRun(draft, balance, growth)
  run?.sayRates(draft, payments)
  const monthly = run && smallestThatPays(run, payments)
  const end = monthly === null ? null : (run?.run(monthly, payments) ?? null)
  if (monthly === null || end === null) return draft.settle<MonthlyNeeded>(null)
  const cost = subtract(end.paid, balance)
  draft.step('Monthly amount', `The smallest that leaves nothing of ${formatCents(balance)}`, money(monthly))
  draft.step('Cost', 'Interest and additions while it is paid', money(cost))
  return draft.settle({ monthly, payments: end.payments, cost })
}

/** Halves the range: what is left never grows with the payment, and all at once is enough. Null where a rate is not known. */
function smallestThatPays(run: PlanRun, payments: number): Cents | null {
  const unpaid = run.run(zero, payments)
  if (unpaid === null) return null
  let tooLittle = -1
  let enough: number = unpaid.left
  while (enough - tooLittle > 1) {
    const middle = Math.floor((enough + tooLittle) / 2)
    if ((run.run(cents(middle), payments)?.left ?? 0) > 0) tooLittle = middle
    else enough = middle
  }
  return cents(enough)
}

import type { Draft } from '../finding/draft'
import { arePossible } from '../finding/possible-input'
import { type Fixed, fixed, fixedCents, multiply, ONE, smaller, unfix } from '../interest/fixed-point'
import { chooseRates, type RateAssumption } from '../interest/interest'
import { constantRate, type RateSource } from '../interest/rate-source'
import { type Cents, formatCents } from '../money/cents'
import { basisPoints } from '../money/rate'
import { roundInterest } from '../money/rounding'
import { agreementFailureToPayRate } from '../parameters/agreement-failure-to-pay-rate'
import { failureToPayMaximum } from '../parameters/failure-to-pay-maximum'
import { failureToPayRate } from '../parameters/failure-to-pay-rate'
import { addMonths } from '../time/calendar-steps'
import { dayNumber, formatDay, type PlainDate } from '../time/plain-date'

/** A plan is followed for so many payments; one that is not paid off by then never is in a lifetime. */
export const PAYMENTS_COUNTED = 1_200

/** How a balance grows while a plan runs. */
export interface PlanGrowth {
  /** The day on which the balance was reckoned. */
  asOf: PlainDate
  /** The next ones follow on the same day of each month. */
  firstPayment: PlainDate
  /** One yearly rate on every day, or the published rates with an assumed one for the days after them. */
  interest: { basisPoints: number } | { published: true; assumption?: RateAssumption }
  /** The late-payment addition that still runs; null where it has reached its maximum or is left out. */
  latePayment: LatePayment | null
}

export interface LatePayment {
  /** The part of the balance that is tax. */
  unpaidTax: Cents
  filedInTime: boolean
  /** What has been charged so far of the maximum, in basis points. */
  chargedBasisPoints: number
}

/** What is left of a plan after some payments. */
export interface PlanState {
  /** Payments made, the last of them perhaps smaller. */
  payments: number
  left: Cents
  /** All that was paid. */
  paid: Cents
}

/** A plan ready to be run at any monthly amount, for so many payments at most. */
export interface PlanRun {
  run(monthly: Cents): PlanState
  dayOfPayment(payment: number): PlainDate
}

/**
 * Reads the growth of a plan once: the factor between each payment and the one before. Null where a rate is not known;
 * the draft then says which.
 */
export function prepareRun(
  draft: Draft,
  balance: Cents,
  growth: PlanGrowth,
  paymentsMax: number,
): PlanRun | null {
  const { asOf, firstPayment, latePayment } = growth
  const possible = arePossible(draft, {
    days: { 'The day of the balance': asOf, 'The first payment': firstPayment },
    amounts: { 'The unpaid tax': latePayment?.unpaidTax },
  })
  if (!possible) return null
  if (firstPayment < asOf) {
    draft.problem(
      'ends-before-start',
      `The first payment on ${formatDay(firstPayment)} lies before ${formatDay(asOf)}`,
    )
    return null
  }
  const dayOfPayment = (payment: number) => addMonths(firstPayment, payment - 1)
  const rates = findRates(draft, growth, dayOfPayment(paymentsMax))
  const addition = latePayment === null ? noAddition : readAddition(draft, latePayment, balance, asOf)
  if (rates === null || addition === null) return null
  const days = [
    dayNumber(asOf),
    ...Array.from({ length: paymentsMax }, (_, made) => dayNumber(dayOfPayment(made + 1))),
  ]
  const factors = days.slice(1).map((day, index) => rates.growth(days[index] ?? day, day) ?? ONE)
  return { dayOfPayment, run: monthly => runAll(fixedCents(balance), factors, addition, monthly) }
}

function findRates(draft: Draft, { asOf, interest }: PlanGrowth, to: PlainDate): RateSource | null {
  if ('published' in interest) return chooseRates({ from: asOf, to, assumption: interest.assumption }, draft)
  draft.mark(
    'assumption',
    'Interest of the plan',
    `${interest.basisPoints / 100} % a year on every day, daily compounded`,
  )
  return constantRate(basisPoints(interest.basisPoints))
}

interface Addition {
  tax: Fixed
  /** Shares of the tax that may still be charged. */
  months: readonly Fixed[]
}

const noAddition: Addition = { tax: 0n, months: [] }

/** The share of each month until the maximum: the last one may be smaller. */
function readAddition(draft: Draft, late: LatePayment, balance: Cents, asOf: PlainDate): Addition | null {
  const perMonth = draft.figure(late.filedInTime ? agreementFailureToPayRate : failureToPayRate, asOf)
  const maximum = draft.figure(failureToPayMaximum, asOf)
  if (perMonth === null || maximum === null) return null
  if (late.unpaidTax > balance) {
    draft.problem('contradiction', `The tax of ${formatCents(late.unpaidTax)} is more than the balance`)
    return null
  }
  draft.mark(
    'assumption',
    'Late-payment addition of the plan',
    'Counted once for each payment, of the tax unpaid before it; payments go to tax, then to the addition, then to interest.',
  )
  const months: Fixed[] = []
  for (let left = maximum - late.chargedBasisPoints; left > 0; left -= perMonth)
    months.push(fixed(basisPoints(Math.min(perMonth, left))))
  return { tax: fixedCents(late.unpaidTax), months }
}

/** The addition bears no interest before it is billed, so it is carried beside what does. */
function runAll(balance: Fixed, factors: readonly Fixed[], addition: Addition, monthly: Cents): PlanState {
  let { tax } = addition
  let bearing = balance
  let added = 0n
  let paid = 0n
  let payments = 0
  for (const [index, factor] of factors.entries()) {
    if (roundInterest(unfix(bearing + added)) <= 0) break
    bearing = multiply(bearing, factor)
    added += multiply(tax, addition.months[index] ?? 0n)
    const payment = smaller(fixedCents(monthly), bearing + added)
    const toTax = smaller(payment, tax)
    const toAddition = smaller(payment - toTax, added)
    tax -= toTax
    added -= toAddition
    bearing -= payment - toAddition
    paid += payment
    payments++
  }
  return { payments, left: roundInterest(unfix(bearing + added)), paid: roundInterest(unfix(paid)) }
}

import type { Draft } from '../finding/draft'
import { arePossible } from '../finding/possible-input'
import { type Fixed, fixed, fixedCents, multiply, smaller, unfix } from '../interest/fixed-point'
import { chooseRates, type RateAssumption } from '../interest/interest'
import { assumedAfter, constantRate, publishedRates, type RateSource } from '../interest/rate-source'
import { type Cents, formatCents } from '../money/cents'
import { basisPoints } from '../money/rate'
import { roundInterest } from '../money/rounding'
import { agreementFailureToPayRate } from '../parameters/agreement-failure-to-pay-rate'
import { failureToPayMaximum } from '../parameters/failure-to-pay-maximum'
import { failureToPayRate } from '../parameters/failure-to-pay-rate'
import { underpaymentRate } from '../parameters/underpayment-rate'
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

/** A plan ready to be run at any monthly amount. */
export interface PlanRun {
  /** The plan after so many payments, or when all is paid; null where a rate is not known on the way. */
  run(monthly: Cents, paymentsMax: number): PlanState | null
  dayOfPayment(payment: number): PlainDate
  /** Writes down the rates that the plan used up to a payment, or the one that is missing. */
  sayRates(draft: Draft, payments: number): void
}

/** Reads how a plan grows: its rates, and the addition that still runs. Null where that can not be; the draft says why. */
export function prepareRun(draft: Draft, balance: Cents, growth: PlanGrowth): PlanRun | null {
  const { asOf, firstPayment, interest, latePayment } = growth
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
  const addition = latePayment === null ? noAddition : readAddition(draft, latePayment, balance, asOf)
  if (addition === null) return null
  const dayOfPayment = (payment: number) => addMonths(firstPayment, payment - 1)
  const factor = factors(growth, dayOfPayment)
  return {
    dayOfPayment,
    run: (monthly, paymentsMax) =>
      runAll({ balance: fixedCents(balance), factor, addition, monthly, paymentsMax }),
    sayRates(to, payments) {
      if ('published' in interest)
        chooseRates(
          { from: asOf, to: dayOfPayment(Math.max(payments, 1)), assumption: interest.assumption },
          to,
        )
      else
        to.mark(
          'assumption',
          'Interest of the plan',
          `${interest.basisPoints / 100} % a year on every day, daily compounded`,
        )
    },
  }
}

/** What the balance is multiplied with before each payment, worked out once for each. */
function factors(
  { asOf, interest }: PlanGrowth,
  dayOfPayment: (payment: number) => PlainDate,
): (payment: number) => Fixed | null {
  const rates = findRates(interest)
  const known = new Map<number, Fixed | null>()
  return payment => {
    const found = known.get(payment)
    if (found !== undefined) return found
    const from = payment === 1 ? asOf : dayOfPayment(payment - 1)
    const factor = rates.growth(dayNumber(from), dayNumber(dayOfPayment(payment)))
    known.set(payment, factor)
    return factor
  }
}

function findRates(interest: PlanGrowth['interest']): RateSource {
  if (!('published' in interest)) return constantRate(basisPoints(interest.basisPoints))
  const { assumption } = interest
  return assumption === undefined
    ? publishedRates(underpaymentRate)
    : assumedAfter(underpaymentRate, assumption.basisPoints)
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

interface Plan {
  balance: Fixed
  factor: (payment: number) => Fixed | null
  addition: Addition
  monthly: Cents
  paymentsMax: number
}

/** The addition bears no interest before it is billed, so it is carried beside what does. */
function runAll({ balance, factor, addition, monthly, paymentsMax }: Plan): PlanState | null {
  let { tax } = addition
  let bearing = balance
  let added = 0n
  let paid = 0n
  let payments = 0
  while (payments < paymentsMax && roundInterest(unfix(bearing + added)) > 0) {
    const grown = factor(payments + 1)
    if (grown === null) return null
    bearing = multiply(bearing, grown)
    added += multiply(tax, addition.months[payments] ?? 0n)
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

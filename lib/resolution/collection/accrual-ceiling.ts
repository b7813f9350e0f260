import { type Cents, cents, zero } from '../money/cents'
import { latePaymentCeiling } from '../parameters/late-payment-ceiling'
import { findInForce } from '../parameters/parameter'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { addDays, daysBetween, type PlainDate, yearOf } from '../time/plain-date'

const BASIS_POINTS = 10_000
/** Beyond thirty years no balance is compared; it also bounds the work. */
const DAYS_MAX = 11_000
/** No month is shorter, so this never counts too few months. */
const SHORTEST_MONTH_DAYS = 28

/**
 * The most that a balance can lawfully have grown by between two days: interest compounded daily (26 USC 6621(a)(2),
 * 6622) and the highest late-payment addition (6651(d)) for each month or part. An upper bound, never a computation of
 * what is owed. Null where a rate is not published: then no difference may be called unlawful.
 */
export function findAccrualCeiling(balance: Cents, from: PlainDate, to: PlainDate): Cents | null {
  const days = daysBetween(from, to)
  if (balance <= 0 || days <= 0) return zero
  if (days > DAYS_MAX) return null
  let owed: number = balance
  for (let offset = 1; offset <= days; offset++) {
    const date = addDays(from, offset)
    const rate = findInForce(underpaymentRate, date)
    if (rate === null) return null
    owed *= 1 + rate.value / BASIS_POINTS / daysIn(yearOf(date))
  }
  const penalty = findInForce(latePaymentCeiling, to)
  if (penalty === null) return null
  const months = Math.ceil(days / SHORTEST_MONTH_DAYS)
  return cents(Math.ceil(owed - balance + (balance * months * penalty.value) / BASIS_POINTS))
}

function daysIn(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365
}

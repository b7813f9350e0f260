import { type Cents, cents, zero } from '../money/cents'
import { levyFailureToPayRate } from '../parameters/levy-failure-to-pay-rate'
import { findInForce } from '../parameters/parameter'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { addDays, dayOf, daysBetween, daysInYear, earlier, type PlainDate, yearOf } from '../time/plain-date'

const BASIS_POINTS = 10_000
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
  const growth = findGrowth(from, to)
  const penalty = findInForce(levyFailureToPayRate, to)
  if (growth === null || penalty === null) return null
  const months = Math.ceil(days / SHORTEST_MONTH_DAYS)
  return cents(Math.ceil(balance * (growth - 1) + (balance * months * penalty.basisPoints) / BASIS_POINTS))
}

/** The factor by which daily interest multiplies a balance over the days after `from` up to and with `to`. */
function findGrowth(from: PlainDate, to: PlainDate): number | null {
  let factor = 1
  let first = addDays(from, 1)
  while (first <= to) {
    const rate = findInForce(underpaymentRate, first)
    if (rate === null) return null
    const last = lastDayAtThisRate(first, to)
    factor *= (1 + rate / BASIS_POINTS / daysInYear(yearOf(first))) ** (daysBetween(first, last) + 1)
    first = addDays(last, 1)
  }
  return factor
}

/** A stretch ends where the rate changes, where it is no longer published, with the calendar year, or with the count. */
function lastDayAtThisRate(first: PlainDate, to: PlainDate): PlainDate {
  const next = underpaymentRate.history.find(row => row.from > first)?.from
  const ends = [
    to,
    dayOf(yearOf(first), 12, 31),
    underpaymentRate.validThrough ?? to,
    ...(next ? [addDays(next, -1)] : []),
  ]
  return ends.reduce(earlier)
}

import { fixedCents, multiply, unfix } from '../interest/fixed-point'
import { publishedRates } from '../interest/rate-source'
import { add, type Cents, subtract, zero } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundUp } from '../money/rounding'
import { levyFailureToPayRate } from '../parameters/levy-failure-to-pay-rate'
import { findInForce } from '../parameters/parameter'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { dayNumber, daysBetween, type PlainDate } from '../time/plain-date'

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
  const growth = publishedRates(underpaymentRate).growth(dayNumber(from), dayNumber(to))
  const highest = findInForce(levyFailureToPayRate, to)
  if (growth === null || highest === null) return null
  const grown = roundUp(unfix(multiply(fixedCents(balance), growth)))
  const months = Math.ceil(days / SHORTEST_MONTH_DAYS)
  const penalty = roundUp(times(basisPoints(highest.basisPoints * months), exactly(balance)))
  return add(subtract(grown, balance), penalty)
}

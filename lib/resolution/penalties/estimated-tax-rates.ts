import type { Draft } from '../finding/draft'
import type { RateAssumption } from '../interest/interest'
import { listStretches } from '../interest/stretches'
import { findInForce } from '../parameters/parameter'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { addDays, dayNumber, daysInYear, earlier, monthOf, type PlainDate, yearOf } from '../time/plain-date'
import { quarterOf } from '../time/quarters'

/** Days at one rate in years of one length: a column of the penalty worksheet. */
export interface RatePeriod {
  days: number
  basisPoints: number
  yearLength: number
}

/**
 * The rate periods of the days after `from` up to and with `to`, for an installment of a tax year. `end` is the last
 * day that counts; the days of its quarter up to it bear the rate of the quarter before (26 USC 6621(b)(2)(B)). Null where a rate is not known.
 */
export function listRatePeriods(
  draft: Draft,
  span: { from: PlainDate; to: PlainDate; end: PlainDate; assumption?: RateAssumption },
): RatePeriod[] | null {
  const { from, to, end, assumption } = span
  const quarterEnd = lastOwnDay(end)
  const until = earlier(to, quarterEnd)
  const needed = to > quarterEnd ? quarterEnd : until
  if (assumption === undefined) {
    if (!draft.figures(underpaymentRate, earlier(addDays(from, 1), needed), needed)) return null
  } else if (findInForce(underpaymentRate, needed) === null)
    draft.mark(
      'assumption',
      underpaymentRate.title,
      `${assumption.basisPoints / 100} % is assumed on every day without a published rate`,
    )
  const periods: RatePeriod[] = listStretches(underpaymentRate, from, until, assumption).map(
    ({ days, basisPoints, length }) => ({ days, basisPoints, yearLength: length }),
  )
  const after = dayNumber(to) - Math.max(dayNumber(quarterEnd), dayNumber(from))
  if (after > 0) {
    const basisPoints = findInForce(underpaymentRate, quarterEnd) ?? assumption?.basisPoints ?? 0
    periods.push({ days: after, basisPoints, yearLength: daysInYear(yearOf(quarterEnd)) })
  }
  return merge(periods)
}

/**
 * The last day that bears its own rate. The first fifteen days of the fourth month after a year bear that of the third
 * month, which is another quarter only where the fourth month begins one.
 */
function lastOwnDay(end: PlainDate): PlainDate {
  const { first } = quarterOf(end)
  return monthOf(first) === monthOf(end) ? addDays(first, -1) : end
}

/** The form counts days next to each other at one rate in one cell, across New Year where neither year is a leap year. */
function merge(periods: readonly RatePeriod[]): RatePeriod[] {
  const merged: RatePeriod[] = []
  for (const period of periods) {
    const before = merged.at(-1)
    if (before && before.basisPoints === period.basisPoints && before.yearLength === period.yearLength)
      before.days += period.days
    else merged.push({ ...period })
  }
  return merged
}

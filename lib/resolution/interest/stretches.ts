import type { Parameter } from '../parameters/parameter'
import { addDays, dayOf, daysBetween, daysInYear, earlier, type PlainDate, yearOf } from '../time/plain-date'

/** Days next to each other with the same rate and the same length of year. */
export interface Stretch {
  first: PlainDate
  last: PlainDate
  days: number
  basisPoints: number
  /** 365 or 366. */
  length: number
}

/** The stretches of the days after `from` up to and with `to`, for the working; stops where no rate is known. */
export function listStretches(
  rates: Parameter<number>,
  from: PlainDate,
  to: PlainDate,
  assumption?: { basisPoints: number },
): Stretch[] {
  const stretches: Stretch[] = []
  for (let first = addDays(from, 1); first <= to; ) {
    const rate = rateOn(rates, first, assumption)
    if (rate === null) break
    const last = earlier(earlier(to, dayOf(yearOf(first), 12, 31)), rate.last ?? to)
    stretches.push({
      first,
      last,
      days: daysBetween(first, last) + 1,
      basisPoints: rate.basisPoints,
      length: daysInYear(yearOf(first)),
    })
    first = addDays(last, 1)
  }
  return stretches
}

/** The rate of a day and the last day of its row; null as the last day where the row does not end. */
function rateOn(
  { history, validThrough }: Parameter<number>,
  day: PlainDate,
  assumption: { basisPoints: number } | undefined,
): { basisPoints: number; last: PlainDate | null } | null {
  if (validThrough !== null && day > validThrough)
    return assumption ? { basisPoints: assumption.basisPoints, last: null } : null
  const at = history.findLastIndex(({ from }) => from <= day)
  const [row, next] = [history[at], history[at + 1]]
  if (row === undefined) return null
  return { basisPoints: row.value, last: next ? addDays(next.from, -1) : validThrough }
}

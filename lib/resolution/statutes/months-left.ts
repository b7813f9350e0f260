import { addMonths } from '../time/calendar-steps'
import type { PlainDate } from '../time/plain-date'

/** Whole months from a day through the last day to collect; 0 where that is over. */
export function monthsLeft(asOf: PlainDate, lastDay: PlainDate): number {
  let months = 0
  while (addMonths(asOf, months + 1) <= lastDay) months++
  return months
}

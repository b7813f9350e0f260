import type { DeadlineFinding } from '../assessment'
import { findHoliday, isBusinessDay } from '../time/holidays'
import { addDays, formatDeadline, type PlainDate, weekdayOf } from '../time/plain-date'

/**
 * What to do where the last day is one on which nothing can be mailed, and the paper prints it all the same or nothing
 * moves it: a postmark (26 USC 7502) is to be had on the business day before. Null on a business day.
 */
export function closedDayWords({ kind, lastDay }: Pick<DeadlineFinding, 'kind' | 'lastDay'>): string | null {
  if (isBusinessDay(lastDay)) return null
  const before = formatDeadline(businessDayBefore(lastDay))
  const closed = closedWords(lastDay)
  return kind === 'pay-by'
    ? `${closed}: pay online, or mail by ${before}`
    : `${closed}: mail by ${before}, or fax`
}

function closedWords(date: PlainDate): string {
  const holiday = findHoliday(date)
  if (holiday !== null) return `the post office is closed that day, ${holiday}`
  return weekdayOf(date) === 0
    ? 'the post office is closed that day, a Sunday'
    : 'it is a Saturday, when few post offices are open'
}

function businessDayBefore(date: PlainDate): PlainDate {
  let candidate = addDays(date, -1)
  while (!isBusinessDay(candidate)) candidate = addDays(candidate, -1)
  return candidate
}

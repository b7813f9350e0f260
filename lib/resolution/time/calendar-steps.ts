import { dayOf, dayOfMonth, daysInMonth, monthOf, type PlainDate, yearOf } from './plain-date'

/** The same day of a later month; where that month is too short, its last day: January 31 and a month is February 28. */
export function addMonths(from: PlainDate, months: number): PlainDate {
  const counted = yearOf(from) * 12 + monthOf(from) - 1 + months
  const year = Math.floor(counted / 12)
  const month = counted - year * 12 + 1
  return dayOf(year, month, Math.min(dayOfMonth(from), daysInMonth(year, month)))
}

/** The same day of a later year; February 29 becomes February 28 where the later year lacks it. */
export function addYears(from: PlainDate, years: number): PlainDate {
  return addMonths(from, 12 * years)
}

/** The last day of the month that lies a number of months after the month of a day. */
export function endOfMonth(from: PlainDate, months = 0): PlainDate {
  const first = addMonths(dayOf(yearOf(from), monthOf(from), 1), months)
  return dayOf(yearOf(first), monthOf(first), daysInMonth(yearOf(first), monthOf(first)))
}

import { addDays, dayOf, type PlainDate, weekdayOf, yearOf } from './plain-date'

/**
 * Which holidays count. IRC 7503 moves a last day that falls on a legal holiday *in the District of Columbia*,
 * which adds Emancipation Day (April 16) to the federal list of 5 USC 6103(a).
 */
export type HolidayCalendar = 'federal' | 'district-of-columbia'

const SUNDAY = 0
const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6

interface HolidayRule {
  name: string
  /** First year in which the holiday was a legal one. */
  since: number
  calendar: HolidayCalendar
  /** The day itself, before it is moved off a weekend. */
  in: (year: number) => PlainDate
}

/** 5 USC 6103(a); Juneteenth by Pub. L. 117-17 (June 17, 2021); Emancipation Day by D.C. Code 28-2701. */
const HOLIDAYS: readonly HolidayRule[] = [
  { name: "New Year's Day", since: 1870, calendar: 'federal', in: year => dayOf(year, 1, 1) },
  { name: 'Martin Luther King Jr. Day', since: 1986, calendar: 'federal', in: nth(3, MONDAY, 1) },
  { name: "Washington's Birthday", since: 1971, calendar: 'federal', in: nth(3, MONDAY, 2) },
  { name: 'Emancipation Day', since: 2005, calendar: 'district-of-columbia', in: year => dayOf(year, 4, 16) },
  { name: 'Memorial Day', since: 1971, calendar: 'federal', in: lastMondayOfMay },
  { name: 'Juneteenth', since: 2021, calendar: 'federal', in: year => dayOf(year, 6, 19) },
  { name: 'Independence Day', since: 1870, calendar: 'federal', in: year => dayOf(year, 7, 4) },
  { name: 'Labor Day', since: 1894, calendar: 'federal', in: nth(1, MONDAY, 9) },
  { name: 'Columbus Day', since: 1971, calendar: 'federal', in: nth(2, MONDAY, 10) },
  { name: 'Veterans Day', since: 1978, calendar: 'federal', in: year => dayOf(year, 11, 11) },
  { name: 'Thanksgiving Day', since: 1942, calendar: 'federal', in: nth(4, THURSDAY, 11) },
  { name: 'Christmas Day', since: 1870, calendar: 'federal', in: year => dayOf(year, 12, 25) },
]

/** The name of the legal holiday observed on that day, or null. */
export function findHoliday(date: PlainDate, calendar: HolidayCalendar = 'federal'): string | null {
  const year = yearOf(date)
  // New Year's Day of the next year is observed on December 31 when it falls on a Saturday.
  for (const rule of HOLIDAYS) {
    if (rule.calendar === 'district-of-columbia' && calendar === 'federal') continue
    for (const inYear of [year, year + 1]) {
      if (inYear >= rule.since && observed(rule.in(inYear)) === date) return rule.name
    }
  }
  return null
}

/** Neither a Saturday, a Sunday nor a legal holiday (IRC 7503). */
export function isBusinessDay(date: PlainDate, calendar: HolidayCalendar = 'federal'): boolean {
  const weekday = weekdayOf(date)
  return weekday !== SATURDAY && weekday !== SUNDAY && findHoliday(date, calendar) === null
}

/** The day itself when it is a business day, else the next one: the roll of a last day under IRC 7503. */
export function nextBusinessDay(date: PlainDate, calendar: HolidayCalendar = 'federal'): PlainDate {
  let candidate = date
  while (!isBusinessDay(candidate, calendar)) candidate = addDays(candidate, 1)
  return candidate
}

/** The n-th business day after `from`; the day of `from` itself is not counted. */
export function addBusinessDays(
  from: PlainDate,
  count: number,
  calendar: HolidayCalendar = 'federal',
): PlainDate {
  let date = from
  for (let counted = 0; counted < count; counted++) date = nextBusinessDay(addDays(date, 1), calendar)
  return date
}

/** A Saturday holiday is kept on the Friday before, a Sunday holiday on the Monday after (5 USC 6103(b); D.C. Code 28-2701). */
function observed(date: PlainDate): PlainDate {
  const weekday = weekdayOf(date)
  if (weekday === SATURDAY) return addDays(date, -1)
  return weekday === SUNDAY ? addDays(date, 1) : date
}

function nth(ordinal: number, weekday: number, month: number): (year: number) => PlainDate {
  return year => {
    const first = dayOf(year, month, 1)
    const offset = (weekday - weekdayOf(first) + 7) % 7
    return addDays(first, offset + 7 * (ordinal - 1))
  }
}

function lastMondayOfMay(year: number): PlainDate {
  const last = dayOf(year, 5, 31)
  return addDays(last, -((weekdayOf(last) - MONDAY + 7) % 7))
}

import { addDays, dayOf, type PlainDate, weekdayOf, yearOf } from './plain-date'

/**
 * Which holidays count. 26 USC 7503 moves a last day that falls on a legal holiday *in the District of Columbia*, which
 * adds Emancipation Day (April 16) and Inauguration Day to the federal list of 5 USC 6103(a). A statewide holiday counts
 * too where the act is done at an office in that state: Patriots' Day in Maine and Massachusetts.
 */
export type HolidayCalendar = 'federal' | 'district-of-columbia' | 'maine-massachusetts'

const SUNDAY = 0
const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6

interface HolidayRule {
  name: string
  /** First and last year in which the holiday was kept in this way. */
  since: number
  until?: number
  /** Absent on a federal holiday, which every calendar keeps. */
  only?: 'district-of-columbia' | 'maine-massachusetts'
  /** The day itself, before it is moved off a weekend; null in a year without it. */
  in: (year: number) => PlainDate | null
  /** Not moved off a Saturday: the Friday before is worked. */
  saturdayStays?: true
}

/** 5 USC 6103(a), with the Uniform Monday Holiday Act from 1971; Juneteenth by Pub. L. 117-17; D.C. Code 28-2701. */
const HOLIDAYS: readonly HolidayRule[] = [
  { name: "New Year's Day", since: 1870, in: on(1, 1) },
  { name: 'Martin Luther King Jr. Day', since: 1986, in: nth(3, MONDAY, 1) },
  {
    name: 'Inauguration Day',
    since: 1957,
    only: 'district-of-columbia',
    in: inauguration,
    saturdayStays: true,
  },
  { name: "Washington's Birthday", since: 1870, until: 1970, in: on(2, 22) },
  { name: "Washington's Birthday", since: 1971, in: nth(3, MONDAY, 2) },
  // The District kept it from 2005; the IRS let it move a day from 2007 (Announcement 2007-16), and April 17, 2006 stood.
  { name: 'Emancipation Day', since: 2007, only: 'district-of-columbia', in: on(4, 16) },
  { name: "Patriots' Day", since: 1969, only: 'maine-massachusetts', in: nth(3, MONDAY, 4) },
  { name: 'Memorial Day', since: 1870, until: 1970, in: on(5, 30) },
  { name: 'Memorial Day', since: 1971, in: lastMondayOfMay },
  { name: 'Juneteenth', since: 2021, in: on(6, 19) },
  { name: 'Independence Day', since: 1870, in: on(7, 4) },
  { name: 'Labor Day', since: 1894, in: nth(1, MONDAY, 9) },
  { name: 'Columbus Day', since: 1971, in: nth(2, MONDAY, 10) },
  { name: 'Veterans Day', since: 1954, until: 1970, in: on(11, 11) },
  { name: 'Veterans Day', since: 1971, until: 1977, in: nth(4, MONDAY, 10) },
  { name: 'Veterans Day', since: 1978, in: on(11, 11) },
  { name: 'Thanksgiving Day', since: 1942, in: nth(4, THURSDAY, 11) },
  { name: 'Christmas Day', since: 1870, in: on(12, 25) },
]

/** The name of the legal holiday observed on that day, or null. */
export function findHoliday(date: PlainDate, calendar: HolidayCalendar = 'federal'): string | null {
  return holidaysIn(yearOf(date), calendar).get(date) ?? null
}

/** Neither a Saturday, a Sunday nor a legal holiday (26 USC 7503). */
export function isBusinessDay(date: PlainDate, calendar: HolidayCalendar = 'federal'): boolean {
  const weekday = weekdayOf(date)
  return weekday !== SATURDAY && weekday !== SUNDAY && findHoliday(date, calendar) === null
}

/** The day itself when it is a business day, else the next one: the roll of a last day under 26 USC 7503. */
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

/** Every year is worked out once; there are no more of them than years that somebody asks about. */
const known = new Map<string, ReadonlyMap<PlainDate, string>>()

function holidaysIn(year: number, calendar: HolidayCalendar): ReadonlyMap<PlainDate, string> {
  const key = `${calendar} ${year}`
  const found = known.get(key) ?? listHolidays(year, calendar)
  known.set(key, found)
  return found
}

function listHolidays(year: number, calendar: HolidayCalendar): ReadonlyMap<PlainDate, string> {
  const days = new Map<PlainDate, string>()
  for (const rule of HOLIDAYS) {
    if (!keeps(calendar, rule)) continue
    // New Year's Day of the next year is observed on December 31 when it falls on a Saturday.
    for (const inYear of [year, year + 1]) {
      if (inYear < rule.since || inYear > (rule.until ?? inYear)) continue
      const date = rule.in(inYear)
      const kept = date === null ? null : observed(date, rule)
      if (kept !== null && yearOf(kept) === year && !days.has(kept)) days.set(kept, rule.name)
    }
  }
  return days
}

/** The calendar of the two states is that of the District with Patriots' Day. */
function keeps(calendar: HolidayCalendar, { only }: HolidayRule): boolean {
  if (only === undefined || only === calendar) return true
  return only === 'district-of-columbia' && calendar === 'maine-massachusetts'
}

/** A Saturday holiday is kept on the Friday before, a Sunday holiday on the Monday after (5 USC 6103(b); D.C. Code 28-2701). */
function observed(date: PlainDate, { saturdayStays }: HolidayRule): PlainDate {
  const weekday = weekdayOf(date)
  if (weekday === SATURDAY && !saturdayStays) return addDays(date, -1)
  return weekday === SUNDAY ? addDays(date, 1) : date
}

function on(month: number, dayOfMonth: number): (year: number) => PlainDate {
  return year => dayOf(year, month, dayOfMonth)
}

/** January 20 after each presidential election: 2021, 2025. */
function inauguration(year: number): PlainDate | null {
  return year % 4 === 1 ? dayOf(year, 1, 20) : null
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

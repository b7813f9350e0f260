declare const brand: unique symbol

/** A calendar day without a time or a zone, as `YYYY-MM-DD` text: it compares and sorts as text. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' }

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const LONG_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MARCH_1_OF_YEAR_0_TO_1970 = 719_468
const DAYS_IN_400_YEARS = 146_097

/** Corporate years that end in this month have due days of their own. */
export const JUNE = 6

/** The Code of 1954 began with the year; nothing here reaches further back. */
export const earliestDay = '1954-01-01' as PlainDate

/** The one way in: throws when the text is not a day of the calendar. */
export function day(text: string): PlainDate {
  const found = findDay(text)
  if (!found) throw new RangeError(`Not a calendar day: ${text}`)
  return found
}

/** The day, or null when the text is not one. */
export function findDay(text: string): PlainDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return null
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return text as PlainDate
}

export function dayOf(year: number, month: number, dayOfMonth: number): PlainDate {
  return day([pad(year, 4), pad(month, 2), pad(dayOfMonth, 2)].join('-'))
}

export function addDays(from: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(from) + days)
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function yearOf(date: PlainDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2)
}

/** 1 is January. */
export function monthOf(date: PlainDate): number {
  return twoDigits(date, 5)
}

export function dayOfMonth(date: PlainDate): number {
  return twoDigits(date, 8)
}

const ZERO = 48

/** Digits are read in place: an assessment takes days apart thousands of times, and each piece of text would be a new one. */
function twoDigits(date: PlainDate, at: number): number {
  return (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** 365, or 366 in a leap year. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** 28 to 31. Months past the twelfth count on into the next year. */
export function daysInMonth(year: number, month: number): number {
  const inYear = ((month - 1) % 12) + 1
  if (inYear === 2) return isLeapYear(year + Math.floor((month - 1) / 12)) ? 29 : 28
  return inYear === 4 || inYear === 6 || inYear === 9 || inYear === 11 ? 30 : 31
}

/** Whole days since January 1, 1970, negative before it: for counting, where text would be slow. */
export function dayNumber(date: PlainDate): number {
  return dayNumberOf(yearOf(date), monthOf(date), dayOfMonth(date))
}

/** The same from the parts of a day, which must be one. Years are counted from March, so that the leap day is the last. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  const fromMarch = month > 2 ? year : year - 1
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400)
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  return fromMarch * 365 + leapDays + dayOfYear - MARCH_1_OF_YEAR_0_TO_1970
}

/** The day that a number stands for; throws outside the years 0 to 9999, which have no text. */
export function fromDayNumber(number: number): PlainDate {
  const days = number + MARCH_1_OF_YEAR_0_TO_1970
  const era = Math.floor(days / DAYS_IN_400_YEARS)
  const inEra = days - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!(year >= 0 && year <= 9_999)) throw new RangeError(`Not a calendar day: day number ${number}`)
  const dayOfMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as PlainDate
}

export function earlier(date: PlainDate, other: PlainDate): PlainDate {
  return other < date ? other : date
}

export function later(date: PlainDate, other: PlainDate): PlainDate {
  return other > date ? other : date
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: PlainDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}

/** `Feb 20, 2026` */
export function formatDay(date: PlainDate): string {
  return `${MONTHS[monthOf(date) - 1]} ${dayOfMonth(date)}, ${date.slice(0, 4)}`
}

/** `Wed, Nov 25, 2026`: deadlines always carry their weekday. */
export function formatDeadline(date: PlainDate): string {
  return `${WEEKDAYS[weekdayOf(date)]}, ${formatDay(date)}`
}

/** `Tuesday, November 24, 2026`: the head of a day's work. */
export function formatLongDay(date: PlainDate): string {
  const month = LONG_MONTHS[Number(date.slice(5, 7)) - 1]
  return `${LONG_WEEKDAYS[weekdayOf(date)]}, ${month} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

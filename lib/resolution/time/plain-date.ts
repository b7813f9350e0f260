import { dayOfNumber, numberOfDay } from './gregorian'

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
const MONTHS_IN_YEAR = 12
const DAYS_IN_WEEK = 7
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FEBRUARY = 1
/** The last year that four digits write. */
const YEAR_MAX = 9999
const DIGIT_ZERO = 48
/** January 1, 1970 was a Thursday. */
const WEEKDAY_1970 = 4
/** The text of every number of a month and of a day. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => pad(number, 2))

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
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = text as PlainDate
  return isOnCalendar(yearOf(date), monthOf(date), dayOfMonth(date)) ? date : null
}

export function dayOf(year: number, month: number, dayOfMonth: number): PlainDate {
  if (!isOnCalendar(year, month, dayOfMonth))
    throw new RangeError(`Not a calendar day: ${year}-${month}-${dayOfMonth}`)
  return toText(year, month, dayOfMonth)
}

export function addDays(from: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(from) + days)
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function yearOf(date: PlainDate): number {
  return 100 * twoDigits(date, 0) + twoDigits(date, 2)
}

/** 1 is January. */
export function monthOf(date: PlainDate): number {
  return twoDigits(date, 5)
}

export function dayOfMonth(date: PlainDate): number {
  return twoDigits(date, 8)
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
  const counted = year * MONTHS_IN_YEAR + month - 1
  const inYear = Math.floor(counted / MONTHS_IN_YEAR)
  const inMonth = counted - inYear * MONTHS_IN_YEAR
  return inMonth === FEBRUARY && isLeapYear(inYear) ? 29 : (DAYS_IN_MONTH[inMonth] ?? 0)
}

/** Whole days since January 1, 1970, negative before it: for counting, where text would be slow. */
export function dayNumber(date: PlainDate): number {
  return numberOfDay({ year: yearOf(date), month: monthOf(date), dayOfMonth: dayOfMonth(date) })
}

/** The day that a number stands for. */
export function fromDayNumber(number: number): PlainDate {
  const { year, month, dayOfMonth } = dayOfNumber(number)
  return dayOf(year, month, dayOfMonth)
}

export function earlier(date: PlainDate, other: PlainDate): PlainDate {
  return other < date ? other : date
}

export function later(date: PlainDate, other: PlainDate): PlainDate {
  return other > date ? other : date
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: PlainDate): number {
  const counted = (dayNumber(date) + WEEKDAY_1970) % DAYS_IN_WEEK
  return counted < 0 ? counted + DAYS_IN_WEEK : counted
}

/** `Feb 20, 2026` */
export function formatDay(date: PlainDate): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`
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

function isOnCalendar(year: number, month: number, dayOfMonth: number): boolean {
  return (
    year >= 0 &&
    year <= YEAR_MAX &&
    month >= 1 &&
    month <= MONTHS_IN_YEAR &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month) &&
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(dayOfMonth)
  )
}

function toText(year: number, month: number, dayOfMonth: number): PlainDate {
  const years = year < 1000 ? pad(year, 4) : String(year)
  return `${years}-${TWO_DIGITS[month]}-${TWO_DIGITS[dayOfMonth]}` as PlainDate
}

/** The number that two digits of the text stand for. */
function twoDigits(date: PlainDate, at: number): number {
  return 10 * (date.charCodeAt(at) - DIGIT_ZERO) + date.charCodeAt(at + 1) - DIGIT_ZERO
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

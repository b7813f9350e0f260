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
const MS_PER_DAY = 86_400_000

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
  const epoch = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return toText(epoch) === text ? (text as PlainDate) : null
}

export function dayOf(year: number, month: number, dayOfMonth: number): PlainDate {
  return day([pad(year, 4), pad(month, 2), pad(dayOfMonth, 2)].join('-'))
}

export function addDays(from: PlainDate, days: number): PlainDate {
  return day(toText(toEpoch(from) + days * MS_PER_DAY))
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((toEpoch(to) - toEpoch(from)) / MS_PER_DAY)
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** 1 is January. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7))
}

export function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8, 10))
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
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whole days since January 1, 1970, negative before it: for counting, where text would be slow. */
export function dayNumber(date: PlainDate): number {
  return toEpoch(date) / MS_PER_DAY
}

/** The day that a number stands for. */
export function fromDayNumber(number: number): PlainDate {
  return day(toText(number * MS_PER_DAY))
}

export function earlier(date: PlainDate, other: PlainDate): PlainDate {
  return other < date ? other : date
}

export function later(date: PlainDate, other: PlainDate): PlainDate {
  return other > date ? other : date
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(toEpoch(date)).getUTCDay()
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

function toEpoch(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function toText(epoch: number): string {
  return Number.isNaN(epoch) ? '' : new Date(epoch).toISOString().slice(0, 10)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

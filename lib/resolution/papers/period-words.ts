import { endOfMonth } from '../time/calendar-steps'
import { dayOf, type PlainDate } from '../time/plain-date'
import { periodEndAtStart } from '../time/printed-dates'
import { MONTHS_IN_QUARTER } from '../time/quarters'

const QUARTER = /(?:q(?:uarter)?\s*([1-4])\D*(20\d\d|19\d\d))|(?:(20\d\d|19\d\d)\D*q(?:uarter)?\s*([1-4]))/
const MONTH_FIRST = /^(0?[1-9]|1[0-2])[/-](20\d\d|19\d\d)$/
const YEAR_FIRST = /^(20\d\d|19\d\d)[/-]?(0[1-9]|1[0-2])$/

/** The last day of a period in the words of an export: `2024`, `2024/12`, `03/2025`, `Q1 2025`, `12/31/2024`. */
export function periodEndIn(words: string): PlainDate | null {
  const text = words.trim().toLowerCase()
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const [, first, year, otherYear, second] = quarter
    return lastOf(Number(year ?? otherYear), MONTHS_IN_QUARTER * Number(first ?? second))
  }
  const month = MONTH_FIRST.exec(text)
  if (month) return lastOf(Number(month[2]), Number(month[1]))
  const compact = YEAR_FIRST.exec(text)
  if (compact) return lastOf(Number(compact[1]), Number(compact[2]))
  return periodEndAtStart(text.replace(/\s+/g, ''))?.value ?? null
}

function lastOf(year: number, month: number): PlainDate {
  return endOfMonth(dayOf(year, month, 1))
}

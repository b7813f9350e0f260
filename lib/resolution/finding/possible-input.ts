import { earliestDay, formatDay, type PlainDate, yearOf } from '../time/plain-date'
import type { Draft } from './draft'

/** Beyond these nothing is counted: products of the two stay exact, and no account or household is larger. */
const CENTS_MAX = 1_000_000_000_000
const COUNT_MAX = 1_200
const YEAR_MAX = 2_999

type Numbers = Readonly<Record<string, number | null | undefined>>

export interface NumbersOfQuestion {
  /** Money that can not be negative. */
  amounts?: Numbers
  /** Money that can be: income after expenses. */
  signed?: Numbers
  /** Whole numbers of months, persons, vehicles. */
  counts?: Numbers
  /** Tax years. */
  years?: Numbers
  days?: Readonly<Record<string, PlainDate | null | undefined>>
}

/**
 * Whether the numbers of a question can be what they claim to be; what can not is named as a problem. Null is a missing
 * fact and no problem.
 */
export function arePossible(
  draft: Draft,
  { amounts = {}, signed = {}, counts = {}, years = {}, days = {} }: NumbersOfQuestion,
): boolean {
  const checks = [
    ...Object.entries(amounts).map(([name, value]) => isPossible(draft, name, value, CENTS_MAX, 'positive')),
    ...Object.entries(signed).map(([name, value]) => isPossible(draft, name, value, CENTS_MAX, 'signed')),
    ...Object.entries(counts).map(([name, value]) => isPossible(draft, name, value, COUNT_MAX, 'positive')),
    ...Object.entries(years).map(([name, year]) => isYear(draft, name, year)),
    ...Object.entries(days).map(([name, day]) => isYear(draft, name, day && yearOf(day), day)),
  ]
  return checks.every(possible => possible)
}

function isPossible(
  draft: Draft,
  name: string,
  value: number | null | undefined,
  max: number,
  sign: 'positive' | 'signed',
): boolean {
  if (value === null || value === undefined) return true
  if (!Number.isInteger(value) || Math.abs(value) > max) {
    draft.problem('not-an-amount', `${name} can not be ${value}`)
    return false
  }
  if (value < 0 && sign === 'positive') {
    draft.problem('negative-amount', `${name} is below zero`)
    return false
  }
  return true
}

function isYear(
  draft: Draft,
  name: string,
  year: number | null | undefined,
  day?: PlainDate | null,
): boolean {
  if (year === null || year === undefined) return true
  const said = day ? formatDay(day) : `${year}`
  if (year < yearOf(earliestDay))
    draft.problem('before-1954', `${name}, ${said}: the law here begins in 1954`)
  else if (!Number.isInteger(year) || year > YEAR_MAX)
    draft.problem('not-a-day', `${name} can not be ${said}`)
  else return true
  return false
}

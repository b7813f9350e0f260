import { dayOf, findDay, type PlainDate, yearOf } from './plain-date'

/** The same day of a later year; February 29 becomes February 28 where the later year lacks it. */
export function addYears(from: PlainDate, years: number): PlainDate {
  const same = findDay(`${String(yearOf(from) + years).padStart(4, '0')}${from.slice(4)}`)
  return same ?? dayOf(yearOf(from) + years, 2, 28)
}

import { addMonths, endOfMonth } from './calendar-steps'
import { dayOf, monthOf, type PlainDate, yearOf } from './plain-date'

/** A calendar quarter by its first and last day. Interest rates change with it (26 USC 6621(b)). */
export interface Quarter {
  first: PlainDate
  last: PlainDate
}

export const MONTHS_IN_QUARTER = 3

export function quarterOf(date: PlainDate): Quarter {
  const month = monthOf(date) - ((monthOf(date) - 1) % MONTHS_IN_QUARTER)
  const first = dayOf(yearOf(date), month, 1)
  return { first, last: endOfMonth(first, MONTHS_IN_QUARTER - 1) }
}

export function nextQuarter({ first }: Quarter): Quarter {
  return quarterOf(addMonths(first, MONTHS_IN_QUARTER))
}

/** `Q3 2026` */
export function formatQuarter({ first }: Quarter): string {
  return `Q${Math.ceil(monthOf(first) / MONTHS_IN_QUARTER)} ${yearOf(first)}`
}

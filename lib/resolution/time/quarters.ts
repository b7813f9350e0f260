import { addMonths, endOfMonth } from './calendar-steps'
import { dayOf, monthOf, type PlainDate, yearOf } from './plain-date'

/** A calendar quarter by its first and last day. Interest rates change with it (26 USC 6621(b)). */
export interface Quarter {
  first: PlainDate
  last: PlainDate
}

export function quarterOf(date: PlainDate): Quarter {
  const month = monthOf(date) - ((monthOf(date) - 1) % 3)
  const first = dayOf(yearOf(date), month, 1)
  return { first, last: endOfMonth(first, 2) }
}

export function nextQuarter({ first }: Quarter): Quarter {
  return quarterOf(addMonths(first, 3))
}

/** `Q3 2026` */
export function formatQuarter({ first }: Quarter): string {
  return `Q${Math.ceil(monthOf(first) / 3)} ${yearOf(first)}`
}

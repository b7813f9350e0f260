import type { FormPeriod } from '../reading'
import { addMonths, endOfMonth } from '../time/calendar-steps'
import { addDays, dayOf, monthOf, type PlainDate } from '../time/plain-date'
import { MONTHS_IN_QUARTER } from '../time/quarters'
import { isQuarterly } from './form-family'

/**
 * A tax period is a form and its last day, so that a calendar year, a fiscal year and a quarter are one thing:
 * `{ form: '1040', periodEnd: '2024-12-31' }`, `{ form: '1120', periodEnd: '2025-06-30' }`.
 */
export function calendarYear(form: string, taxYear: number): FormPeriod {
  return { form, periodEnd: dayOf(taxYear, 12, 31) }
}

/** Quarter 1 to 4 of a calendar year, for the forms that are filed each quarter. */
export function calendarQuarter(form: string, year: number, quarter: number): FormPeriod {
  return { form, periodEnd: endOfMonth(dayOf(year, MONTHS_IN_QUARTER * quarter, 1)) }
}

/** The first day of a full period: three months or twelve before the day after its last one. */
export function periodStart({ form, periodEnd }: FormPeriod): PlainDate {
  return addMonths(addDays(periodEnd, 1), isQuarterly(form) ? -MONTHS_IN_QUARTER : -12)
}

/** A year that ends with another month than December. */
export function isFiscalYear({ form, periodEnd }: FormPeriod): boolean {
  return !isQuarterly(form) && monthOf(periodEnd) !== 12
}

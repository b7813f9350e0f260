import { automaticExtensionMonths } from '../parameters/automatic-extension-months'
import { businessReturnDueDay } from '../parameters/business-return-due-day'
import { findInForce } from '../parameters/parameter'
import { postponedDueDay } from '../parameters/postponed-due-day'
import { returnDueDay } from '../parameters/return-due-day'
import type { FormPeriod } from '../reading'
import { findState } from '../standards/states'
import { addMonths } from '../time/calendar-steps'
import { type HolidayCalendar, nextBusinessDay } from '../time/holidays'
import { dayOf, daysInMonth, monthOf, type PlainDate, yearOf } from '../time/plain-date'
import { formFamily } from './form-family'

export interface ReturnDue {
  /** The day that the law names, or to which the IRS moved it for everyone: penalty months and interest count from it. */
  nominal: PlainDate
  /** Last day to file without an extension, off weekends and holidays: what is done by then is done in time. */
  due: PlainDate
  /** Last day to file with the automatic extension, off weekends and holidays; null where none is known. */
  extended: PlainDate | null
  /** The same before it is moved: interest on the failure-to-file addition counts from it. */
  extendedNominal: PlainDate | null
}

/**
 * When the return of a period is due (26 USC 6072, 6081, 7503, 7508A). A weekend or holiday moves the last day to act and
 * not the day that interest counts from; a postponement for everyone moves both. Null for a form without a rule here.
 */
export function findReturnDue(
  period: FormPeriod,
  calendar: HolidayCalendar = 'district-of-columbia',
): ReturnDue | null {
  const ordinary = findStatutoryDue(period)
  if (ordinary === null) return null
  const months = isExtended(period.form) ? findInForce(automaticExtensionMonths, ordinary) : null
  const nominal = findPostponed(period.form, ordinary) ?? ordinary
  const extendedNominal = months === null ? null : addMonths(ordinary, months)
  return {
    nominal,
    due: nextBusinessDay(nominal, calendar),
    extended: extendedNominal && nextBusinessDay(extendedNominal, calendar),
    extendedNominal,
  }
}

/** Employment returns have no extension, and that of estates and trusts is not the six months of the others. */
function isExtended(form: string): boolean {
  const family = formFamily(form)
  return family !== null && family !== 'employment' && form.trim() !== '1041'
}

/** The calendar that moves a last day for somebody who lives in a state, by its two letters or its name. */
export function calendarOf(state: string | null): HolidayCalendar {
  const letters = state && findState(state)
  return letters === 'ME' || letters === 'MA' ? 'maine-massachusetts' : 'district-of-columbia'
}

/** The day that the law itself names, before any postponement: a return filed sooner counts as filed on it (26 USC 6501(b)(1)). */
export function findStatutoryDue({ form, periodEnd }: FormPeriod): PlainDate | null {
  const rule = findRule(form, periodEnd)
  if (rule === null) return null
  const month = addMonths(dayOf(yearOf(periodEnd), monthOf(periodEnd), 1), rule.monthsAfter)
  const year = yearOf(month)
  return dayOf(year, monthOf(month), Math.min(rule.dayOfMonth, daysInMonth(year, monthOf(month))))
}

function findRule(form: string, periodEnd: PlainDate): { monthsAfter: number; dayOfMonth: number } | null {
  const family = formFamily(form)
  if (family === 'individual') return findInForce(returnDueDay, periodEnd)
  const business = findInForce(businessReturnDueDay, periodEnd)
  if (business === null || family === null) return null
  if (family === 's-corporation') return business.sCorporation
  return business[family]
}

/** The two postponements were of the day that individuals, estates and trusts had to keep. */
function findPostponed(form: string, nominal: PlainDate): PlainDate | null {
  return formFamily(form) === 'individual' ? (findInForce(postponedDueDay, nominal)?.due ?? null) : null
}

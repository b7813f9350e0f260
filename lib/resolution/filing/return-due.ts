import { automaticExtensionMonths } from '../parameters/automatic-extension-months'
import { businessExtension } from '../parameters/business-extension'
import { businessReturnDueDay } from '../parameters/business-return-due-day'
import { findInForce } from '../parameters/parameter'
import { postponedDueDay } from '../parameters/postponed-due-day'
import { returnDueDay } from '../parameters/return-due-day'
import type { FormPeriod } from '../reading'
import { findState } from '../standards/states'
import { addMonths, endOfMonth } from '../time/calendar-steps'
import { type HolidayCalendar, nextBusinessDay } from '../time/holidays'
import { dayOf, daysInMonth, JUNE, monthOf, type PlainDate, yearOf } from '../time/plain-date'
import { type FormFamily, formFamily } from './form-family'

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
  const nominal = findPostponedDue(period.form, ordinary) ?? ordinary
  const extendedNominal = findExtendedDue(period, ordinary)
  return {
    nominal,
    due: nextBusinessDay(nominal, calendar),
    extended: extendedNominal && nextBusinessDay(extendedNominal, calendar),
    extendedNominal,
  }
}

/**
 * The nominal day with the automatic extension, or another day moved by as much; null for employment returns, which have
 * none, and where none is known.
 */
export function findExtendedDue(
  { form, periodEnd }: FormPeriod,
  ordinary: PlainDate,
  from = ordinary,
): PlainDate | null {
  const family = formFamily(form)
  if (family === null || family === 'employment') return null
  if (family === 'individual') {
    const months = findInForce(automaticExtensionMonths, ordinary)
    return months === null ? null : addMonths(from, months)
  }
  const extension = findInForce(businessExtension, periodEnd)?.[businessKey(family, periodEnd)]
  if (extension === undefined) return null
  const last = addMonths(from, extension.months)
  // The half month is that of the due day; of another day the whole months are the least that is sure.
  return extension.toMonthEnd && from === ordinary ? endOfMonth(last) : last
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
  if (family === null) return null
  if (family === 'individual' || family === 'estate-or-trust') return findInForce(returnDueDay, periodEnd)
  const rules = findInForce(businessReturnDueDay, periodEnd)
  if (rules === null) return null
  return family === 'employment' ? rules.employment : rules[businessKey(family, periodEnd)]
}

type BusinessFamily = Exclude<FormFamily, 'individual' | 'employment'>

/** Corporations with a year that ends in June have days of their own. */
function businessKey<F extends BusinessFamily>(family: F, periodEnd: PlainDate) {
  const keys = {
    corporation: monthOf(periodEnd) === JUNE ? 'corporationOfJune' : 'corporation',
    's-corporation': 'sCorporation',
    partnership: 'partnership',
    'estate-or-trust': 'estateOrTrust',
  } as const
  return keys[family]
}

/** The day to which the IRS moved a day for everyone who had to file such a return then; null where it did not. */
export function findPostponedDue(form: string, ordinary: PlainDate): PlainDate | null {
  const postponed = findInForce(postponedDueDay, ordinary)
  const family = formFamily(form)
  return postponed !== null && family !== null && postponed.returns.includes(family) ? postponed.due : null
}

import { findInForce } from '../parameters/parameter'
import { wageReturnFiledDay } from '../parameters/wage-return-filed-day'
import type { FormPeriod } from '../reading'
import { dayOf, type PlainDate, yearOf } from '../time/plain-date'

/** Returns of withheld tax and social security; that of unemployment tax is none. */
const wageReturn = /^(941|943|944|945)/

/**
 * The day of the next year on which a return of wages counts as filed and its tax as paid, at the earliest (26 USC
 * 6501(b)(2), 6513(c)); null for any other form.
 */
export function findWageReturnDay({ form, periodEnd }: FormPeriod): PlainDate | null {
  const counted = wageReturn.test(form) ? findInForce(wageReturnFiledDay, periodEnd) : null
  return counted && dayOf(yearOf(periodEnd) + 1, counted.month, counted.dayOfMonth)
}

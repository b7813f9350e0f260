import { estimatedTax } from '../parameters/estimated-tax'
import { findInForce } from '../parameters/parameter'
import { postponedInstallmentDay } from '../parameters/postponed-installment-day'
import { nextBusinessDay } from '../time/holidays'
import { dayOf, type PlainDate, yearOf } from '../time/plain-date'

/** The next day on which an estimated payment of an individual with a calendar year is due (26 USC 6654(c)). */
export function findNextEstimatedPayment(asOf: PlainDate): PlainDate | null {
  const year = yearOf(asOf)
  const days = [year - 1, year].flatMap(taxYear => {
    const rule = findInForce(estimatedTax, dayOf(taxYear, 12, 31))
    return (rule?.installments ?? []).map(({ month, dayOfMonth, yearsLater }) => {
      const nominal = dayOf(taxYear + yearsLater, month, dayOfMonth)
      return nextBusinessDay(findInForce(postponedInstallmentDay, nominal) ?? nominal, 'district-of-columbia')
    })
  })
  return days.filter(due => due >= asOf).sort()[0] ?? null
}

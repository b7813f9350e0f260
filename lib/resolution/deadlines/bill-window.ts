import type { Cents } from '../money/cents'
import { billPaymentWindow } from '../parameters/bill-payment-window'
import { findInForce } from '../parameters/parameter'
import type { PlainDate } from '../time/plain-date'
import { type CountedDay, countBusinessDays, countCalendarDays } from './count-days'

/**
 * Last day to pay a notice and demand without more interest on what it asks (26 USC 6601(e)(3)): calendar days, or
 * business days where it asks for the large amount or more. Null where no rule is known for the day, and for a bill of less than nothing.
 */
export function countBillWindow(noticeDate: PlainDate, amount: Cents): CountedDay | null {
  const window = findInForce(billPaymentWindow, noticeDate)
  if (window === null || amount < 0) return null
  const counted = { from: noticeDate, fromLabel: 'Notice date' }
  return amount >= window.largeBillCents
    ? countBusinessDays({ ...counted, days: window.largeBillBusinessDays })
    : countCalendarDays({ ...counted, days: window.calendarDays })
}

import { addMonths } from '../time/calendar-steps'
import { monthOf, type PlainDate, yearOf } from '../time/plain-date'
import { PAYMENTS_COUNTED } from './plan-growth'

/** How many monthly payments fall on or before a day, the first one included. */
export function countPayments(firstPayment: PlainDate, lastDay: PlainDate): number {
  const months = 12 * (yearOf(lastDay) - yearOf(firstPayment)) + monthOf(lastDay) - monthOf(firstPayment)
  const whole = months >= 0 && addMonths(firstPayment, months) <= lastDay ? months + 1 : months
  return Math.min(Math.max(whole, 0), PAYMENTS_COUNTED)
}

import type { Payment } from '../interest/payment'
import { type Cents, cents, lesser, subtract, zero } from '../money/cents'
import type { PlainDate } from '../time/plain-date'

/** A required installment: what had to be paid by a day. */
export interface Installment {
  due: PlainDate
  /** The same, off weekends and holidays: what is paid by then is in time (26 USC 7503). */
  timelyThrough: PlainDate
  amount: Cents
}

/** A part of an installment that stayed unpaid, from its due day to the payment or the end. */
export interface UnpaidPart {
  installment: number
  amount: Cents
  from: PlainDate
  to: PlainDate
}

/** Parts that add up to the whole: cents that do not divide go to the first ones. */
export function inEqualParts(whole: Cents, parts: number): Cents[] {
  const least = Math.floor(whole / parts)
  return Array.from({ length: parts }, (_, index) => cents(least + (index < whole - parts * least ? 1 : 0)))
}

/**
 * What stayed unpaid and how long: each payment fills the oldest installment that is not full, and what is over goes on
 * to the next (26 USC 6654(b)(3)). `payments` are oldest first; `end` is the last day that counts.
 */
export function findUnpaidParts(
  installments: readonly Installment[],
  payments: readonly Payment[],
  end: PlainDate,
): UnpaidPart[] {
  const parts: UnpaidPart[] = []
  const open = installments.map(({ amount }) => amount)
  for (const payment of payments) {
    let left = payment.amount
    for (const [installment, { due, timelyThrough }] of installments.entries()) {
      const amount = lesser(left, open[installment] ?? zero)
      if (amount === 0) continue
      open[installment] = subtract(open[installment] ?? zero, amount)
      left = subtract(left, amount)
      const to = payment.on < end ? payment.on : end
      if (payment.on > timelyThrough && to > due) parts.push({ installment, amount, from: due, to })
    }
  }
  for (const [installment, { due }] of installments.entries()) {
    const amount = open[installment] ?? zero
    if (amount > 0 && end > due) parts.push({ installment, amount, from: due, to: end })
  }
  return parts.sort((one, other) => one.installment - other.installment)
}

import type { Draft } from '../finding/draft'
import { type Cents, formatCents } from '../money/cents'
import { earliestDay, formatDay, type PlainDate } from '../time/plain-date'

/** Money that came in, on the day on which it counts as received. */
export interface Payment {
  on: PlainDate
  amount: Cents
}

/**
 * The payments oldest first, without those that cannot be; each of those is named. One before the due day counts as paid
 * in time and is named too, for an unpaid amount is mostly given net of such payments already.
 */
export function sortPayments<P extends Payment>(payments: readonly P[], due: PlainDate, draft: Draft): P[] {
  return payments
    .filter(({ on, amount }) => {
      if (amount < 0)
        draft.problem(
          'negative-amount',
          `A payment of ${formatCents(amount)} on ${formatDay(on)} was left out`,
        )
      if (on < earliestDay)
        draft.problem(
          'before-1954',
          `A payment on ${formatDay(on)} was left out: the law here begins in 1954`,
        )
      if (on >= earliestDay && on < due && amount > 0)
        draft.problem(
          'paid-before-due',
          `The payment on ${formatDay(on)} was made before ${formatDay(due)} and counts as paid in time`,
        )
      return amount > 0 && on >= earliestDay
    })
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}

import type { Draft } from '../finding/draft'
import { type Cents, formatCents } from '../money/cents'
import { earliestDay, formatDay, type PlainDate } from '../time/plain-date'

/** Money that came in, on the day on which it counts as received. */
export interface Payment {
  on: PlainDate
  amount: Cents
}

/** The payments oldest first, without those that cannot be; each of those is named. */
export function sortPayments<P extends Payment>(payments: readonly P[], draft: Draft): P[] {
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
      return amount > 0 && on >= earliestDay
    })
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}

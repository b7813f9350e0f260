import { findAccrualCeiling } from '../collection/accrual-ceiling'
import type { PeriodView } from '../collection/case-view'
import { greater, sum, zero } from '../money/cents'
import { exact } from '../money/money-range'
import { formatDay, type PlainDate } from '../time/plain-date'
import type { Accruals } from './account'

/**
 * What paying a period in full costs on a day: the one answer for its page, for the options and for the command. It
 * starts from the latest word on the balance. Null where nobody told a balance, or where a bill contradicts itself.
 */
export function owedOn(period: PeriodView, on: PlainDate): Accruals | null {
  const { balance, account } = period
  if (balance === null) return account?.accrueTo(on) ?? null
  if (balance.inDoubt) return null
  const accrued = balance.told === 'transcript' ? account?.accrueTo(on) : null
  return accrued ?? fromToldBalance(balance, on)
}

/** A bill or a person tells one amount of one day: what grew since is at least nothing, at most all that the law lets grow. */
function fromToldBalance(
  { cents, on: toldOn, evidence }: NonNullable<PeriodView['balance']>,
  on: PlainDate,
): Accruals {
  const nothingOwed = cents <= 0
  const ceiling = toldOn === null ? null : findAccrualCeiling(cents, toldOn, on)
  const settled = nothingOwed || ceiling === 0
  const from = toldOn === null ? evidence.label : `${evidence.label}, of ${formatDay(toldOn)}`
  return {
    on,
    assessed: cents,
    interest: settled ? zero : null,
    penalty: settled ? zero : null,
    balancePlusAccruals: settled ? cents : null,
    owed: settled
      ? exact(cents)
      : ceiling && { atLeast: cents, atMost: greater(cents, sum([cents, ceiling])) },
    basis: 'told',
    remarks: [
      `Reckoned from the latest word on the balance: ${from}.`,
      ...(settled ? [] : ['What has accrued since is not told; the most is what the law lets grow.']),
    ],
  }
}

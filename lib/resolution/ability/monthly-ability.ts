import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, greater, subtract, zero } from '../money/cents'

export interface MonthlyAbility {
  /** Income less allowable expenses; below zero where they are more. */
  left: Cents
  /** What can be paid in a month: what is left, at least nothing. */
  canPay: Cents
}

/** What can be paid in a month from income after allowable expenses (IRM 5.15.1). */
export function computeMonthlyAbility({
  income,
  expenses,
}: {
  /** Gross income of the household in a month. */
  income: Cents | null
  /** From `computeAllowableExpenses`, or entered. */
  expenses: Finding<Cents>
}): Finding<MonthlyAbility> {
  const draft = draftFinding()
  if (!arePossible(draft, { amounts: { 'The income': income } })) return draft.settle<MonthlyAbility>(null)
  const allowed = draft.take(expenses)
  if (income === null)
    draft.missing({
      fact: 'Monthly income',
      wouldTell: 'Pay stubs, benefit letters, a profit and loss statement',
    })
  if (income === null || allowed === null) return draft.settle<MonthlyAbility>(null)
  const left = subtract(income, allowed)
  draft.step('Left in a month', `${formatCents(income)} less ${formatCents(allowed)}`, money(left))
  return draft.settle({ left, canPay: greater(left, zero) })
}

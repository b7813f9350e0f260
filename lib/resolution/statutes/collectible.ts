import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { add, type Cents, cents, formatCents, greater, zero } from '../money/cents'
import { sources } from '../sources/library'
import { addMonths } from '../time/calendar-steps'
import type { PlainDate } from '../time/plain-date'

/**
 * What can be collected while the law allows it: what is left of the income of each month, and the equity. An offer of as
 * much or more than is owed is no compromise (Form 656-B). Cents; months are whole ones.
 */
export function findCollectible(facts: {
  monthlyIncome: Cents
  equity: Cents
  months: number
}): Finding<Cents> {
  const draft = draftFinding()
  draft.cite(sources.offerTerms)
  const { monthlyIncome, equity, months } = facts
  if (equity < zero || months < 0)
    draft.problem('negative-amount', 'Equity or months below zero: counted as none.')
  const left = greater(monthlyIncome, zero)
  const fromIncome = cents(left * Math.max(0, months))
  const fromEquity = greater(equity, zero)
  draft.step(
    'From income',
    `${formatCents(left)} a month for ${Math.max(0, months)} months`,
    money(fromIncome),
  )
  draft.step('From property', 'Equity that can be realized', money(fromEquity))
  const total = add(fromIncome, fromEquity)
  draft.step('Collectible', 'Both together', money(total))
  return draft.settle(total)
}

/** Whole months from a day through the last day to collect; 0 where that is over. */
export function monthsLeft(asOf: PlainDate, lastDay: PlainDate): number {
  let months = 0
  while (addMonths(asOf, months + 1) <= lastDay) months++
  return months
}

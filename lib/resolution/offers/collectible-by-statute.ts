import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { add, type Cents, cents, formatCents, greater, zero } from '../money/cents'

export interface CollectibleQuestion {
  monthlyIncome: Cents | null
  equity: Cents | null
  /** Whole months left to collect. */
  monthsLeft: number | null
}

/**
 * All that could be collected to the last day: equity and every month's income. Where it reaches what is owed, the IRS
 * asks for a plan instead of an offer (IRM 5.8.4).
 */
export function computeCollectible({
  monthlyIncome,
  equity,
  monthsLeft,
}: CollectibleQuestion): Finding<Cents> {
  const draft = draftFinding()
  const possible = arePossible(draft, {
    signed: { 'The monthly income': monthlyIncome, 'The equity': equity },
    counts: { 'The months left to collect': monthsLeft },
  })
  if (!possible) return draft.settle<Cents>(null)
  const statement = 'Form 433-A (OIC) with its papers'
  if (monthlyIncome === null)
    draft.missing({ fact: 'Monthly income after allowable expenses', wouldTell: statement })
  if (equity === null) draft.missing({ fact: 'Equity in assets', wouldTell: statement })
  if (monthsLeft === null)
    draft.missing({ fact: 'Months left to collect', wouldTell: 'The account transcripts' })
  if (monthlyIncome === null || equity === null || monthsLeft === null) return draft.settle<Cents>(null)
  const income = cents(monthsLeft * greater(monthlyIncome, zero))
  draft.step('Income', `${monthsLeft} months of ${formatCents(greater(monthlyIncome, zero))}`, money(income))
  const amount = add(greater(equity, zero), income)
  draft.step('Collectible', `With equity of ${formatCents(greater(equity, zero))}`, money(amount))
  return draft.settle(amount)
}

import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { add, type Cents, cents, formatCents, greater, zero } from '../money/cents'
import { offerReckoning } from '../parameters/offer-reckoning'
import { sources } from '../sources/library'
import type { PlainDate } from '../time/plain-date'
import type { OfferKind } from './offer-kind'

export interface OfferMinimumQuestion {
  asOf: PlainDate
  terms: OfferKind
  /** What is left of a month's income after allowable expenses; below zero where they are more. */
  monthlyIncome: Cents | null
  /** Net realizable equity of all assets. */
  equity: Cents | null
  /** Whole months left to collect; `enough` where they are known to be more than the terms count. */
  monthsLeft: number | 'enough' | null
  /** Everything that is owed; without it doubt as to collectibility can not be told. */
  owed: Cents | null
}

export interface OfferMinimum {
  /** Reasonable collection potential: the least that an offer in doubt of collectibility has to be. */
  amount: Cents
  futureIncome: Cents
  /** Whether less can be collected than is owed; null where that is not known. */
  doubt: boolean | null
}

/**
 * The least amount of an offer for doubt as to collectibility: equity and the income of the next months (26 USC 7122;
 * Form 656 booklet). Fewer months count where the time to collect ends sooner.
 */
export function computeOfferMinimum(question: OfferMinimumQuestion): Finding<OfferMinimum> {
  const draft = draftFinding()
  const { asOf, terms, monthlyIncome, equity, monthsLeft, owed } = question
  const possible = arePossible(draft, {
    amounts: { 'What is owed': owed },
    signed: { 'The monthly income': monthlyIncome, 'The equity': equity },
    counts: { 'The months left to collect': monthsLeft === 'enough' ? null : monthsLeft },
  })
  const rule = draft.figure(offerReckoning, asOf)
  if (!possible || rule === null) return draft.settle<OfferMinimum>(null)
  nameWhatIsMissing(draft, question)
  const most = terms === 'lump-sum' ? rule.lumpSumIncomeMonths : rule.periodicIncomeMonths
  const months = countedMonths(draft, most, monthsLeft, monthlyIncome)
  if (monthlyIncome === null || equity === null || months === null) return draft.settle<OfferMinimum>(null)
  const futureIncome = cents(months * greater(monthlyIncome, zero))
  draft.step(
    'Future income',
    `${months} months of ${formatCents(greater(monthlyIncome, zero))}`,
    money(futureIncome),
  )
  draft.step('Equity', 'Net realizable equity, at least nothing', money(greater(equity, zero)))
  const amount = add(greater(equity, zero), futureIncome)
  draft.step('Least offer', 'Equity and future income; an offer names more than zero', money(amount))
  return draft.settle({ amount, futureIncome, doubt: tellDoubt(draft, amount, owed) })
}

function nameWhatIsMissing(draft: Draft, { monthlyIncome, equity }: OfferMinimumQuestion): void {
  const wouldTell = 'Form 433-A (OIC) with its papers'
  if (monthlyIncome === null) draft.missing({ fact: 'Monthly income after allowable expenses', wouldTell })
  if (equity === null) draft.missing({ fact: 'Equity in assets', wouldTell })
}

/** With no income to count the number of months does not matter. */
function countedMonths(
  draft: Draft,
  most: number,
  left: OfferMinimumQuestion['monthsLeft'],
  monthlyIncome: Cents | null,
): number | null {
  if (left === 'enough' || (monthlyIncome !== null && monthlyIncome <= 0)) return most
  if (left === null) {
    draft.missing({ fact: 'Months left to collect', wouldTell: 'The account transcripts of all periods' })
    return null
  }
  if (left >= most) return most
  draft.cite(sources.offerMonthsLeft)
  draft.mark(
    'unverified',
    'Months of income near the end of the time to collect',
    `${left} of ${most} months were counted: no more can be collected.`,
  )
  return left
}

function tellDoubt(draft: Draft, amount: Cents, owed: Cents | null): boolean | null {
  if (owed === null) {
    draft.missing({ fact: 'Everything that is owed', wouldTell: 'A payoff from the IRS, or the transcripts' })
    return null
  }
  draft.step('Doubt as to collectibility', `${formatCents(amount)} against ${formatCents(owed)} owed`, {
    kind: 'words',
    words: amount < owed ? 'yes' : 'no: all can be collected',
  })
  return amount < owed
}

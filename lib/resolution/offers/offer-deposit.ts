import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, zero } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundShare } from '../money/rounding'
import { offerFee } from '../parameters/offer-fee'
import { offerReckoning } from '../parameters/offer-reckoning'
import { sources } from '../sources/library'
import type { PlainDate } from '../time/plain-date'
import type { OfferKind } from './offer-kind'

export interface OfferDepositQuestion {
  asOf: PlainDate
  terms: OfferKind
  offer: Cents
  /** The first monthly payment of a periodic offer; it goes with the form. */
  firstPayment: Cents | null
  /** Certified at or below the limit; null where not known. */
  lowIncome: boolean | null
  /** Made because the tax is not owed (Form 656-L): no fee and no payment. */
  doubtAsToLiability: boolean
}

export interface OfferDeposit {
  /** What goes with the form and is not given back, beside the fee; null where its first payment is not known. */
  deposit: Cents | null
  fee: Cents
}

/** What is paid with an offer: a fifth of a lump sum or the first monthly payment, and the fee (26 USC 7122(c)(1); 26 CFR 300.3). */
export function findOfferDeposit(question: OfferDepositQuestion): Finding<OfferDeposit> {
  const draft = draftFinding()
  const { asOf, offer, firstPayment, lowIncome, doubtAsToLiability } = question
  if (!arePossible(draft, { amounts: { 'The offer': offer, 'The first payment': firstPayment } }))
    return draft.settle<OfferDeposit>(null)
  const fee = draft.figure(offerFee, asOf)
  if (fee === null) return draft.settle<OfferDeposit>(null)
  if (doubtAsToLiability || lowIncome === true) {
    draft.cite(sources.offerTerms)
    draft.step(
      'Fee and payment',
      doubtAsToLiability ? 'None for doubt as to liability' : 'None for low income',
      money(zero),
    )
    return draft.settle({ deposit: zero, fee: zero })
  }
  if (lowIncome === null)
    draft.missing({ fact: 'Low income or not', wouldTell: 'Form 656, section 1, with income and household' })
  const deposit = payWithForm(draft, question)
  if (lowIncome === null) return draft.settle<OfferDeposit>(null)
  draft.step('Fee', 'For each offer', money(fee))
  return draft.settle({ deposit, fee })
}

function payWithForm(draft: Draft, { asOf, terms, offer, firstPayment }: OfferDepositQuestion): Cents | null {
  if (terms === 'periodic') {
    if (firstPayment === null)
      draft.missing({ fact: 'First monthly payment', wouldTell: 'The offer: its payments month by month' })
    else
      draft.step(
        'First payment',
        'Goes with the form; the next follow while the offer is pending',
        money(firstPayment),
      )
    return firstPayment
  }
  const rule = draft.figure(offerReckoning, asOf)
  if (rule === null) return null
  const deposit = roundShare(times(exactly(offer), basisPoints(rule.lumpSumDepositBasisPoints)))
  draft.step('Deposit', `${rule.lumpSumDepositBasisPoints / 100} % of ${formatCents(offer)}`, money(deposit))
  return deposit
}

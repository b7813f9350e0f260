import { cents } from '../../money/cents'
import { computeCollectible } from '../../offers/collectible-by-statute'
import { findDeemedAcceptance } from '../../offers/deemed-acceptance'
import { findOfferDeposit } from '../../offers/offer-deposit'
import type { OfferKind } from '../../offers/offer-kind'
import { computeOfferMinimum } from '../../offers/offer-minimum'
import { offerReckoning } from '../../parameters/offer-reckoning'
import { answerOf, inDollars, type Operation, partOf } from '../computed'
import { type Input, UnreadableExample } from '../input'

/** Offers in compromise. */
export const offerOperations: readonly Operation[] = [
  {
    name: 'offer-minimum',
    compute(input) {
      const { amount } = answerOf(
        computeOfferMinimum({
          asOf: input.findDay('asOf') ?? offerReckoning.verifiedOn,
          terms: readTerms(input),
          monthlyIncome: input.getMoney('monthlyDisposableIncome'),
          equity: input.getMoney('netRealizableEquity'),
          monthsLeft: input.findWhole('monthsLeft') ?? 'enough',
          owed: null,
        }),
      )
      return { amount: inDollars(amount) }
    },
  },
  {
    name: 'offer-deposit',
    compute(input) {
      const offer = input.getMoney('offer')
      const found = findOfferDeposit({
        asOf: input.getDay('asOf'),
        terms: readTerms(input),
        offer,
        firstPayment: readFirstPayment(input, offer),
        lowIncome: input.findFlag('lowIncome') ?? false,
        doubtAsToLiability: input.findFlag('doubtAsToLiability') ?? false,
      })
      const { deposit, fee } = answerOf(found)
      return { deposit: partOf(found, inDollars(deposit)), applicationFee: inDollars(fee) }
    },
  },
  {
    name: 'offer-deemed-accepted',
    compute: input => ({
      date: answerOf(findDeemedAcceptance({ received: input.getDay('received'), disputes: [] })).date,
    }),
  },
  {
    name: 'collectible-by-statute',
    compute: input => ({
      amount: inDollars(
        answerOf(
          computeCollectible({
            monthlyIncome: input.getMoney('monthlyDisposableIncome'),
            equity: input.getMoney('netRealizableEquity'),
            monthsLeft: input.getWhole('monthsLeft'),
          }),
        ),
      ),
    }),
  },
]

function readTerms(input: Input): OfferKind {
  const terms = input.getText('terms')
  if (terms === 'lump-sum' || terms === 'periodic') return terms
  throw new UnreadableExample(`terms are not known: ${terms}`)
}

/** A periodic offer that names its months is paid in equal parts; the first carries what does not divide. */
function readFirstPayment(input: Input, offer: number) {
  const months = input.findWhole('months')
  const stated = input.findMoney('firstPayment') ?? input.findMoney('monthlyPayment')
  if (stated !== null || months === null || months < 1) return stated
  return cents(Math.ceil(offer / months))
}

import { draftFinding, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { formatCents, lesser, sum } from '../money/cents'
import { findOfferDeposit } from '../offers/offer-deposit'
import { doctrineGates } from './doctrine'
import { everyHolds, not } from './gates'
import { leastOffers } from './offer-parts'
import { noBankruptcy } from './plan-parts'
import type { Position } from './position'

/** Whether an offer would come back without a decision: a return missing, this year unpaid, a bankruptcy, or no money with it. */
export function findOfferReturned(position: Position): Finding<boolean> {
  const draft = draftFinding()
  const gates = [
    ...doctrineGates('filing', position),
    ...doctrineGates('current-year', position),
    noBankruptcy(position),
  ]
  draft.cite(...gates.flatMap(({ citations }) => citations))
  for (const { label, formula, state, need } of gates) {
    draft.step(label, formula, words(state))
    if (need) draft.missing(need)
  }
  const states = gates.map(({ state }) => (state === 'need' ? null : state === 'pass'))
  return draft.settle(not(everyHolds([...states, draft.take(hasDeposit(position))])))
}

/** Fee and first payment of the least lump sum; a periodic offer brings its first month, which is less. */
function hasDeposit(position: Position): Finding<boolean> {
  const draft = draftFinding()
  const { lumpSum } = position.input.payment
  const least = leastOffers(position, 'lump-sum').map(({ value }) => value?.amount ?? null)
  const known = least.filter(amount => amount !== null)
  if (position.lowIncome === true) return draft.settle(true)
  if (known.length < least.length || known.length === 0 || lumpSum === null) {
    draft.missing({
      fact: 'Money for the fee and the first payment of the offer',
      wouldTell:
        lumpSum === null ? 'The client: what can be paid at once' : 'Form 433-A (OIC), with its papers',
    })
    return draft.settle<boolean>(null)
  }
  const asked = findOfferDeposit({
    asOf: position.asOf,
    terms: 'lump-sum',
    offer: known.reduce(lesser),
    firstPayment: null,
    lowIncome: position.lowIncome,
    doubtAsToLiability: false,
  })
  const found = draft.take(asked)
  if (found === null || found.deposit === null) return draft.settle<boolean>(null)
  const whole = sum([found.deposit, found.fee])
  draft.step(
    'At once',
    `${formatCents(lumpSum)} against ${formatCents(whole)}`,
    words('fee and first payment'),
  )
  if (lumpSum >= whole) return draft.settle(true)
  return draft.settle(position.lowIncome === false ? false : null)
}

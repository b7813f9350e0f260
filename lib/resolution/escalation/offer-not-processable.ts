import { draftFinding, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { dollars, formatCents, lesser, sum } from '../money/cents'
import { findOfferDeposit } from '../offers/offer-deposit'
import { doctrineGates } from '../options/doctrine'
import { everyHolds, not } from '../options/gates'
import { leastOffers } from '../options/offer-parts'
import { positionOf } from '../options/options-of-view'
import { noBankruptcy } from '../options/plan-parts'
import type { Position } from '../options/position'
import { sources } from '../sources/library'
import { intends, judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

const text = {
  id: 'P-03',
  version: 1,
  title: 'Offer that will be returned',
  severity: 2,
  precedence: 6,
  reversibility: 1,
  rule: 'An offer is taken up only with every return filed, this year’s tax paid, no open bankruptcy, and with its fee and first payment or the certification of low income.',
  why: 'It comes back without a decision, and against that there is no appeal.',
  citations: [sources.collectionProcess, sources.offerTerms, sources.offerForm],
} as const

const offers = ['offer-lump-sum', 'offer-periodic'] as const

function findReturned(position: Position): Finding<boolean> {
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

export const offerNotProcessable: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intends(intention, offers)) return null
    const made = findReturned(positionOf(view))
    const failing = made.steps.find(({ result }) => result.kind === 'words' && result.words === 'fail')
    return {
      made,
      claim: `The offer would be returned: ${failing ? lowered(failing.label, failing.formula) : 'the fee and the first payment are not at hand'}.`,
      nextAction: 'Cure it first: returns, this year’s payments, then fee and first payment.',
      wouldChange: ['Returns filed and this year paid.', 'Low income certified on Form 656.'],
      open: 'the offer would be taken up',
    }
  }),
  examples: optionsExamples(
    {
      tells: 'This year’s estimates are not paid.',
      owed: 90_000,
      finances: { compliance: { currentYear: false } },
      intended: ['offer-lump-sum'],
    },
    {
      tells: 'Filed, current, and the fee with a fifth at hand.',
      owed: 90_000,
      finances: { payment: { lumpSum: dollars(9_000) } },
      intended: ['offer-lump-sum'],
    },
    {
      tells: 'Nobody knows whether this year is paid.',
      owed: 90_000,
      finances: { compliance: { currentYear: null }, payment: { lumpSum: dollars(9_000) } },
      intended: ['offer-lump-sum'],
    },
  ),
}

function lowered(label: string, formula: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} does not hold (${formula.charAt(0).toLowerCase()}${formula.slice(1)})`
}

import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { type Cents, formatCents, lesser } from '../money/cents'
import { findOfferDeposit } from '../offers/offer-deposit'
import { exampleNothing } from '../options/example-input'
import { leastOffers } from '../options/offer-parts'
import { optionOf, positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { financesEvidence, readIntention, workingOf } from './intention'
import { optionsExamples } from './intention-examples'
import { flagged, type Trigger, unknown } from './trigger'
import { readDebt } from './whole-debt'

const text = {
  id: 'T-11',
  version: 1,
  title: 'What goes with an offer',
  severity: 4,
  precedence: 10,
  reversibility: 2,
  rule: 'A lump-sum offer brings its fee and a fifth of what is offered, neither given back; low income brings neither.',
  why: 'An offer without them comes back, and with them the money is gone whatever is decided.',
  citations: [sources.offerTerms, sources.offerFee, sources.offerForm],
} as const

/** Asked where an offer is intended, or where the gates of one leave it open. */
function evaluate(view: CaseView): FlagFinding[] {
  const debt = readDebt(view)
  if (debt === null || !view.facts.finances || !isLookedAt(view)) return []
  const position = positionOf(view)
  const amounts = leastOffers(position, 'lump-sum').map(({ value }) => value?.amount ?? null)
  const known = amounts.filter(amount => amount !== null)
  const said = {
    subject: 'debt',
    periods: debt.periods,
    evidence: [...debt.evidence, ...financesEvidence(view)],
    nextAction: 'Show the client what is paid at once and not given back, before the offer is signed.',
    wouldChange: ['Low income, certified on Form 656.', 'Another amount of the offer.'],
  }
  if (known.length < amounts.length || known.length === 0)
    return [ask(said, position.ability.missing[0] ?? position.equity.missing[0])]
  const offer = known.reduce(lesser)
  const found = findOfferDeposit({
    asOf: position.asOf,
    terms: 'lump-sum',
    offer,
    firstPayment: null,
    lowIncome: position.lowIncome,
    doubtAsToLiability: false,
  })
  if (found.value === null || found.value.deposit === null || position.lowIncome === null)
    return [ask(said, found.missing[0])]
  const { deposit, fee } = found.value
  return [flagged(text, { ...said, claim: sayCost({ offer, deposit, fee }), working: workingOf(found) })]
}

function isLookedAt(view: CaseView): boolean {
  if (readIntention(view)?.groups.has('offer')) return true
  return optionOf(view, 'offer-lump-sum').gates.every(({ step, state }) =>
    step === 'option' ? state === 'pass' : true,
  )
}

function sayCost({ offer, deposit, fee }: { offer: Cents; deposit: Cents; fee: Cents }): string {
  return deposit === 0 && fee === 0
    ? `An offer of ${formatCents(offer)} brings neither fee nor payment, by low income.`
    : `An offer of ${formatCents(offer)} brings ${formatCents(deposit)} and the fee of ${formatCents(fee)}, not given back.`
}

function ask(
  said: Omit<Parameters<typeof unknown>[1], 'claim' | 'missing'>,
  lacking: { fact: string; wouldTell: string } | undefined,
): FlagFinding {
  return unknown(text, {
    ...said,
    severity: 4,
    claim: 'Cannot tell yet what goes with an offer.',
    missing: {
      fact: lacking?.fact ?? 'Household and income',
      document: lacking?.wouldTell ?? 'Form 433-F or 433-A with its papers',
    },
  })
}

export const offerCost: Trigger = {
  ...text,
  evaluate,
  examples: optionsExamples(
    {
      tells: '$90,000 owed, little income and nothing to sell.',
      owed: 90_000,
      finances: { assets: exampleNothing },
      intended: ['offer-lump-sum'],
    },
    { tells: '$18,000 that a plan pays, and no offer intended.' },
    {
      tells: 'Nobody knows what is owned.',
      owed: 90_000,
      finances: { assets: null },
      intended: ['offer-lump-sum'],
    },
  ),
}

import { dollars } from '../money/cents'
import { findOfferReturned } from '../options/offer-returned'
import { positionOf } from '../options/options-of-view'
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

export const offerNotProcessable: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intends(intention, offers)) return null
    const made = findOfferReturned(positionOf(view))
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

import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { example, exampleNothing, exampleWealth } from './example-input'
import { doubtGates, offerBreaks, offerCells, offerForms, offerTotal } from './offer-parts'
import type { Option } from './option'
import { everyStep } from './plan-parts'

/** An offer for doubt as to collectibility in a few payments (26 USC 7122; Form 656). */
export const offerLumpSum: Option = {
  id: 'offer-lump-sum',
  version: 1,
  title: 'Offer, lump sum',
  group: 'offer',
  what: 'What can be collected is paid in a few payments, and the rest is forgiven after years in order.',
  after: everyStep,
  gates: position => doubtGates(position, 'lump-sum'),
  cells: position => offerCells(position, offerTotal(position, 'lump-sum')),
  documents: [
    ...offerForms,
    { name: 'A fifth of the offer, and the fee', when: 'Not of low income', citation: sources.offerTerms },
  ],
  breaks: offerBreaks,
  examples: {
    open: example('$90,000 owed, some $500 a month left and nothing to sell.', {
      account: { balance: dollars(90_000) },
      assets: exampleNothing,
    }),
    closed: example('A house worth more than is owed.', { assets: exampleWealth }),
    unknown: example('What is owned is not known.', { assets: null }),
  },
}

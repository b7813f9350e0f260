import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { example, exampleNothing, exampleWealth } from './example-input'
import { doubtGates, offerBreaks, offerCells, offerForms, offerTotal } from './offer-parts'
import type { Option } from './option'
import { everyStep } from './plan-parts'

/** An offer for doubt as to collectibility in monthly payments, which count more months of income (26 USC 7122; Form 656). */
export const offerPeriodic: Option = {
  id: 'offer-periodic',
  version: 1,
  title: 'Offer, periodic',
  group: 'offer',
  what: 'What can be collected is paid month by month, also while the IRS decides.',
  after: everyStep,
  gates: position => doubtGates(position, 'periodic'),
  cells: position => offerCells(position, offerTotal(position, 'periodic')),
  documents: [
    ...offerForms,
    {
      name: 'The first monthly payment, and the fee',
      when: 'Not of low income',
      citation: sources.offerTerms,
    },
  ],
  breaks: [
    ...offerBreaks,
    {
      what: 'A monthly payment is missed while it is pending: it is returned without an appeal.',
      citation: sources.offerForm,
    },
  ],
  examples: {
    open: example('$90,000 owed, some $500 a month left and nothing to sell.', {
      account: { balance: dollars(90_000) },
      assets: exampleNothing,
    }),
    closed: example('A house worth more than is owed.', { assets: exampleWealth }),
    unknown: example('The income is not known.', { income: null }),
  },
}

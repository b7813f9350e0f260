import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { example } from './example-input'
import type { Option } from './option'
import { agreementBreaks, debitNumbers, everyStep, proofOfThisYear, requestForm } from './plan-parts'
import { statementFreeCells, statementFreeGates } from './statement-free-plan'

/** The plan of an individual without a financial statement, since March 2025 (IRM 5.14.5; irs.gov, Simple Payment Plans). */
export const simplePlan: Option = {
  id: 'simple-plan',
  version: 1,
  title: 'Simple plan',
  group: 'plan',
  what: 'Monthly payments within the time to collect, without a financial statement.',
  after: everyStep,
  gates: position => statementFreeGates(position, 'simple'),
  cells: position =>
    statementFreeCells(position, {
      over: 'not-expected',
      why: 'No decision about a lien is made for it.',
      citations: [sources.simplePlan],
    }),
  documents: [requestForm, debitNumbers, proofOfThisYear],
  breaks: agreementBreaks,
  examples: {
    open: example('$18,000 assessed, $400 a month, more than eight years left.'),
    closed: example('$60,000 assessed.', { account: { balance: dollars(60_000) } }),
    unknown: example('The last day to collect is not known.', { account: { collectible: null } }),
  },
}

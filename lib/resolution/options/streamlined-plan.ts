import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { example } from './example-input'
import type { Option } from './option'
import { agreementBreaks, debitNumbers, everyStep, proofOfThisYear, requestForm } from './plan-parts'
import { statementFreeCells, statementFreeGates } from './statement-free-plan'

/** The plan without a financial statement as it was until February 2025 (IRM 5.14.5.2 of those days). */
export const streamlinedPlan: Option = {
  id: 'streamlined-plan',
  version: 1,
  title: 'Streamlined plan',
  group: 'plan',
  what: 'Monthly payments without a financial statement, in the bands of its day.',
  after: everyStep,
  gates: position => statementFreeGates(position, 'streamlined'),
  cells: position =>
    statementFreeCells(position, {
      over: 'possible',
      why: 'A notice was filed for the larger balances.',
      citations: [sources.streamlined2012],
    }),
  documents: [requestForm, debitNumbers, proofOfThisYear],
  breaks: agreementBreaks,
  examples: {
    open: example('The same debt on a day of 2024.', {}, day('2024-11-25')),
    closed: example('Since March 2025 the simple plan stands in its place.'),
    unknown: example(
      'A day of 2024, and nobody knows what can be paid in a month.',
      { payment: { monthly: null } },
      day('2024-11-25'),
    ),
  },
}

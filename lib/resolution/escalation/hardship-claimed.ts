import { said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

/** A levy that leaves too little for basic living costs has to be released (26 USC 6343(a)(1)(D)). */
export const hardshipClaimed = interviewRule({
  id: 'X-14',
  version: 1,
  title: 'Hardship claimed',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'Where basic living costs, held against the standards of the IRS, leave nothing to pay with, collection can be held and a levy must be released.',
  why: 'Rent, medicine or work are lost to a levy that would have been released on proof.',
  citations: [sources.levyAndRelease, sources.hardshipReview],
  asks: ['hardship'],
  holds: ({ facts }) => said(facts, 'hardship'),
  matters: ({ facts, periods }) =>
    facts.clientKind !== 'business' && periods.some(({ balance }) => (balance?.cents ?? 0) > 0),
  claim: () => 'The client says that paying would leave too little for basic living costs.',
  nextAction: () =>
    'Enter the finances with proof, and hold them against the standards before hardship status is asked for.',
  wouldChange: ['Finances that leave something to pay each month.'],
  paper: 'Form 433-F with proof of income and expenses',
  examples: {
    fires: { tells: 'Rent would not be covered.', answers: { hardship: 'yes' } },
    quiet: { tells: 'The client can pay each month.', answers: { hardship: 'no' } },
  },
})

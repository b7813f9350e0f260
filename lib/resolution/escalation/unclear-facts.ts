import { dollars } from '../money/cents'
import { findMistake } from '../options/check-intended'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { examplePayment, taxYear } from './example-facts'
import { judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

/** The catalogue has no number for it: the doctrine names it, negotiating while facts are unclear. */
const text = {
  id: 'P-16',
  version: 1,
  title: 'Negotiating while facts are unclear',
  severity: 2,
  precedence: 8,
  reversibility: 2,
  rule: 'What is owed is settled first: every balance known, and notice, transcript and payments in agreement.',
  why: 'A plan or an offer is built on an amount that may be wrong, and it concedes it.',
  citations: [sources.doctrine],
} as const

export const unclearFacts: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!['plan', 'offer', 'hardship'].some(group => intention.groups.has(group as 'plan'))) return null
    return {
      made: findMistake(positionOf(view), intention.options, 'unclear-facts').made,
      claim: 'A plan, an offer or hardship status is intended while it is not clear what is owed.',
      nextAction:
        'Settle the balances first: fresh transcripts, each notice and each payment held against them.',
      wouldChange: ['Transcripts no older than the firm allows, that agree with notices and payments.'],
      open: 'it is clear what is owed',
    }
  }),
  examples: optionsExamples(
    {
      tells: 'A payment of the client is on no transcript.',
      intended: ['simple-plan'],
      facts: { payments: [examplePayment('2026-06-01', dollars(300), taxYear(2024))] },
    },
    { tells: 'One year owes, and its transcript is fresh and adds up.', intended: ['simple-plan'] },
    'What nobody has looked at is exactly what is not clear.',
  ),
}

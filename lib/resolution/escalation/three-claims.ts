import { findMistake } from '../options/check-intended'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

const text = {
  id: 'P-01',
  version: 1,
  title: 'Hardship, an offer and a plan at once',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'Hardship needs that nothing can be paid, a plan that something can, an offer that some money is there; and an offer ends a request for a plan that is pending.',
  why: 'The facts carry at most one of them, and what is told for one is held against the others.',
  citations: [sources.offerTermsOnAssessment, sources.doctrine],
} as const

export const threeClaims: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => ({
    made: findMistake(positionOf(view), intention.options, 'three-at-once').made,
    claim: 'Hardship, an offer and a plan are intended at once; the facts can not carry all three.',
    nextAction: 'Ask the client which goal it is, do Form 433 first, and reject the other options.',
    wouldChange: ['Two of the three rejected.'],
    open: 'the three fit together',
  })),
  examples: optionsExamples(
    { tells: 'All three accepted.', intended: ['simple-plan', 'not-collectible', 'offer-lump-sum'] },
    { tells: 'A plan and hardship.', intended: ['simple-plan', 'not-collectible'] },
    'What is intended stands in the decisions of the case.',
  ),
}

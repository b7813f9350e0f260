import { dollars } from '../money/cents'
import { findMistake } from '../options/check-intended'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { intends, judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

/** The catalogue has no number for it: the doctrine names it, hardship with spending above the standards. */
const text = {
  id: 'P-13',
  version: 1,
  title: 'Hardship with spending above the standards',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'Hardship is judged by what the standards allow, whatever is spent beyond them.',
  why: 'The IRS takes the excess for ability to pay and proposes a plan.',
  citations: [sources.financialStatement, sources.doctrine],
} as const

export const hardshipAboveStandards: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intends(intention, ['not-collectible'])) return null
    return {
      made: findMistake(positionOf(view), intention.options, 'hardship-above-standards').made,
      claim: 'Hardship status is intended with more spending than the standards allow.',
      nextAction: 'Justify each excess by papers, or bring spending down, before the statement is signed.',
      wouldChange: ['Spending within the standards.', 'Papers that show why more is necessary.'],
      open: 'the spending is within the standards',
    }
  }),
  examples: optionsExamples(
    {
      tells: '$2,900 for a home where the standard is $1,800.',
      finances: { expenses: { housing: dollars(2_900) } },
      intended: ['not-collectible'],
    },
    {
      tells: 'All of it within the standards.',
      finances: { expenses: { living: dollars(600), operating: dollars(200) } },
      intended: ['not-collectible'],
    },
    {
      tells: 'Nobody knows what the home costs.',
      finances: { expenses: { living: dollars(600), operating: dollars(200), housing: null } },
      intended: ['not-collectible'],
    },
  ),
}

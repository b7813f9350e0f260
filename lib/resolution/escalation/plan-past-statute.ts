import { dollars } from '../money/cents'
import { positionOf } from '../options/options-of-view'
import { termsOf } from '../options/plan-cost'
import { findPlanTooLong } from '../options/plan-too-long'
import { sources } from '../sources/library'
import { intends, judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

const text = {
  id: 'S-08',
  version: 1,
  title: 'Plan longer than the time to collect',
  severity: 3,
  precedence: 7,
  reversibility: 2,
  rule: 'A plan that does not pay all by the last day to collect is a partial-payment plan, with a financial statement and a review.',
  why: 'The IRS turns a simple plan down, or asks for an extension of the time.',
  citations: [sources.collectionStatute, sources.simplePlan],
} as const

/** Plans that have to pay all; the partial one is made for what is left unpaid. */
const paying = [
  'guaranteed-plan',
  'simple-plan',
  'streamlined-plan',
  'larger-plan',
  'in-business-plan',
] as const

export const planPastStatute: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intends(intention, paying)) return null
    const position = positionOf(view)
    const [term] = termsOf(position)
    const left = position.monthsLeft?.atLeast ?? null
    return {
      made: findPlanTooLong(position),
      claim: `The plan needs ${term ?? 'more'} months, and the time to collect leaves ${left ?? 'fewer'}.`,
      nextAction: 'Raise the payment, or work out a partial-payment plan with its statement.',
      wouldChange: ['A higher payment.', 'Rows that stop the time to collect.'],
      open: 'the plan pays all by the last day to collect',
    }
  }),
  examples: optionsExamples(
    {
      tells: '$160 a month against more than eight years left.',
      finances: { payment: { monthly: dollars(160) } },
      intended: ['simple-plan'],
    },
    { tells: '$400 a month.', intended: ['simple-plan'] },
    {
      tells: 'Nobody proposed an amount.',
      finances: { payment: { monthly: null } },
      intended: ['simple-plan'],
    },
  ),
}

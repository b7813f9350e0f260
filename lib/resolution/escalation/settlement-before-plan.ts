import { findMistake } from '../options/check-intended'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { intends, judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

/** The catalogue has no number for it: the doctrine names it, settlement before a simple plan was tested. */
const text = {
  id: 'P-15',
  version: 1,
  title: 'Settlement before a simple plan was tested',
  severity: 2,
  precedence: 9,
  reversibility: 1,
  rule: 'The simplest way that fits comes first: a plan without a financial statement before an offer.',
  why: 'An offer asks for a full statement, a fee and a year, and adds time to collect, where a plan needs a call.',
  citations: [sources.doctrine, sources.offerAbility],
} as const

const offers = ['offer-lump-sum', 'offer-periodic'] as const

export const settlementBeforePlan: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intends(intention, offers)) return null
    return {
      made: findMistake(positionOf(view), intention.options, 'settlement-before-plan').made,
      claim: 'An offer is intended although a plan without a financial statement is open.',
      nextAction: 'Test the plan with the client first: what it costs until its end against the offer.',
      wouldChange: [
        'A plan that the client can not keep.',
        'A balance above every plan without a statement.',
      ],
      open: 'a simpler plan is open',
    }
  }),
  examples: optionsExamples(
    { tells: '$18,000, and $400 a month pays it in time.', intended: ['offer-lump-sum'] },
    { tells: '$90,000 is above every simple plan.', owed: 90_000, intended: ['offer-lump-sum'] },
    {
      tells: 'Nobody knows what can be paid in a month.',
      finances: { payment: { monthly: null } },
      intended: ['offer-lump-sum'],
    },
  ),
}

import { findMistake } from '../options/check-intended'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

/** The catalogue has no number for it: the doctrine names it, a plan that ignores this year’s tax. */
const text = {
  id: 'P-14',
  version: 1,
  title: 'Plan that ignores this year’s tax',
  severity: 2,
  precedence: 6,
  reversibility: 1,
  rule: 'Whoever has a plan must pay this year’s tax as it goes, by withholding, estimates or deposits.',
  why: 'The next return brings a new balance, and a new balance ends the plan.',
  citations: [sources.agreementNewDebt, sources.agreementRequest],
} as const

export const planWithoutCurrentYear: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intention.groups.has('plan')) return null
    return {
      made: findMistake(positionOf(view), intention.options, 'plan-ignores-current-year').made,
      claim: 'A plan is intended while this year’s tax is not being paid.',
      nextAction: 'Set withholding or estimates right, pay what is behind this year, then ask for the plan.',
      wouldChange: ['Proof that withholding, estimates or deposits are enough.'],
      open: 'this year’s tax is being paid',
    }
  }),
  examples: optionsExamples(
    {
      tells: 'A plan is chosen and no estimate is paid.',
      finances: { compliance: { currentYear: false } },
      intended: ['simple-plan'],
    },
    { tells: 'Withholding is enough.', intended: ['simple-plan'] },
    {
      tells: 'Nobody asked.',
      finances: { compliance: { currentYear: null } },
      intended: ['simple-plan'],
    },
  ),
}

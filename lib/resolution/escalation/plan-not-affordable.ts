import { dollars, formatCents } from '../money/cents'
import { findMistake } from '../options/check-intended'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

const text = {
  id: 'P-04',
  version: 1,
  title: 'Plan that can not be kept',
  severity: 2,
  precedence: 9,
  reversibility: 1,
  rule: 'A plan is kept only where its payment is no more than what is left after allowable expenses.',
  why: 'A missed payment ends the plan, and levy follows.',
  citations: [sources.firmPolicy, sources.directDebitDefault],
} as const

export const planNotAffordable: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intention.groups.has('plan')) return null
    const position = positionOf(view)
    const { monthly } = position.input.payment
    const able = position.ability.value?.canPay ?? null
    const amounts = monthly !== null && able !== null
    return {
      made: findMistake(position, intention.options, 'payment-above-ability').made,
      claim: amounts
        ? `The plan asks for ${formatCents(monthly)} a month, and ${formatCents(able)} is left after allowable expenses.`
        : 'The plan asks for more than is left after allowable expenses.',
      nextAction: 'Lower the payment, or look at a partial-payment plan, hardship status or an offer.',
      wouldChange: ['A lower payment that still pays in time.', 'Income or spending other than entered.'],
      open: 'the plan can be kept',
    }
  }),
  examples: optionsExamples(
    {
      tells: '$1,500 a month, and a third of it left.',
      finances: { payment: { monthly: dollars(1_500) } },
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

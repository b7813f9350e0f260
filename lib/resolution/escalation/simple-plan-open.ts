import { formatCents, zero } from '../money/cents'
import { sources } from '../sources/library'
import { optionsExamples } from './intention-examples'
import { planRule } from './plan-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'T-05',
  version: 1,
  title: 'Simple plan open',
  severity: 4,
  precedence: 10,
  reversibility: 2,
  rule: 'Up to an amount that is assessed, an individual who has filed and is current may pay monthly within the time to collect, without a financial statement.',
  why: 'Statements are gathered, or an offer is made, where a call would do.',
  citations: [sources.simplePlan, sources.simplePlanManual],
} as const

export const simplePlanOpen: Trigger = {
  ...text,
  evaluate: planRule(text, {
    options: ['simple-plan'],
    claim: ({ assessed }) => `The simple plan is open for ${formatCents(assessed ?? zero)} assessed.`,
    nextAction: 'Ask for it online or by phone, with the monthly payment that the client can keep.',
    wouldChange: ['More assessed on a later transcript.', 'This year’s tax not paid.'],
  }),
  examples: optionsExamples(
    { tells: '$18,000, $400 a month.' },
    { tells: '$60,000 is too much.', owed: 60_000 },
    { tells: 'Nobody knows whether this year is paid.', finances: { compliance: { currentYear: null } } },
  ),
}

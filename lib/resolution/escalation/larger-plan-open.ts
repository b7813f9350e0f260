import { dollars, formatCents, zero } from '../money/cents'
import { findInForce } from '../parameters/parameter'
import { simplePlan } from '../parameters/simple-plan'
import { sources } from '../sources/library'
import { optionsExamples } from './intention-examples'
import { planRule } from './plan-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'T-08',
  version: 1,
  title: 'Larger plan open without a statement',
  severity: 3,
  precedence: 10,
  reversibility: 2,
  rule: 'Above the simple plan an individual without a revenue officer may have a plan without a financial statement, where the payment is enough.',
  why: 'A statement opens the household to the IRS where a higher payment would have spared it.',
  citations: [sources.taxpayerRelief, sources.lienThreshold],
} as const

export const largerPlanOpen: Trigger = {
  ...text,
  evaluate: planRule(text, {
    options: ['larger-plan'],
    within: ({ assessed, asOf }) => {
      const simple = findInForce(simplePlan, asOf)?.balanceMax ?? null
      return assessed === null || simple === null ? null : assessed > simple
    },
    claim: ({ assessed }) =>
      `A plan without a financial statement is open for ${formatCents(assessed ?? zero)}, above the simple plan.`,
    nextAction:
      'Propose the payment by phone; check first whether the manual of July 2026 changed it. Expect a lien notice.',
    wouldChange: ['A revenue officer.', 'A payment that does not end in time.'],
  }),
  examples: optionsExamples(
    {
      tells: '$90,000, $1,800 a month, no revenue officer.',
      owed: 90_000,
      finances: { payment: { monthly: dollars(1_800) } },
    },
    { tells: '$18,000 has simpler ways.' },
    {
      tells: 'Nobody knows whether a revenue officer has it.',
      owed: 90_000,
      finances: { payment: { monthly: dollars(1_800) }, situation: { revenueOfficer: null } },
    },
  ),
}

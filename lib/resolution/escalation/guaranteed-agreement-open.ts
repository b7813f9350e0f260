import { formatCents, zero } from '../money/cents'
import { sources } from '../sources/library'
import { optionsExamples } from './intention-examples'
import { planRule } from './plan-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'T-02',
  version: 1,
  title: 'Guaranteed agreement open',
  severity: 4,
  precedence: 10,
  reversibility: 2,
  rule: 'The IRS may not refuse a plan to an individual of small tax who was in order for years, can not pay at once and pays it off within the years of the law.',
  why: 'A right is left unused, and a plan with more conditions is asked for.',
  citations: [sources.guaranteedAgreement],
} as const

export const guaranteedAgreementOpen: Trigger = {
  ...text,
  evaluate: planRule(text, {
    options: ['guaranteed-plan'],
    claim: ({ assessed }) =>
      `The guaranteed agreement is open for ${formatCents(assessed ?? zero)} assessed.`,
    nextAction: 'Ask for it by its name in the request, with a payment that ends in time.',
    wouldChange: [
      'A year among those before that was not filed and paid.',
      'More tax on a later transcript.',
    ],
  }),
  examples: optionsExamples(
    { tells: '$8,000, paid off in two years, five years in order.', owed: 8_000 },
    { tells: '$18,000 of tax is too much.' },
    {
      tells: 'Nobody looked at the years before.',
      owed: 8_000,
      finances: { history: { compliantYears: null } },
    },
  ),
}

import { formatCents, zero } from '../money/cents'
import { findInForce } from '../parameters/parameter'
import { simplePlan } from '../parameters/simple-plan'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { settledYears } from './example-facts'
import { optionsExamples } from './intention-examples'
import { planRule } from './plan-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'T-03',
  version: 1,
  title: 'Plan without direct debit open',
  severity: 4,
  precedence: 10,
  reversibility: 2,
  rule: 'Up to a first amount a plan without a financial statement may be paid by any means; a business that goes on has a plan of its own.',
  why: 'Direct debit is promised where it is not asked for, and the plan fails on an empty account.',
  citations: [sources.simplePlan, sources.streamlined2012],
} as const

export const planWithoutDebit: Trigger = {
  ...text,
  evaluate: planRule(text, {
    options: ['streamlined-plan', 'in-business-plan'],
    within: ({ assessed, asOf, input }) => {
      const band = findInForce(simplePlan, asOf)?.directDebitAbove ?? null
      return input.client === 'business' ? true : assessed === null || band === null ? null : assessed <= band
    },
    claim: ({ assessed }, open) =>
      `${open.title}: ${formatCents(assessed ?? zero)} assessed may be paid by any means, without a financial statement.`,
    nextAction: 'Ask for it online or by Form 9465, with an amount that can be kept.',
    wouldChange: ['More assessed on a later transcript.', 'A rule of a later day.'],
  }),
  examples: optionsExamples(
    {
      tells: '$18,000 on a day of 2024.',
      owed: 18_000,
      asOf: '2024-11-25',
      facts: {
        periods: [
          yearOfRows(2022, [['150', '2023-06-05', 1_800_000]], { responseDate: day('2024-11-20') }),
          ...settledYears(2017, 2021),
          ...settledYears(2023, 2023),
        ],
      },
    },
    { tells: 'An individual today has the simple plan in its place.' },
    {
      tells: 'The same in 2024, and nobody proposed an amount.',
      asOf: '2024-11-25',
      finances: { payment: { monthly: null } },
      facts: {
        periods: [
          yearOfRows(2022, [['150', '2023-06-05', 1_800_000]], { responseDate: day('2024-11-20') }),
          ...settledYears(2017, 2021),
          ...settledYears(2023, 2023),
        ],
      },
    },
  ),
}

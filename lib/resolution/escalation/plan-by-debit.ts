import { dollars, formatCents, zero } from '../money/cents'
import { findInForce } from '../parameters/parameter'
import { simplePlan } from '../parameters/simple-plan'
import { sources } from '../sources/library'
import { optionsExamples } from './intention-examples'
import { planRule } from './plan-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'T-04',
  version: 1,
  title: 'Plan by direct debit',
  severity: 3,
  precedence: 10,
  reversibility: 2,
  rule: 'Between two amounts the plan without a financial statement had to be paid by direct debit or from wages; since July 2026 the manual no longer asks for it.',
  why: 'Without the debit a financial statement is asked for.',
  citations: [sources.simplePlan, sources.simplePlanManual, sources.agreementRequest],
} as const

export const planByDebit: Trigger = {
  ...text,
  evaluate: planRule(text, {
    options: ['simple-plan', 'streamlined-plan'],
    within: ({ assessed, asOf }) => {
      const band = findInForce(simplePlan, asOf)?.directDebitAbove ?? null
      return assessed === null || band === null ? null : assessed > band
    },
    claim: ({ assessed }, open) =>
      `${open.title}: ${formatCents(assessed ?? zero)} assessed is paid by direct debit or from wages.`,
    nextAction: 'Get routing and account number, or Form 2159 from the employer.',
    wouldChange: ['A first payment that brings the balance below the band.', 'A rule of a later day.'],
  }),
  examples: optionsExamples(
    {
      tells: '$30,000 on a day of May 2026, by direct debit.',
      owed: 30_000,
      asOf: '2026-05-25',
      finances: { payment: { monthly: dollars(700) } },
    },
    { tells: '$30,000 in November 2026: the band is gone.', owed: 30_000 },
    {
      tells: 'The same in May 2026, and nobody asked whether it can be debited.',
      owed: 30_000,
      asOf: '2026-05-25',
      finances: { payment: { monthly: dollars(700), directDebit: null } },
    },
  ),
}

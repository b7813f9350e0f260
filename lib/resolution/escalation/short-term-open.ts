import { formatCents, zero } from '../money/cents'
import { sources } from '../sources/library'
import { optionsExamples } from './intention-examples'
import { planRule } from './plan-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'T-07',
  version: 1,
  title: 'Time to pay in full open',
  severity: 4,
  precedence: 10,
  reversibility: 2,
  rule: 'Below an amount of tax, penalties and interest together, all can be paid within some months without an agreement and without a fee.',
  why: 'A fee and an agreement are taken for what a few weeks would settle.',
  citations: [sources.shortTerm, sources.paymentWindow],
} as const

export const shortTermOpen: Trigger = {
  ...text,
  evaluate: planRule(text, {
    options: ['short-term-plan'],
    claim: ({ assessed }) => `Time to pay ${formatCents(assessed ?? zero)} and what accrues in full is open.`,
    nextAction: 'Ask for it online or by phone, with the day by which all is paid.',
    wouldChange: ['A longer time than the plan allows.'],
  }),
  examples: optionsExamples(
    { tells: 'All can be paid in 120 days.', finances: { payment: { daysToPayAll: 120 } } },
    { tells: 'It takes 900 days.' },
    { tells: 'Nobody asked by when all can be paid.', finances: { payment: { daysToPayAll: null } } },
  ),
}

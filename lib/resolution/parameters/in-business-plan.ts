import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** IRM 5.14.5: a plan for a business that still runs, without a financial statement. */
export const inBusinessPlan = parameter({
  table: 'in-business-plan',
  title: 'In-business payment plan',
  unit: 'unpaid balance',
  says: value =>
    each({
      'Balance with trust fund tax, at most': formatCents(value.trustFundMax),
      'Balance without trust fund tax, at most': formatCents(value.noTrustFundMax),
      'Out of business, at most': formatCents(value.outOfBusinessMax),
      'Time to pay, at most': counted(value.monthsMax, 'month'),
      'Direct debit asked for above': formatCents(value.directDebitAbove),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2011-01-01'),
      value: {
        trustFundMax: dollars(25_000),
        noTrustFundMax: dollars(25_000),
        outOfBusinessMax: dollars(25_000),
        monthsMax: 24,
        directDebitAbove: dollars(10_000),
      },
      source: sources.inBusinessExpress,
      note: 'The first day is recalled.',
    },
    {
      from: day('2025-12-03'),
      value: {
        trustFundMax: dollars(25_000),
        noTrustFundMax: dollars(50_000),
        outOfBusinessMax: dollars(50_000),
        monthsMax: 120,
        directDebitAbove: dollars(50_000),
      },
      source: sources.simplePlan,
      note: 'The months and direct debit are taken from the plan of individuals.',
    },
  ],
})

import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** IR-2020-248: a plan above the simple ceiling without a financial statement; the review of a partial payment plan, 26 USC 6159(d). */
export const nonStreamlinedPlan = parameter({
  table: 'non-streamlined-plan',
  title: 'Larger plans',
  unit: 'unpaid balance',
  says: ({ balanceBelow, partialPaymentReviewYears }) =>
    each({
      'Balance of an individual, less than': formatCents(balanceBelow),
      'Review of a partial payment plan every': counted(partialPaymentReviewYears, 'year'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2020-11-02'),
      value: { balanceBelow: dollars(250_000), partialPaymentReviewYears: 2 },
      source: sources.taxpayerRelief,
      note: 'Whether the manual of July 2026 changed it was not found.',
    },
  ],
})

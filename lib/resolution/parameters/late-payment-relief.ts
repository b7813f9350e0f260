import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** Notice 2024-7: failure-to-pay additions forgiven for two years. Interest stays. */
export const latePaymentRelief = parameter({
  table: 'late-payment-relief',
  title: 'Late-payment relief of Notice 2024-7',
  unit: 'tax years, amount and days',
  says: value =>
    each({
      'Tax years': value.taxYears.join(', '),
      'Assessed, less than': formatCents(value.assessedBelow),
      'Measured on': formatDay(value.measuredOn),
      'Notice issued by': formatDay(value.noticeBy),
      'No addition': `${formatDay(value.from)} to ${formatDay(value.through)}`,
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2023-12-19'),
      value: {
        taxYears: [2020, 2021],
        assessedBelow: dollars(100_000),
        measuredOn: day('2023-12-07'),
        noticeBy: day('2023-12-07'),
        from: day('2022-02-05'),
        through: day('2024-03-31'),
      },
      source: sources.latePaymentRelief,
      note: 'Penalty months that the days cut are not addressed.',
    },
  ],
})

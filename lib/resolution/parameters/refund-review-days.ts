import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** CP05: days in which the IRS looks at the refund before a call is of use. */
export const refundReviewDays = parameter({
  table: 'refund-review-days',
  title: 'Days to wait on a refund under review',
  unit: 'after the notice',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    { from: day('2012-01-01'), value: 60, source: sources.cp05Page, note: 'The first day is recalled.' },
  ],
})

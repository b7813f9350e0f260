import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, percent } from './said'

/** 26 USC 6651(a)(2), (3): the addition for paying late. */
export const failureToPayRate = parameter({
  table: 'failure-to-pay-rate',
  title: 'Failure-to-pay addition',
  unit: 'of the unpaid tax per month or part of a month',
  says: value => alone(percent(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    { from: day('1970-01-01'), value: 50, source: sources.latePayment, note: 'The first year is recalled.' },
  ],
})

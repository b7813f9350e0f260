import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6651(d): the addition once a notice of intent to levy is older than some days; the most that it can be. */
export const levyFailureToPayRate = parameter({
  table: 'levy-failure-to-pay-rate',
  title: 'Failure-to-pay addition after a levy notice',
  unit: 'basis points of the unpaid tax per month or part; days from the notice to the month that begins after them',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1987-01-01'),
      value: { basisPoints: 100, daysAfterNotice: 10 },
      source: sources.higherLatePayment,
      note: 'The first day is recalled, the rate was read.',
    },
  ],
})

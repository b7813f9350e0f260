import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each, percent } from './said'

/** 26 USC 6651(d): the addition once a notice of intent to levy is older than some days; the most that it can be. */
export const levyFailureToPayRate = parameter({
  table: 'levy-failure-to-pay-rate',
  title: 'Failure-to-pay addition after a levy notice',
  unit: 'of the unpaid tax',
  says: ({ basisPoints, daysAfterNotice }) =>
    each({
      'Per month or part of a month': percent(basisPoints),
      'From the month that begins after the notice and': counted(daysAfterNotice, 'day'),
    }),
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

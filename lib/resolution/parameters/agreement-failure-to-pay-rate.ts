import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, percent } from './said'

/** 26 USC 6651(h): the addition in a month with an installment agreement, for an individual who filed in time. */
export const agreementFailureToPayRate = parameter({
  table: 'agreement-failure-to-pay-rate',
  title: 'Failure-to-pay addition in an agreement',
  unit: 'of the unpaid tax per month or part of a month',
  says: value => alone(percent(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2000-01-01'),
      value: 25,
      source: sources.agreementLatePayment,
      note: 'The first day is recalled.',
    },
  ],
})

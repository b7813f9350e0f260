import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import type { Parameter } from './parameter'

/** 26 USC 6651(d): the most that the late-payment addition can grow by, per month or part of a month. */
export const latePaymentCeiling = {
  title: 'Highest late-payment addition',
  unit: 'basis points of unpaid tax per month or part of a month',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1987-01-01'),
      value: 100,
      source: sources.higherLatePayment,
      note: 'The first day is recalled, the rate was read.',
    },
  ],
} as const satisfies Parameter<number>

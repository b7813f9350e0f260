import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { sayMonthlyAddition } from './say-monthly-addition'

/** 26 USC 6651(f): the addition where the failure to file is fraudulent. */
export const fraudulentFailureToFileRate = parameter({
  table: 'fraudulent-failure-to-file-rate',
  title: 'Fraudulent failure-to-file addition',
  unit: 'of the unpaid tax',
  says: sayMonthlyAddition,
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1990-01-01'),
      value: { monthlyBasisPoints: 1_500, maximumBasisPoints: 7_500, monthsMax: 5 },
      source: sources.fraudulentFailure,
      note: 'The first day is recalled.',
    },
  ],
})

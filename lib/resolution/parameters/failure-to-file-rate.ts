import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { sayMonthlyAddition } from './say-monthly-addition'

/** 26 USC 6651(a)(1), (c)(1): the addition for filing late, before the failure-to-pay dollars of the month come off. */
export const failureToFileRate = parameter({
  table: 'failure-to-file-rate',
  title: 'Failure-to-file addition',
  unit: 'of the unpaid tax',
  says: sayMonthlyAddition,
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1970-01-01'),
      value: { monthlyBasisPoints: 500, maximumBasisPoints: 2_500, monthsMax: 5 },
      source: sources.lateFiling,
    },
  ],
})

import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6656(b): employment tax deposited late, by the days of lateness. */
export const failureToDepositRate = parameter({
  table: 'failure-to-deposit-rate',
  title: 'Failure-to-deposit penalty',
  unit: 'basis points of the underpayment; days late at most for the tier; days after a demand',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1990-01-01'),
      value: {
        tiers: [
          { daysLateMax: 5, basisPoints: 200 },
          { daysLateMax: 15, basisPoints: 500 },
        ],
        laterBasisPoints: 1_000,
        afterDemand: { days: 10, basisPoints: 1_500 },
      },
      source: sources.failureToDeposit,
      note: 'The first day is recalled, the figures were read.',
    },
  ],
})

import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each, percent } from './said'

/** 26 USC 6656(b): employment tax deposited late, by the days of lateness. */
export const failureToDepositRate = parameter({
  table: 'failure-to-deposit-rate',
  title: 'Failure-to-deposit penalty',
  unit: 'of the deposit that was not made in time',
  says: ({ tiers, laterBasisPoints, afterDemand }) =>
    each({
      ...Object.fromEntries(
        tiers.map(({ daysLateMax, basisPoints }) => [
          `Up to ${counted(daysLateMax, 'day')} late`,
          percent(basisPoints),
        ]),
      ),
      Later: percent(laterBasisPoints),
      [`More than ${counted(afterDemand.days, 'day')} after the demand`]: percent(afterDemand.basisPoints),
    }),
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

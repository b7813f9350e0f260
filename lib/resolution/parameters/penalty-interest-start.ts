import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6601(e)(2): interest on a penalty runs from the return due day with extensions, or from the notice and demand. */
export const penaltyInterestStart = parameter({
  table: 'penalty-interest-start',
  title: 'Start of interest on a penalty',
  unit: 'by kind of penalty',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: {
        failureToFile: 'extended-due-day',
        accuracy: 'extended-due-day',
        fraud: 'extended-due-day',
        failureToPay: 'notice-and-demand',
        other: 'notice-and-demand',
      },
      source: sources.penaltyInterest,
    },
  ],
})

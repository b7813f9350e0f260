import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** 26 USC 6601(e)(2): interest on a penalty runs from the return due day with extensions, or from the notice and demand. */
export const penaltyInterestStart = parameter({
  table: 'penalty-interest-start',
  title: 'Start of interest on a penalty',
  unit: 'the day from which it runs',
  says: ({ failureToFile, accuracy, fraud, failureToPay, other }) =>
    each({
      'Failure to file': startWords(failureToFile),
      Accuracy: startWords(accuracy),
      Fraud: startWords(fraud),
      'Failure to pay': startWords(failureToPay),
      Others: startWords(other),
    }),
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

function startWords(start: string): string {
  return start === 'notice-and-demand' ? 'from the notice and demand' : 'from the due day with extensions'
}

import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** Days that the IRS itself sets in its letters. They are no law: more can be asked for, and the printed day counts. */
export const letterAnswerDays = parameter({
  table: 'letter-answer-days',
  title: 'Days that letters of the IRS give for an answer',
  unit: 'calendar days after the letter, by what it asks',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2000-01-01'),
      value: {
        examination: 30,
        substituteReturn: 30,
        agreementReview: 30,
        identity: 30,
        thirdPartyContact: 45,
        overdueReturn: 10,
        overdueBalance: 10,
      },
      source: sources.lettersRecalled,
      note: 'Known from practice; the printed day counts.',
    },
  ],
})

import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** Days that the IRS itself sets in its letters. They are no law: more can be asked for, and the printed day counts. */
export const letterAnswerDays = parameter({
  table: 'letter-answer-days',
  title: 'Days that letters of the IRS give for an answer',
  unit: 'after the letter, by what it asks',
  says: value =>
    each({
      Examination: counted(value.examination, 'calendar day'),
      'Substitute return': counted(value.substituteReturn, 'calendar day'),
      'Review of an agreement': counted(value.agreementReview, 'calendar day'),
      Identity: counted(value.identity, 'calendar day'),
      'Contact of third parties': counted(value.thirdPartyContact, 'calendar day'),
      'Overdue return': counted(value.overdueReturn, 'calendar day'),
      'Overdue balance': counted(value.overdueBalance, 'calendar day'),
    }),
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

import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6213(b)(2): a change for a math error is taken back on request within these days; CP102 gives a business fewer. */
export const mathErrorAnswerDays = parameter({
  table: 'math-error-answer-days',
  title: 'Days to have a math-error change taken back',
  unit: 'after the notice',
  says: ({ individual, business }) =>
    each({
      'An individual': counted(individual, 'calendar day'),
      'A business, by CP102': counted(business, 'calendar day'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1976-10-04'),
      value: { individual: 60, business: 10 },
      source: sources.mathErrorAbatement,
      note: 'The first day is recalled, the figures were read.',
    },
  ],
})

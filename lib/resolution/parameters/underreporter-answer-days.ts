import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** CP2000: days that the notice gives; more may be asked for. */
export const underreporterAnswerDays = parameter({
  table: 'underreporter-answer-days',
  title: 'Days to answer a CP2000',
  unit: 'after the notice',
  says: ({ ordinary, abroad }) =>
    each({
      Ordinarily: counted(ordinary, 'calendar day'),
      'Addressed outside the United States': counted(abroad, 'calendar day'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2000-01-01'),
      value: { ordinary: 30, abroad: 60 },
      source: sources.underreporterAnswer,
      note: 'The first day is recalled.',
    },
  ],
})

import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** CP2000: days that the notice gives; more may be asked for. */
export const underreporterAnswerDays = parameter({
  table: 'underreporter-answer-days',
  title: 'Days to answer a CP2000',
  unit: 'calendar days after the notice; where it is addressed outside the United States',
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

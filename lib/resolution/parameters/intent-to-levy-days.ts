import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6331(d)(2): days between the notice of intent to levy and a levy it allows. It opens no hearing. */
export const intentToLevyDays = parameter({
  table: 'intent-to-levy-days',
  title: 'Days after a notice of intent to levy',
  unit: 'after the notice',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1989-07-01'),
      value: 30,
      source: sources.intentToLevy,
      note: 'The first day is recalled, the figure was read.',
    },
  ],
})

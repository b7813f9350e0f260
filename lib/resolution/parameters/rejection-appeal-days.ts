import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** Publication 1660; 26 USC 6331(k)(2)(B): days to appeal the rejection of a plan; levy is barred meanwhile. */
export const rejectionAppealDays = parameter({
  table: 'rejection-appeal-days',
  title: 'Days to appeal a rejected plan',
  unit: 'after the letter',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-07-22'),
      value: 30,
      source: sources.appealRights,
      note: 'The first day is recalled, the figure was read.',
    },
  ],
})

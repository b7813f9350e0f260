import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** Publication 1660: business days after a notice of seizure in which a collection appeal is asked for. */
export const seizureAppealBusinessDays = parameter({
  table: 'seizure-appeal-business-days',
  title: 'Business days to appeal a seizure',
  unit: 'after the notice of seizure',
  says: value => alone(counted(value, 'business day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-07-22'),
      value: 10,
      source: sources.appealRights,
      note: 'The first day is recalled, the figure was read.',
    },
  ],
})

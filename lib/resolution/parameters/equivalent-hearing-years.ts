import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** Publication 1660: an equivalent hearing may be asked for within one year of the levy notice. */
export const equivalentHearingYears = parameter({
  table: 'equivalent-hearing-years',
  title: 'Years to ask for an equivalent hearing',
  unit: 'after the notice',
  says: value => alone(counted(value, 'year')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1999-01-19'),
      value: 1,
      source: sources.appealRights,
      note: 'The first day is that of the hearing right.',
    },
  ],
})

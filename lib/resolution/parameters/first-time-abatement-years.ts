import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** IRM 20.1.1.3.3.2.1: the clean years before a first-time abatement. */
export const firstTimeAbatementYears = parameter({
  table: 'first-time-abatement-years',
  title: 'Clean years for a first-time abatement',
  unit: 'without a penalty before the tax year in question',
  says: value => alone(counted(value, 'year')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2001-01-01'),
      value: 3,
      source: sources.firstTimeAbatement,
      note: 'The first day is recalled.',
    },
  ],
})

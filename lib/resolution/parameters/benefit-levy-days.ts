import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** CP91 and CP298: days that the notice gives before benefits are levied. */
export const benefitLevyDays = parameter({
  table: 'benefit-levy-days',
  title: 'Days before Social Security is levied',
  unit: 'after the notice',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    { from: day('2002-01-01'), value: 30, source: sources.cp91Page, note: 'The first day is recalled.' },
  ],
})

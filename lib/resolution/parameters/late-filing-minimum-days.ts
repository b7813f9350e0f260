import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6651(a): the lateness beyond which the least addition applies. */
export const lateFilingMinimumDays = parameter({
  table: 'late-filing-minimum-days',
  title: 'Lateness for the lowest failure-to-file addition',
  unit: 'after the due day with extensions',
  says: value => alone(`more than ${counted(value, 'day')}`),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('1983-01-01'), value: 60, source: sources.lateFiling }],
})

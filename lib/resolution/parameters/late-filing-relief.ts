import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** Notice 2022-36: failure-to-file additions forgiven where the return came in by a day. */
export const lateFilingRelief = parameter({
  table: 'late-filing-relief',
  title: 'Late-filing relief of Notice 2022-36',
  unit: 'returns and the last day to file them',
  says: ({ taxYears, filedBy }) => each({ 'Tax years': taxYears.join(', '), 'Filed by': formatDay(filedBy) }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2022-08-24'),
      value: { taxYears: [2019, 2020], filedBy: day('2022-09-30') },
      source: sources.lateFilingRelief,
    },
  ],
})

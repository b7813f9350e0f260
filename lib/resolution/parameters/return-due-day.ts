import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { sayDueDay } from './say-due-day'

/** 26 USC 6072(a): the nominal due day of the return of an individual, an estate or a trust, by the end of its period. */
export const returnDueDay = parameter({
  table: 'return-due-day',
  title: 'Due day of an individual return',
  unit: 'after the end of the period',
  says: sayDueDay,
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-12-31'),
      value: { monthsAfter: 4, dayOfMonth: 15 },
      source: sources.returnDueDay,
      note: 'The first period is recalled.',
    },
  ],
})

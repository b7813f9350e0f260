import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6501(b)(2): returns of withheld tax and social security count as filed on this day of the next year, at the earliest. */
export const wageReturnFiledDay = parameter({
  table: 'wage-return-filed-day',
  title: 'Day on which the wage returns of a year count as filed',
  unit: 'month and day of the year after the period',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-08-17'),
      value: { month: 4, dayOfMonth: 15 },
      source: sources.earlyReturn,
      note: 'Recalled.',
    },
  ],
})

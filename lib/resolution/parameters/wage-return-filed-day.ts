import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'
import { monthDayWords } from './say-due-day'

/** 26 USC 6501(b)(2): returns of withheld tax and social security count as filed on this day of the next year, at the earliest. */
export const wageReturnFiledDay = parameter({
  table: 'wage-return-filed-day',
  title: 'Day on which the wage returns of a year count as filed',
  unit: 'of the year after the period, at the earliest',
  says: value => alone(monthDayWords(value)),
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

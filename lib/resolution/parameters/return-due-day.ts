import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import type { Parameter } from './parameter'

/** 26 USC 6072(a): the day after the calendar year on which an individual return is due, before any roll. */
export const returnDueDay = {
  title: 'Due day of an individual return',
  unit: 'month and day of the following year',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1955-01-01'),
      value: { month: 4, dayOfMonth: 15 },
      source: sources.returnDueDay,
      note: 'Postponed once to July 15, 2020 and once to May 17, 2021; both are long past.',
    },
  ],
} as const satisfies Parameter<unknown>

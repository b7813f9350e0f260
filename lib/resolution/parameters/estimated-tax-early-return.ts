import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'
import { monthDayWords } from './say-due-day'

/** 26 USC 6654(h): who files and pays all by this day owes no addition for the last installment. */
export const estimatedTaxEarlyReturn = parameter({
  table: 'estimated-tax-early-return',
  title: 'Return in place of the last installment of estimated tax',
  unit: 'filed and all tax paid by then: no addition for the last installment',
  says: value => alone(monthDayWords(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: { month: 1, dayOfMonth: 31, yearsLater: 1 },
      source: sources.estimatedTaxEarlyReturn,
      note: 'Recalled, the first day too.',
    },
  ],
})

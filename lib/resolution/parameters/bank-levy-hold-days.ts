import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6332(c): a bank pays over what was levied only after these days. */
export const bankLevyHoldDays = parameter({
  table: 'bank-levy-hold-days',
  title: 'Days a bank holds what was levied',
  unit: 'after the bank received the levy',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1989-07-01'),
      value: 21,
      source: sources.bankHold,
      note: 'The first day is recalled, the figure was read.',
    },
  ],
})

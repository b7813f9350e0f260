import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6159(b)(5): notice that must pass before an installment agreement is ended. */
export const agreementTerminationDays = parameter({
  table: 'agreement-termination-days',
  title: 'Days of notice before an installment agreement ends',
  unit: 'after the notice',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1997-01-30'),
      value: 30,
      source: sources.agreementTermination,
      note: 'The first day is recalled, the figure was read.',
    },
  ],
})

import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** Notice 2020-23: installments of estimated tax due in these days could be paid by a later one. None was moved in 2021. */
export const postponedInstallmentDay = parameter({
  table: 'postponed-installment-day',
  title: 'Postponed installments of estimated tax',
  unit: 'for installments due in the time between',
  says: value => alone(formatDay(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2020-04-01'),
      through: day('2020-07-14'),
      value: day('2020-07-15'),
      source: sources.postponement2020,
    },
  ],
})

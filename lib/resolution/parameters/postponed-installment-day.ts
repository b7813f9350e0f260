import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** Notice 2020-23: installments of estimated tax due in these days could be paid by a later one. None was moved in 2021. */
export const postponedInstallmentDay = parameter({
  table: 'postponed-installment-day',
  title: 'Postponed installments of estimated tax',
  unit: 'the later due day, by the nominal one',
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

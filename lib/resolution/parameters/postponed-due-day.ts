import type { FormFamily } from '../filing/form-family'
import { sources } from '../sources/library'
import { day, formatDay, type PlainDate } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

interface Postponement {
  due: PlainDate
  returns: readonly FormFamily[]
}

/**
 * 26 USC 7508A: the days on which a return had been due and to which the IRS moved it for everyone. They move the start of
 * interest and penalty with them.
 */
export const postponedDueDay = parameter<Postponement>({
  table: 'postponed-due-day',
  title: 'Postponed due days',
  unit: 'of a return that had been due then',
  says: ({ due, returns }) =>
    each({
      'Due day': formatDay(due),
      Returns:
        returns.length === 1 ? 'individual income tax' : 'income tax; employment returns were not moved',
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2020-04-01'),
      through: day('2020-07-14'),
      value: {
        due: day('2020-07-15'),
        returns: ['individual', 'estate-or-trust', 'corporation', 's-corporation', 'partnership'],
      },
      source: sources.postponement2020,
    },
    {
      from: day('2021-04-15'),
      through: day('2021-04-15'),
      value: { due: day('2021-05-17'), returns: ['individual'] },
      source: sources.postponement2021,
      note: 'Estates, trusts and corporations, and the installment of estimated tax of April 15, were not moved.',
    },
  ],
})

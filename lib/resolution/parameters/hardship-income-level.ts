import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** IRM 5.16.1: the income at which a hardship account is looked at again. No source was read: no rule may compute with it. */
export const hardshipIncomeLevel = parameter({
  table: 'hardship-income-level',
  title: 'Income level of a hardship code',
  unit: 'total positive income per year, by closing code',
  says: value =>
    each(
      Object.fromEntries(Object.entries(value).map(([code, level]) => [`Code ${code}`, formatCents(level)])),
    ),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2025-01-01'),
      value: {
        24: dollars(20_000),
        25: dollars(28_000),
        26: dollars(36_000),
        27: dollars(44_000),
        28: dollars(52_000),
        29: dollars(60_000),
        30: dollars(68_000),
        31: dollars(76_000),
        32: dollars(84_000),
      },
      source: sources.hardshipIncomeRecalled,
      note: 'Recalled, not found in any source. Ask the IRS for the code and the level.',
    },
  ],
})

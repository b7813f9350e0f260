import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each, percent } from './said'
import { monthDayWords } from './say-due-day'

/** 26 USC 6654: what must be paid in the year, and on which days. */
export const estimatedTax = parameter({
  table: 'estimated-tax',
  title: 'Estimated tax of individuals',
  unit: 'what must be paid in the year, and when',
  says: value =>
    each({
      'Of the tax of the year': percent(value.currentYearBasisPoints),
      'Of the tax of the year before': percent(value.priorYearBasisPoints),
      'Of the tax of the year before, high income': percent(value.highIncomeBasisPoints),
      'High income above': formatCents(value.highIncomeAbove),
      'High income above, married filing separately': formatCents(value.highIncomeAboveSeparate),
      'No penalty below': formatCents(value.smallAmountBelow),
      Installments: value.installments.map(monthDayWords).join(', '),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: {
        currentYearBasisPoints: 9_000,
        priorYearBasisPoints: 10_000,
        highIncomeBasisPoints: 11_000,
        highIncomeAbove: dollars(150_000),
        highIncomeAboveSeparate: dollars(75_000),
        smallAmountBelow: dollars(1_000),
        installments: [
          { month: 4, dayOfMonth: 15, yearsLater: 0 },
          { month: 6, dayOfMonth: 15, yearsLater: 0 },
          { month: 9, dayOfMonth: 15, yearsLater: 0 },
          { month: 1, dayOfMonth: 15, yearsLater: 1 },
        ],
      },
      source: sources.estimatedTax,
      note: 'The percentages of years before this are not covered.',
    },
  ],
})

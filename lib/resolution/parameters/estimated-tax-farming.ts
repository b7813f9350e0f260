import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'
import { monthDayWords } from './say-due-day'

/** 26 USC 6654(i): farmers and fishermen owe one installment, of a smaller share, and none who file and pay early. */
export const estimatedTaxFarming = parameter({
  table: 'estimated-tax-farming',
  title: 'Estimated tax of farmers and fishermen',
  unit: 'what must be paid in the year, and when',
  says: value =>
    each({
      'Of the tax of the year': `${value.currentYear.numerator}/${value.currentYear.denominator}`,
      'Of the tax of the year before': 'all, whatever the income',
      'The one installment': monthDayWords(value.installment),
      'No penalty where filed and paid by': monthDayWords(value.filedAndPaidBy),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: {
        currentYear: { numerator: 2, denominator: 3 },
        installment: { month: 1, dayOfMonth: 15, yearsLater: 1 },
        filedAndPaidBy: { month: 3, dayOfMonth: 1, yearsLater: 1 },
      },
      source: sources.estimatedTaxFarming,
      note: 'Recalled, the first day too.',
    },
  ],
})

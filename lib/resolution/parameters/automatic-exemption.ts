import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** The Automatic Exemption from Penalty: clean filers are not charged, and need not ask. */
export const automaticExemption = parameter({
  table: 'automatic-exemption',
  title: 'Automatic Exemption from Penalty',
  unit: 'the returns that it covers, and what must have gone before',
  says: ({ firstTaxYear, firstQuarterlyYear, priorYears, priorQuarters, forms }) =>
    each({
      'First tax year': String(firstTaxYear),
      'First year of quarterly returns': String(firstQuarterlyYear),
      'Years filed and paid in time before': counted(priorYears, 'year'),
      'Quarters filed and paid in time before': counted(priorQuarters, 'quarter'),
      Forms: forms.join(', '),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2026-06-01'),
      value: {
        firstTaxYear: 2025,
        firstQuarterlyYear: 2026,
        priorYears: 3,
        priorQuarters: 12,
        forms: ['1040', '1065', '1120', '940', '941', '943', '944', '945', 'CT-1'],
      },
      source: sources.automaticExemption,
      note: 'The first day is not published: summer 2026.',
    },
  ],
})

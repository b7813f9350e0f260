import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6159(c): the agreement that the IRS may not refuse. */
export const guaranteedAgreement = parameter({
  table: 'guaranteed-agreement',
  title: 'Guaranteed installment agreement',
  unit: 'tax alone, without penalty and interest',
  says: ({ taxMax, monthsMax, compliantYears }) =>
    each({
      'Tax, at most': formatCents(taxMax),
      'Time to pay, at most': counted(monthsMax, 'month'),
      'Filed and paid in time before': counted(compliantYears, 'year'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-07-22'),
      value: { taxMax: dollars(10_000), monthsMax: 36, compliantYears: 5 },
      source: sources.guaranteedAgreement,
      note: 'The first day is recalled.',
    },
  ],
})

import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6159(c): the agreement that the IRS may not refuse. */
export const guaranteedAgreement = parameter({
  table: 'guaranteed-agreement',
  title: 'Guaranteed installment agreement',
  unit: 'tax alone, without penalty and interest; months to pay; years filed and paid in time',
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

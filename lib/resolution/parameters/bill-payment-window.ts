import { cents, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6601(e)(3): the days in which a bill may be paid without more interest on what it asks. */
export const billPaymentWindow = parameter({
  table: 'bill-payment-window',
  title: 'Days to pay a bill without more interest',
  unit: 'from the day of the bill',
  says: ({ calendarDays, largeBillCents, largeBillBusinessDays }) =>
    each({
      'A bill': counted(calendarDays, 'calendar day'),
      [`A bill of ${formatCents(largeBillCents)} or more`]: counted(largeBillBusinessDays, 'business day'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1997-01-01'),
      value: { calendarDays: 21, largeBillCents: cents(10_000_000), largeBillBusinessDays: 10 },
      source: sources.paymentWindow,
      note: 'The first day is recalled, the figures were read.',
    },
  ],
})

import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** IRM 5.14.5: the plan without a financial statement, for individuals; called streamlined before 2025. */
export const simplePlan = parameter({
  table: 'simple-plan',
  title: 'Simple payment plan of individuals',
  unit: 'assessed tax, penalty and interest; to be paid within the time to collect',
  says: ({ name, balanceMax, monthsMax, directDebitAbove }) =>
    each({
      'Called then': name,
      'Balance, at most': formatCents(balanceMax),
      'Time to pay, at most': counted(monthsMax, 'month'),
      'Direct debit asked for above': formatCents(directDebitAbove),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2008-09-26'),
      value: {
        name: 'streamlined',
        balanceMax: dollars(25_000),
        monthsMax: 60,
        directDebitAbove: dollars(25_000),
      },
      source: sources.streamlined2008,
      note: 'The day of the manual page read; the true start is earlier.',
    },
    {
      from: day('2012-03-07'),
      value: {
        name: 'streamlined',
        balanceMax: dollars(50_000),
        monthsMax: 72,
        directDebitAbove: dollars(25_000),
      },
      source: sources.streamlined2012,
      note: 'One firm dates the internal policy January 20, 2012. Accrued amounts were not separated out in the published wording.',
    },
    {
      from: day('2025-03-01'),
      value: {
        name: 'simple',
        balanceMax: dollars(50_000),
        monthsMax: 120,
        directDebitAbove: dollars(25_000),
      },
      source: sources.simplePlan,
      note: 'The interim guidance of March 2025; the bands of direct debit stood in the manual until July 2026.',
    },
    {
      from: day('2026-07-21'),
      value: {
        name: 'simple',
        balanceMax: dollars(50_000),
        monthsMax: 120,
        directDebitAbove: dollars(50_000),
      },
      source: sources.simplePlanManual,
      note: 'The manual no longer asks for direct debit at any balance that fits.',
    },
  ],
})

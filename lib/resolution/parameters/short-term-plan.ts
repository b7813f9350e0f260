import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** IR-2020-248: time to pay in full, without a fee. */
export const shortTermPlan = parameter({
  table: 'short-term-plan',
  title: 'Short-term payment plan',
  unit: 'tax, penalty and interest together',
  says: ({ balanceBelow, daysMax, fee }) =>
    each({
      'Tax, penalty and interest, less than': formatCents(balanceBelow),
      'Time to pay, at most': counted(daysMax, 'day'),
      Fee: formatCents(fee),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2007-01-01'),
      value: { balanceBelow: dollars(100_000), daysMax: 120, fee: dollars(0) },
      source: sources.shortTermRecalled,
      note: 'Recalled; the first day too.',
    },
    {
      from: day('2020-11-02'),
      value: { balanceBelow: dollars(100_000), daysMax: 180, fee: dollars(0) },
      source: sources.shortTerm,
      note: 'Publication 594 and the instructions of Form 9465 print up to and including $100,000.',
    },
  ],
})

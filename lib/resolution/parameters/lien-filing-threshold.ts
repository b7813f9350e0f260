import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** IRM 5.12.2: the unpaid assessed balance from which a lien notice is normally filed. */
export const lienFilingThreshold = parameter({
  table: 'lien-filing-threshold',
  title: 'Lien filing threshold',
  unit: 'assessed balance, all periods together',
  says: value => alone(formatCents(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2011-02-24'),
      value: dollars(10_000),
      source: sources.lienThreshold,
      note: 'The first day is recalled.',
    },
  ],
})

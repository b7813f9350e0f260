import { allHold } from '../finding/conditions'
import { draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents } from '../money/cents'
import { passportThreshold } from '../parameters/passport-threshold'
import type { PlainDate } from '../time/plain-date'

/** What keeps a debt from being seriously delinquent by the law itself (26 USC 7345(b)(2)). */
export type PassportExclusion = 'agreement' | 'offer' | 'levy-hearing' | 'innocent-spouse'

export interface PassportQuestion {
  asOf: PlainDate
  /** Assessed tax, penalty and interest that is unpaid, of all periods; what has accrued does not count. */
  assessed: Cents | null
  /** A lien notice was filed and the right to a hearing is used or lapsed, or a levy was made. */
  lienOrLevy: boolean | null
  /** Those that apply: an agreement or offer kept in time, a levy hearing asked for in time, innocent spouse. Null where not known. */
  exclusions: readonly PassportExclusion[] | null
}

export interface Passport {
  seriouslyDelinquent: boolean
  threshold: Cents
}

/** Whether the debt is seriously delinquent, so that the IRS may certify it to the State Department (26 USC 7345). */
export function testPassport({
  asOf,
  assessed,
  lienOrLevy,
  exclusions,
}: PassportQuestion): Finding<Passport> {
  const draft = draftFinding()
  if (!arePossible(draft, { amounts: { 'The assessed balance': assessed } }))
    return draft.settle<Passport>(null)
  const threshold = draft.figure(passportThreshold, asOf)
  if (threshold === null) return draft.settle<Passport>(null)
  const seriouslyDelinquent = allHold(draft, [
    {
      label: 'Assessed balance',
      formula: `${assessed === null ? 'Not known' : formatCents(assessed)}, more than ${formatCents(threshold)}`,
      holds: assessed === null ? null : assessed > threshold,
      missing: { fact: 'Assessed balance of all periods', wouldTell: 'The account transcripts' },
    },
    {
      label: 'Lien or levy',
      formula: 'A lien notice whose hearing is used or lapsed, or a levy',
      holds: lienOrLevy,
      missing: {
        fact: 'Lien notice or levy',
        wouldTell: 'Transaction codes 582 and 670, Letter 3172, the notices',
      },
    },
    {
      label: 'Not excluded',
      formula: exclusions?.length
        ? `Excluded: ${exclusions.join(', ')}`
        : 'No agreement, offer, levy hearing or innocent spouse claim',
      holds: exclusions === null ? null : exclusions.length === 0,
      missing: {
        fact: 'Agreement, offer, hearing or innocent spouse claim',
        wouldTell: 'The account transcripts and the client',
      },
    },
  ])
  return draft.settle(seriouslyDelinquent === null ? null : { seriouslyDelinquent, threshold })
}

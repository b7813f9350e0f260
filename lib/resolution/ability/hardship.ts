import { allHold, type Condition } from '../finding/conditions'
import { type Draft, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents } from '../money/cents'
import { hardshipClosingCodes } from '../parameters/hardship-closing-codes'
import type { PlainDate } from '../time/plain-date'

/** Who can be closed for hardship: a corporation can not (IRM 5.16.1.2.9). */
export type HardshipParty =
  | 'individual'
  | 'sole-proprietor'
  | 'partnership-with-liable-partner'
  | 'corporation'

export interface HardshipQuestion {
  asOf: PlainDate
  /** Null where it is not known what kind of business owes. */
  party: HardshipParty | null
  /** Income of a month less allowable expenses. */
  monthlyLeft: Cents | null
  /** Equity that could be sold or borrowed on without hardship. */
  equity: Cents | null
  /** Every required return is filed; where not, that comes first. */
  filed: boolean | null
}

export interface Hardship {
  indicated: boolean
  /** The closing codes of transaction 530 that it may carry. */
  codes: readonly number[]
}

/**
 * What speaks for status as not collectible for hardship: nothing left in a month, nothing to sell, returns filed
 * (IRM 5.16.1.2). An indication, not a decision: a financial statement with its papers is asked for.
 */
export function testHardship(question: HardshipQuestion): Finding<Hardship> {
  const draft = draftFinding()
  const conditions = hardshipConditions(draft, question)
  const codes = draft.figure(hardshipClosingCodes, question.asOf)
  const indicated = conditions && allHold(draft, conditions)
  return draft.settle(indicated === null || codes === null ? null : { indicated, codes })
}

/** What speaks for it, one by one; null where the figures or the numbers do not allow to say. */
export function hardshipConditions(
  draft: Draft,
  { asOf, party, monthlyLeft, equity, filed }: HardshipQuestion,
): Condition[] | null {
  if (!arePossible(draft, { signed: { 'What is left in a month': monthlyLeft, 'The equity': equity } }))
    return null
  if (draft.figure(hardshipClosingCodes, asOf) === null) return null
  const statement = 'Form 433-F or 433-A with its papers'
  return [
    {
      label: 'Who asks',
      formula: `A hardship code is not for a corporation`,
      holds: party === null ? null : party !== 'corporation',
      missing: { fact: 'Who owes', wouldTell: statement },
    },
    {
      label: 'Nothing left in a month',
      formula: monthlyLeft === null ? 'Not known' : `${formatCents(monthlyLeft)} after allowable expenses`,
      holds: monthlyLeft === null ? null : monthlyLeft <= 0,
      missing: { fact: 'Income after allowable expenses', wouldTell: statement },
    },
    {
      label: 'Nothing to sell',
      formula: equity === null ? 'Not known' : `${formatCents(equity)} of equity`,
      holds: equity === null ? null : equity <= 0,
      missing: { fact: 'Equity in assets', wouldTell: statement },
    },
    {
      label: 'Returns filed',
      formula: 'Every required return is filed',
      holds: filed,
      missing: { fact: 'Returns filed', wouldTell: 'The account transcripts of the last six years' },
    },
  ]
}

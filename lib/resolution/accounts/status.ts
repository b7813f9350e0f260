import type { Evidence, Mark } from '../assessment'
import type { PlainDate } from '../time/plain-date'
import type { Absence } from './account'

export type StatusKind =
  | 'installment-agreement'
  | 'offer'
  | 'not-collectible'
  | 'bankruptcy'
  | 'hearing'
  | 'equivalent-hearing'
  | 'legal-action'
  | 'audit'
  | 'underreporter'
  | 'deficiency-notice'
  | 'identity-theft'
  | 'substitute-return'
  | 'missing-return'
  | 'innocent-spouse'
  | 'claim'
  | 'military'
  | 'deceased'
  | 'criminal'
  | 'fraud'
  | 'disaster'
  | 'passport'
  | 'private-collector'
  | 'trust-fund'
  | 'judgment'
  | 'representative'

/** How a status ended, as far as its row tells. */
export type StatusOutcome =
  | 'accepted'
  | 'rejected'
  | 'withdrawn-or-returned'
  | 'withdrawn'
  | 'defaulted'
  | 'terminated'
  | 'removed'
  | 'corrected'
  | 'terms-met'
  | 'closed'
  | 'determined'
  | 'assessed'
  | 'secured'
  | 'not-liable'

/**
 * One thing that was opened on an account: asked for or under way (`pending`), in force (`active`), or over (`ended`).
 * `legal-action` is a row of code 520 of which nothing tells whether it is a bankruptcy, a suit or a hearing.
 */
export interface AccountStatus {
  kind: StatusKind
  state: 'pending' | 'active' | 'ended'
  /** Day of the row that opened it; null where an earlier row must have, which this transcript does not show. */
  from: PlainDate | null
  /** Day from which it was in force; null while it is only asked for, or where no row tells. */
  inForceFrom: PlainDate | null
  /** Day of the row that set the present state. */
  since: PlainDate | null
  outcome: StatusOutcome | null
  /** Rows in the order in which they told it, counted from 0. */
  rows: readonly number[]
  evidence: readonly Evidence[]
  mark: Mark
  /** What the rows leave open. */
  remark: string | null
}

/** Whether a row of code 150 is there, and whether its phrase says that the IRS wrote the return. */
export interface ReturnPosted {
  /** `looks-substitute`: nothing was reported, and tax was assessed later. It may be one, and may not. */
  state: 'posted' | 'substitute' | 'looks-substitute' | 'none' | 'unknown'
  on: PlainDate | null
  evidence: readonly Evidence[]
}

export function isAbsence(found: AccountStatus | Absence): found is Absence {
  return 'says' in found
}

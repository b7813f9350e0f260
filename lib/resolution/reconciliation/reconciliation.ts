import type { Citation, Evidence } from '../assessment'
import type { Cents } from '../money/cents'
import type { BillingLineKind, FormPeriod } from '../reading'
import type { PlainDate } from '../time/plain-date'

/** A line of a bill, the balance that a reminder opens with, or the whole. */
export type LineName = BillingLineKind | 'prior-balance' | 'amount-due'

/**
 * One line as each paper has it. Credits are negative, as printed. `accrued` is what the law adds between the last
 * assessment and the day of the notice, and `toDay` the day to which it was counted.
 */
export interface ReconciledLine {
  line: LineName
  notice: Cents | null
  /** A person corrected or added what the bill says in this line; absent where it is as read. */
  byHand?: true
  /** Assessed by the day of the notice. */
  transcript: Cents | null
  return: Cents | null
  /** What the client says was paid; only for the credits. */
  payments: Cents | null
  accrued: Cents | null
  toDay: PlainDate | null
  /** The transcript itself prints `accrued`, projected to `toDay`; absent where it is computed. */
  isPrinted?: boolean
  /** A cent or two between two ways of rounding. */
  rounding: Cents
  /** What none of them explains; null where it cannot be told. */
  unexplained: Cents | null
}

/** An amount that does not fit, by its name. */
export interface UnexplainedPart {
  kind: 'line' | 'payment' | 'return' | 'rows'
  /** `Payment of $2,400.00 on Feb 10, 2026: on no row of 2022`. */
  name: string
  /** Positive is asked for and should not be, negative the other way round. */
  cents: Cents
  evidence: Evidence[]
  /** The row that comes to it, by its words; absent where none does alone. */
  row?: string
}

/**
 * `taken-back`: it posted here, and a later row returned it or moved it away. `spouse`: it is on the spouse's own account.
 * `under-way` and `too-early`: no transcript on file can show it yet, whether or not a person confirmed it.
 */
export type WhereFound =
  | 'here'
  | 'elsewhere'
  | 'nowhere'
  | 'taken-back'
  | 'spouse'
  | 'under-way'
  | 'too-early'

export interface Reconciliation {
  key: string
  period: FormPeriod
  notice: { noticeId: string; code: string; on: PlainDate; confirmed: boolean } | null
  transcript: { transcriptId: string; on: PlainDate | null } | null
  /** `nothing-to-compare`: only the transcript is on file. */
  verdict: 'agrees' | 'differs' | 'cannot-tell' | 'nothing-to-compare'
  /** What the transcript was held against. */
  compared: readonly ('notice' | 'payments' | 'return')[]
  lines: readonly ReconciledLine[]
  parts: readonly UnexplainedPart[]
  /** The parts together; zero where all that was compared fits, null where nothing was, or where it cannot be told. */
  unexplained: Cents | null
  /** Payments that the client named and where each was found. */
  payments: readonly { paymentId: string; found: WhereFound }[]
  /** What would settle what cannot be told. */
  missing: { fact: string; document: string } | null
  evidence: readonly Evidence[]
}

export type MisappliedPattern =
  | 'other-year'
  | 'other-form'
  | 'estimated-instead-of-balance'
  | 'spouse-account'
  | 'second-spouse'
  | 'dishonored'
  | 'moved-away'
  | 'credit-elect-lost'
  | 'offset-lost'
  | 'posted-twice'
  | 'paid-twice'

/** A payment that is not where it belongs, with all that is needed to put it right. */
export interface MisappliedPayment {
  pattern: MisappliedPattern
  /** Stable within the case: a payment's id, or a row's. */
  subject: string
  /** `sure` where rows show it; `likely` where a paper that is not on file would. */
  certainty: 'sure' | 'likely'
  cents: Cents
  /** The period it was meant for; null where nobody said. */
  meantFor: FormPeriod | null
  /** Where it sits now; null where no paper shows it. */
  sitsOn: FormPeriod | null
  what: string
  evidence: readonly Evidence[]
  /** Until when it can be claimed back (26 USC 6511); null where the law names no day that these papers settle. */
  claim: { earliest: PlainDate; latest: PlainDate; daysLeft: number; settled: boolean } | null
  /** The proof packet, paper by paper. */
  packet: readonly string[]
  /** What to say on the call. */
  call: readonly string[]
  citations: readonly Citation[]
}

import type { Evidence } from '../assessment'
import type { LadderStage } from '../facts'
import type { Finding } from '../finding/finding'
import type { Cents } from '../money/cents'
import type { MoneyRange } from '../money/money-range'
import type { FormPeriod } from '../reading'
import type { CollectionStatute } from '../statutes/collection-statute'
import type { TranscriptStatute } from '../statutes/transcript-statute'
import type { PlainDate } from '../time/plain-date'
import type { AccountStatus, ReturnPosted, StatusKind } from './status'
import type { TranscriptChange } from './transcript-change'

export type TaxKind = 'original-return' | 'substitute-return' | 'audit' | 'additional'

export type PenaltyKind =
  | 'failure-to-file'
  | 'failure-to-pay'
  | 'estimated-tax'
  | 'late-deposit'
  | 'dishonored-payment'
  | 'accuracy'
  | 'fraud'
  | 'unreported-tips'
  | 'late-partnership-return'
  | 'civil'

/** What was charged. An abatement bears the kind of what it lowers. */
export type ChargeKind = TaxKind | PenaltyKind | 'interest' | 'fee'

export type CreditKind =
  | 'withholding'
  | 'estimated-payment'
  | 'payment-with-return'
  | 'subsequent-payment'
  | 'levy-payment'
  | 'advance-payment'
  | 'deposit'
  | 'designated-payment'
  | 'refundable-credit'
  | 'overpayment-interest'
  | 'transfer-in'
  | 'offset-in'
  | 'credit-elect-in'
  | 'refund-returned'

/** Credit that left the account: to another period, to another debt, or back to the taxpayer. */
export type OutKind =
  | 'transfer-out'
  | 'offset-out'
  | 'credit-elect-out'
  | 'refund'
  | 'other-debt'
  | 'interest-moved'

/** One row of the transcript. `row` is its place in the transcript, counted from 0; `cents` as printed. */
export interface Posting {
  row: number
  code: string | null
  on: PlainDate | null
  cents: Cents
  evidence: Evidence
}

/** An amount that was charged, with what was taken off it again and its own time to collect. */
export interface Assessment extends Posting {
  kind: ChargeKind
  /** What later rows took off it: by the same amount, else from the newest of its kind. */
  abated: Cents
  /** The last day to collect it (26 USC 6502); null where it follows the tax it belongs to, or has no day or amount. */
  statute: Finding<CollectionStatute> | null
}

/** A credit, positive, and what later rows took back of it. */
export interface Credit extends Posting {
  kind: CreditKind
  credited: Cents
  takenBack: readonly { how: 'dishonored' | 'moved' | 'reversed'; cents: Cents; posting: Posting }[]
  /** What still counts. */
  standing: Cents
  /** Where a row names it: the form and period that the credit came from. */
  from: FormPeriod | null
}

export interface CreditOut extends Posting {
  kind: OutKind
  out: Cents
  /** What a later row put back. */
  putBack: Cents
  to: FormPeriod | null
}

/** Charged, taken off, and what stands. */
export interface ChargeTotal {
  charged: Cents
  abated: Cents
  standing: Cents
}

/** Every row by what it does to the balance. Together they are the sum of the rows, to the cent. */
export interface Totals {
  tax: ChargeTotal
  penalties: ChargeTotal
  interest: ChargeTotal
  fees: ChargeTotal
  /** What still counts of the credits, positive. */
  credits: Cents
  /** What left the account, positive. */
  out: Cents
  /** Cleared without being paid: an accepted offer, an expired statute, a small balance. Negative lowers the balance. */
  cleared: Cents
  /** Rows with an amount and no code that is known, or whose sign contradicts their code. */
  other: Cents
}

/** The balance at the end of a day; rows without a day stand first. */
export interface RunningDay {
  on: PlainDate | null
  change: Cents
  balance: Cents
  rows: readonly number[]
}

/** What interest and the addition for late payment add to the assessed balance by a day. */
export interface Accruals {
  on: PlainDate
  /** What is assessed and unpaid on that day, payments under way taken off. */
  assessed: Cents
  /** Null where a rate is not published. */
  interest: Cents | null
  /** Null where it cannot be worked out from the transcript. */
  penalty: Cents | null
  /** Null where one of them is. */
  balancePlusAccruals: Cents | null
  /** The least and the most that paying all of it on that day can cost; null where a rate is not published. */
  owed: MoneyRange | null
  /**
   * `printed`: the transcript's own projection; `computed`: carried on from it, or from the last assessment, by law;
   * `told`: what a bill or a person tells that is newer than the transcript, and the most that can have grown since.
   */
  basis: 'printed' | 'computed' | 'told'
  /** What was taken for granted. */
  remarks: readonly string[]
}

/** A payment that a person confirmed and that the transcript was pulled too early to show. */
export interface PaymentUnderWay {
  paymentId: string
  on: PlainDate
  cents: Cents
  evidence: Evidence
}

/** A notice that is newer than the transcript and asks another amount. */
export interface LaterBill {
  noticeId: string
  code: string
  on: PlainDate
  cents: Cents
  confirmed: boolean
  evidence: Evidence
}

export interface AccountBalance {
  /** As the transcript prints it. */
  posted: Cents | null
  on: PlainDate | null
  underWay: readonly PaymentUnderWay[]
  /** What is left once the payments under way have posted; null where no balance was read. */
  expected: Cents | null
  laterBill: LaterBill | null
}

/** A step of collection with the day and the row or page that shows it. */
export interface StageStep {
  stage: LadderStage
  on: PlainDate | null
  evidence: readonly Evidence[]
}

export interface AccountLien {
  /** `none`: the transcript of a day shows no row of it, which is not that none is recorded. */
  state: 'filed' | 'released' | 'none'
  filedOn: PlainDate | null
  releasedOn: PlainDate | null
  /** Rows with the hearing notice that goes with a lien. */
  hearingNotices: readonly Posting[]
  evidence: readonly Evidence[]
}

export interface LevyNotice extends Posting {
  /** How it reached the taxpayer, by its phrase; `issued` says nothing of that. */
  delivery: 'issued' | 'received' | 'refused' | 'undelivered'
}

/** A levy is only known by money that came from it: a notice of intent is none. */
export interface AccountLevy {
  hearingNotices: readonly LevyNotice[]
  payments: readonly Credit[]
  /** Blocked from the automated levy program, by its row. */
  blocked: Posting | null
}

/** An amended or second return, and the assessment or abatement that followed it; null while none has. */
export interface AmendedReturn extends Posting {
  kind: 'amended-return' | 'second-return' | 'claim-forwarded'
  followedBy: Posting | null
}

/** What holds refunds or postings back: opened, and the row that let go. */
export interface Freeze extends Posting {
  kind: 'credit-hold' | 'refund-freeze' | 'refund-held-for-debt' | 'disallowed-tax-hold'
  released: Posting | null
}

/** That a transcript shows no row of something: what it says, and the day for which it says it. */
export interface Absence {
  says: string
  on: PlainDate | null
  evidence: Evidence
}

/** Something a reader must know before relying on the account. */
export interface AccountProblem {
  code: 'no-balance' | 'does-not-add-up' | 'sign-contradicts-code' | 'unknown-code' | 'row-without-day'
  message: string
  rows: readonly number[]
}

/** One form and period, rebuilt from its newest account transcript. Nothing is concluded without a row. */
export interface Account {
  readonly key: string
  readonly period: FormPeriod
  readonly transcriptId: string
  /** The day for which the transcript speaks. */
  readonly on: PlainDate | null
  readonly postings: readonly Posting[]
  /** Rows of a day after that of the transcript: posted for a day to come. Until it is there, they have not happened. */
  readonly announced: readonly Posting[]
  readonly assessments: readonly Assessment[]
  /** Rows that took something off an assessment. */
  readonly abatements: readonly (Posting & { kind: ChargeKind })[]
  readonly credits: readonly Credit[]
  /** Rows that take back a credit of which the transcript has no row. */
  readonly unmatchedReversals: readonly Posting[]
  readonly out: readonly CreditOut[]
  readonly totals: Totals
  readonly running: readonly RunningDay[]
  readonly balance: AccountBalance
  /** Collection statutes of all assessments, with the rows that could not be used. Worked out when first read. */
  readonly statute: TranscriptStatute
  /** First and last day on which anything that is still owed may be collected; null where nothing started a clock. */
  readonly collectible: { earliest: PlainDate | null; latest: PlainDate | null; stillRunning: boolean } | null
  readonly stage: LadderStage
  readonly stages: readonly StageStep[]
  readonly lien: AccountLien
  readonly levy: AccountLevy
  readonly statuses: readonly AccountStatus[]
  readonly returnPosted: ReturnPosted
  readonly amended: readonly AmendedReturn[]
  readonly freezes: readonly Freeze[]
  /** One entry for each transcript after the first: what changed since the one before. Oldest first. */
  readonly changes: readonly TranscriptChange[]
  readonly problems: readonly AccountProblem[]
  /** The newest status of a kind, or that the transcript shows no row of it. */
  status(kind: StatusKind): AccountStatus | Absence
  /** Interest and late-payment addition to a day; null where nothing was assessed by then. */
  accrueTo(day: PlainDate): Accruals | null
}

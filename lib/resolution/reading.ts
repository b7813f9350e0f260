import type { Cents } from './money/cents'
import type { Box } from './text/document-text'
import type { PlainDate } from './time/plain-date'

/** Where on the paper a value stands. `page` is 1-based. */
export interface Place {
  page: number
  box: Box
}

/**
 * One value read from paper. `printed` stood on the page, `computed` was derived by a rule from printed values,
 * `inferred` was concluded from other signs. `confidence` runs from 0 to 1 and is never a promise:
 * what decides a deadline is confirmed by a person.
 */
export interface Read<T> {
  value: T
  raw: string
  place: Place | null
  basis: 'printed' | 'computed' | 'inferred'
  confidence: number
  /** For computed and conflicting values, in one sentence: how, or what disagrees. */
  remark?: string
}

/** A form and the last day of its period: `{ form: '1040', periodEnd: '2024-12-31' }`. */
export interface FormPeriod {
  form: string
  periodEnd: PlainDate
}

export type BillingLineKind =
  | 'tax'
  | 'credits'
  | 'failure-to-file'
  | 'failure-to-pay'
  | 'estimated-tax-penalty'
  | 'interest'
  | 'other'

export interface BillingLine {
  kind: BillingLineKind
  /** As printed. */
  label: string
  cents: Cents
  place: Place | null
}

/** Something a person must know about what was, or was not, read. */
export interface ReadingProblem {
  code: string
  /** A plain sentence in the practitioner's words. */
  message: string
}

export interface NoticeReading {
  kind: 'notice'
  /** `CP14`, `CP503C`, `LT11`; suffixes kept, spaces and leading zeros removed. */
  code: Read<string>
  noticeDate: Read<PlainDate> | null
  /** Last day printed for the payment, or computed from the notice date and marked so. Never an appeal deadline. */
  payBy: Read<PlainDate> | null
  /** Last day printed for an answer that is no payment: a hearing, the end of an agreement, a petition. Never computed. */
  respondBy: Read<PlainDate> | null
  form: Read<string> | null
  periodEnd: Read<PlainDate> | null
  /** Periods beyond the first, from the table that final levy and lien notices print. */
  morePeriods: FormPeriod[]
  tinLast4: Read<string> | null
  /** Name line as printed on the notice. */
  taxpayerName: Read<string> | null
  contactPhone: Read<string> | null
  amountDue: Read<Cents> | null
  lines: BillingLine[]
  /** Sum of the lines, or null without lines. `addsUp` is null when there is nothing to compare. */
  linesSumCents: Cents | null
  addsUp: boolean | null
  /** Names of fields that a notice of this kind normally prints and that were not read. */
  notRead: string[]
  problems: ReadingProblem[]
}

export interface TranscriptRow {
  /** Three digits, or null for a row without a code (`No tax return filed`). */
  code: string | null
  explanation: string
  cycle: string | null
  date: PlainDate | null
  cents: Cents | null
  /** From a following line such as `CP 0014`, normalised to `CP14`. */
  noticeCode: string | null
  place: Place | null
}

export interface AccountTranscriptReading {
  kind: 'account-transcript'
  form: Read<string> | null
  periodEnd: Read<PlainDate> | null
  tinLast4: Read<string> | null
  taxpayerName: Read<string> | null
  requestDate: Read<PlainDate> | null
  responseDate: Read<PlainDate> | null
  trackingNumber: Read<string> | null
  accountBalance: Read<Cents> | null
  accruedInterest: Read<Cents> | null
  accruedPenalty: Read<Cents> | null
  accrualsAsOf: Read<PlainDate> | null
  balancePlusAccruals: Read<Cents> | null
  taxPerReturn: Read<Cents> | null
  filingStatus: Read<string> | null
  /** false when the transcript says that no return is present or filed. */
  returnPresent: boolean
  powerOfAttorneyOnFile: boolean
  rows: TranscriptRow[]
  /** Lines between the table's head and the end of the page that could not be typed; kept, never dropped. */
  unreadRows: string[]
  rowsSumCents: Cents
  addsUp: boolean | null
  /** balance − sum of rows, when both are known. */
  differenceCents: Cents | null
  notRead: string[]
  problems: ReadingProblem[]
}

/** Paper that is none of the kinds this version reads in full: kept, labelled, for a person to look at. */
export interface UnreadReading {
  kind: 'other'
  /** `no-text` for pages without a text layer; `not-irs` for paper of something else; otherwise a transcript kind we name. */
  reason: 'no-text' | 'not-irs' | 'unsupported-transcript' | 'no-notice-code'
  /** What it seems to be, in words, or null. */
  looksLike: string | null
  problems: ReadingProblem[]
}

export type DocumentReading = NoticeReading | AccountTranscriptReading | UnreadReading

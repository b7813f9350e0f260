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
 * `inferred` was concluded from other signs, `entered` was typed by a person from the paper. `confidence` runs from 0 to 1 and is never a promise:
 * what decides a deadline is confirmed by a person.
 */
export interface Read<T> {
  value: T
  raw: string
  place: Place | null
  basis: 'printed' | 'computed' | 'inferred' | 'entered'
  confidence: number
  /** For computed and conflicting values, in one sentence: how, or what disagrees. */
  remark?: string
}

/** A form and the last day of its period: `{ form: '1040', periodEnd: '2024-12-31' }`. */
export interface FormPeriod {
  form: string
  periodEnd: PlainDate
}

/** What a line of a bill is for, in the order in which bills print them. */
export const BILLING_LINE_KINDS = [
  'tax',
  'credits',
  'failure-to-file',
  'failure-to-pay',
  'estimated-tax-penalty',
  'interest',
  'other',
] as const
export type BillingLineKind = (typeof BILLING_LINE_KINDS)[number]

export interface BillingLine {
  kind: BillingLineKind
  /** As printed. */
  label: string
  cents: Cents
  place: Place | null
  /** A person corrected or added it. Absent: as read. */
  byHand?: true
  /** What the reader saw where a person corrected it; absent where they added it, or left it as it was read. */
  read?: { label: string; cents: Cents }
}

/** What a printed day is for. */
export type DeadlineKind = 'payment' | 'hearing' | 'agreement-end' | 'petition' | 'answer'

/** One of the last days that a notice prints, or that its own words count from its date. */
export interface NoticeDeadline {
  kind: DeadlineKind
  date: Read<PlainDate>
}

/** A row of the table of periods that final levy and lien notices print. What the table has no column for is null. */
export interface NoticePeriodRow extends FormPeriod {
  tax: Cents | null
  penalty: Cents | null
  interest: Cents | null
  total: Cents | null
  place: Place | null
}

/** A line of a table that shows how a penalty or the interest was computed. */
export interface ChargeRow {
  /** The line as printed, without its amount. */
  label: string
  cents: Cents
  place: Place | null
}

/** The working of one penalty, or of the interest, as the later pages of a bill print it. */
export interface ChargeTable {
  kind: BillingLineKind
  rows: ChargeRow[]
  totalCents: Cents | null
  /** Whether the rows come to the printed total; null when one of them is missing. */
  addsUp: boolean | null
}

/** Whether a notice opens a collection due process hearing; `uncertain` is taken as open until a person decides. */
export type HearingOnPaper = 'yes' | 'no' | 'uncertain'

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
  language: 'en' | 'es'
  /** The sentence in large type that says what the notice is. */
  headline: Read<string> | null
  hearing: HearingOnPaper
  /** Every last day that the paper prints or counts, each with what it is for; the days of a kind that the paper contradicts itself about are one. */
  deadlines: NoticeDeadline[]
  /** The table of periods, row by row; empty where the notice is about one period and prints none. */
  periodRows: NoticePeriodRow[]
  /** Working of penalties and interest, as far as it is printed. */
  charges: ChargeTable[]
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
  /** The document locator number, printed behind `n/a` on the line below; the facts of a case do not need it. */
  documentNumber?: string | null
  place: Place | null
}

/** A line with a label as a transcript prints it, typed or not: nothing of a return or of a payer's form is dropped. */
export interface PrintedLine {
  /** The heading it stands under, or null. */
  section: string | null
  label: string
  /** As printed, masked where it is a taxpayer number. */
  text: string
  /** null where the line prints no amount. */
  cents: Cents | null
  place: Place | null
}

/** What every transcript prints at its top. */
export interface TranscriptHead {
  form: Read<string> | null
  periodEnd: Read<PlainDate> | null
  tinLast4: Read<string> | null
  taxpayerName: Read<string> | null
  requestDate: Read<PlainDate> | null
  responseDate: Read<PlainDate> | null
  trackingNumber: Read<string> | null
}

export interface AccountTranscriptReading extends TranscriptHead {
  kind: 'account-transcript'
  /** A record of account prints the return in front of the account; both are read. */
  product: 'account-transcript' | 'record-of-account'
  accountBalance: Read<Cents> | null
  accruedInterest: Read<Cents> | null
  accruedPenalty: Read<Cents> | null
  accrualsAsOf: Read<PlainDate> | null
  balancePlusAccruals: Read<Cents> | null
  exemptions: Read<string> | null
  filingStatus: Read<string> | null
  adjustedGrossIncome: Read<Cents> | null
  taxableIncome: Read<Cents> | null
  taxPerReturn: Read<Cents> | null
  selfEmploymentTaxpayer: Read<Cents> | null
  selfEmploymentSpouse: Read<Cents> | null
  selfEmploymentTax: Read<Cents> | null
  /** The later of the two days, as the IRS prints it: by itself it does not tell that a return was late. */
  returnDueOrReceived: Read<PlainDate> | null
  processingDate: Read<PlainDate> | null
  /** What is printed of the return beside the fields above. */
  returnLines: PrintedLine[]
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

/** What a payer's form (W-2, 1099, 1098, K-1 …) on a wage and income transcript says. */
export interface PayerReading {
  /** `W-2`, `1099-NEC`, `K-1 1065` */
  form: Read<string>
  name: Read<string> | null
  /** The payer's number, masked to its last four. */
  tin: Read<string> | null
  /** Last four of the number of the person it was paid to. */
  recipientLast4: Read<string> | null
  lines: PrintedLine[]
  /** Federal income tax withheld, where the form prints it. */
  withheld: Read<Cents> | null
}

interface InformationTranscriptHead extends TranscriptHead {
  /** The sentence that says that nothing was found, or null. It does not say that nothing had to be filed. */
  noRecord: Read<string> | null
  problems: ReadingProblem[]
}

export interface ReturnTranscriptReading extends InformationTranscriptHead {
  kind: 'return-transcript'
  filingStatus: Read<string> | null
  exemptions: Read<string> | null
  adjustedGrossIncome: Read<Cents> | null
  taxableIncome: Read<Cents> | null
  totalTax: Read<Cents> | null
  amountYouOwe: Read<Cents> | null
  receivedDate: Read<PlainDate> | null
  processingDate: Read<PlainDate> | null
  cyclePosted: Read<string> | null
  lines: PrintedLine[]
}

export interface WageAndIncomeReading extends InformationTranscriptHead {
  kind: 'wage-and-income'
  payers: PayerReading[]
}

export interface NonFilingReading extends InformationTranscriptHead {
  /** The letter, or an answer to a request that found nothing. */
  kind: 'verification-of-non-filing' | 'no-record'
}

export type InformationTranscriptReading = ReturnTranscriptReading | WageAndIncomeReading | NonFilingReading

/** Every kind of paper that a case meets. */
export type DocumentKind =
  | 'notice'
  | 'account-transcript'
  | 'record-of-account'
  | 'return-transcript'
  | 'wage-and-income'
  | 'verification-of-non-filing'
  | 'no-record'
  | 'tax-return'
  | 'irs-form'
  | 'proof-of-payment'
  | 'bank-statement'
  | 'other'

/** What a paper is, and the signs on it that say so, in the practitioner's words. */
export interface Classification {
  kind: DocumentKind
  reasons: string[]
  confidence: number
}

/** What a proof of payment prints, `form` as the form on whose account it goes; null for what was not found on it. */
export interface ProofReading {
  amount: Read<Cents> | null
  paidOn: Read<PlainDate> | null
  form: Read<string> | null
  periodEnd: Read<PlainDate> | null
  confirmation: Read<string> | null
}

/** Paper that is none of the kinds this version reads in full: kept, labelled, for a person to look at. */
export interface UnreadReading {
  kind: 'other'
  /** `no-text` for pages without a text layer; `not-irs` for paper of something else; otherwise a transcript kind we name. */
  reason: 'no-text' | 'not-irs' | 'unsupported-transcript' | 'no-notice-code'
  /** What it seems to be, in words, or null. */
  looksLike: string | null
  /** What was read of a transcript that is none of an account: it is kept with the case and moves no figure by itself. */
  transcript?: InformationTranscriptReading
  proof?: ProofReading
  problems: ReadingProblem[]
}

export type DocumentReading = NoticeReading | AccountTranscriptReading | UnreadReading

/** A reading, and how its kind was told. */
export type ClassifiedReading = DocumentReading & { classification: Classification }

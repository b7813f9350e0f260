import type { QuestionKey } from './interview/questions'
import type { Cents } from './money/cents'
import type { FinancesFacts } from './options/finances'
import type { OptionId } from './options/option-id'
import type { BillingLine, FormPeriod, Place, TranscriptRow } from './reading'
import type { PlainDate } from './time/plain-date'

/** Where a fact came from, so that every flag can lead back to it. */
export interface FactSource {
  kind: 'notice' | 'transcript' | 'entered'
  /** Words for the chip: `CP14 of Nov 16, 2026`, `2022 transcript of Oct 9, 2026`, `Entered by I. Calloway`. */
  label: string
  documentId: string | null
  place: Place | null
  /** The period that a person entered it for, where it stands on no paper. */
  periodId?: string
  /** Who confirmed it and when, in words; null while nobody has. */
  confirmedBy: string | null
}

export type LadderStage =
  | 'none'
  | 'first-bill'
  | 'reminder'
  | 'intent-to-levy'
  | 'final-levy-notice'
  | 'levy'
  | 'installment-agreement'
  | 'agreement-default'
  | 'not-collectible'
  | 'paid'

/** What a person said about a period by hand. `unknown` is an answer; null money is not zero. */
export interface EnteredPeriodFacts {
  filed: 'filed' | 'not-filed' | 'not-required' | 'unknown'
  balanceCents: Cents | null
  balanceAsOf: PlainDate | null
  stage: LadderStage | 'unknown'
  /** Day of the notice that set the stage (final levy notice, CP504, CP523), when known. */
  stageNoticeDate: PlainDate | null
  lien: 'yes' | 'no' | 'unknown'
  levy: 'yes' | 'no' | 'unknown'
  source: FactSource
}

export interface TranscriptFacts {
  transcriptId: string
  requestDate: PlainDate | null
  responseDate: PlainDate | null
  balanceCents: Cents | null
  accruedInterestCents: Cents | null
  accruedPenaltyCents: Cents | null
  accrualsAsOf: PlainDate | null
  taxPerReturnCents: Cents | null
  returnPresent: boolean
  addsUp: boolean | null
  differenceCents: Cents | null
  rows: TranscriptRow[]
  /** As printed: `Married Filing Joint`. Absent is not known. */
  filingStatus?: string | null
  /** The later of the day the return was due and the day it came in. Absent is not known. */
  returnDueOrReceived?: PlainDate | null
  source: FactSource
}

/** The return as its own transcript shows it, as filed and without later changes. */
export interface ReturnFacts {
  totalTaxCents: Cents | null
  receivedOn: PlainDate | null
  source: FactSource
}

/** What a payer reported to the IRS. */
export interface PayerFacts {
  /** `W-2`, `1099-NEC` */
  form: string
  name: string | null
  withheldCents: Cents | null
  source: FactSource
}

/** A letter by which the IRS says that it shows no return of the period. It does not say that none was required. */
export interface NonFilingFacts {
  /** Day on which the IRS answered, or was asked. */
  asOf: PlainDate | null
  source: FactSource
}

export interface PeriodFacts extends FormPeriod {
  periodId: string
  entered: EnteredPeriodFacts | null
  /** Latest account transcript of this period, or null. */
  transcript: TranscriptFacts | null
  /** Transcripts of the same period that were pulled before it; absent is none. */
  earlier?: TranscriptFacts[]
  /** From a return transcript; absent is none on file. */
  returnFiled?: ReturnFacts
  /** From a wage and income transcript; absent is none on file. */
  payers?: PayerFacts[]
  /** The latest letter of non-filing; absent is none on file. */
  nonFiling?: NonFilingFacts
  /** The latest request that found nothing; absent is none on file. */
  noRecord?: NoRecordFacts
}

export interface NoticeFacts {
  noticeId: string
  code: string
  noticeDate: PlainDate | null
  /** `printed` or `computed`; null where unknown. */
  payBy: { date: PlainDate; basis: 'printed' | 'computed' } | null
  /** Last day printed for an answer that is no payment: a hearing request, the end of an agreement. Absent is not known. */
  respondBy?: PlainDate | null
  /** Day on which the firm received the page; absent is not known. */
  receivedOn?: PlainDate | null
  periods: FormPeriod[]
  amountDueCents: Cents | null
  /** Where the amount due stands; `source.place` is the place of the date. */
  amountPlace?: Place | null
  lines: BillingLine[]
  /** False until a person has confirmed the fields: unconfirmed values set no hard deadline. */
  confirmed: boolean
  source: FactSource
}

/** A payment the client says was made, with or without proof. */
export interface PaymentFacts {
  paymentId: string
  paidOn: PlainDate
  cents: Cents
  /** What the payer designated, when known. */
  designated: FormPeriod | null
  method: string
  /** Under whose number it was made; absent is not known. */
  madeBy?: 'taxpayer' | 'spouse' | 'business'
  /** What the payer chose it to be for; absent is not known. */
  purpose?: 'balance-due' | 'estimated' | 'extension' | 'amended' | 'proposed'
  /** Number of the confirmation, the check or the trace. */
  confirmation?: string | null
  source: FactSource
}

/** Form 12153 as somebody recorded it sent. */
export interface HearingRequestFacts {
  requestId: string
  about: 'levy' | 'lien'
  /** Day of the final levy notice, or of the lien's filing; null where it is not known. */
  noticeOn: PlainDate | null
  /** Empty where the year of the notice was not read. */
  periods: FormPeriod[]
  /** Day of the postmark, or on which the fax went through. */
  sentOn: PlainDate
  method: 'certified-mail' | 'delivery-service' | 'fax' | 'mail'
  /** Number of the certified mail or of the fax confirmation. */
  proof: string | null
  source: FactSource
}

/** A paper on the case whose number or name is of nobody on it, and which nobody confirmed: it counts for nothing. */
export interface StrangerPaper {
  documentId: string
  doubt: 'number' | 'name'
  source: FactSource
}

/** An answer of the client: `yes`, `no`, a day, an amount in cents or words; `unknown` was asked, and is not known. */
export interface AnswerFacts {
  value: string
  /** Day on which it was said. */
  on: PlainDate
  source: FactSource
}

/** What a practitioner decided about one way out; the latest word on it. */
export interface DecisionFacts {
  option: OptionId
  /** `accepted` and `changed`: it is meant to be asked for. */
  verdict: 'accepted' | 'changed' | 'rejected'
  on: PlainDate
  source: FactSource
}

/** Form 2848 or 8821 as it was signed. */
export interface AuthorizationFacts {
  authorizationId: string
  form: '2848' | '8821'
  representative: string
  /** Each form with the first and the last period that line 3 names, years to come included. */
  covers: readonly { form: string; from: PlainDate; to: PlainDate }[]
  signedOn: PlainDate
  /** Whether the IRS has it in its file of authorizations (CAF); null where nobody looked. */
  posted: boolean | null
  revokedOn: PlainDate | null
  source: FactSource
}

/** A request that found nothing. It may have asked for the wrong year or number, and says nothing of a return. */
export interface NoRecordFacts {
  asOf: PlainDate | null
  source: FactSource
}

export interface CaseFacts {
  caseId: string
  clientKind: 'individual' | 'couple' | 'business'
  periods: PeriodFacts[]
  notices: NoticeFacts[]
  payments: PaymentFacts[]
  hearingRequests: HearingRequestFacts[]
  /** Accounts under the spouse's own number: searched for payments, and no debt of this case. Absent is none held. */
  spouseAccounts?: PeriodFacts[]
  /** Whether a signed Form 2848 is on file, by which somebody may speak for the client; null when nobody has said. */
  authorityOnFile: boolean | null
  /** Papers that seem to be of somebody else; absent is none. */
  strangers?: StrangerPaper[]
  /** What the client answered, by question. What is absent was not asked, and is never a no. */
  answers?: Partial<Record<QuestionKey, AnswerFacts>>
  /** The authorizations on file with what they cover; absent is none entered. */
  authorizations?: AuthorizationFacts[]
  /** What the client earns, spends, owns and can pay, as last entered; absent is not entered. */
  finances?: FinancesFacts & { source: FactSource }
  /** Absent is none taken. */
  decisions?: DecisionFacts[]
}

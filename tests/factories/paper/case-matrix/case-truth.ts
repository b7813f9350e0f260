import type { CaseAnswers, CaseFacts } from '@/lib/resolution'
import type { QuestionKey } from '@/lib/resolution/interview/questions'
import type { NoticeSpec } from '../notice-spec'

/** `['582', '2025-05-05']`, `['290', '2025-06-02', 900_000]`, `['971', '2026-05-04', 0, 'Pending installment agreement']`. */
export type CaseRow = readonly [code: string, on: string, cents?: number, words?: string]

/** An account beside the client's own calendar years: of a business, of a spouse, of a fiscal year, of an earlier pull. */
export interface AccountTruth {
  form?: string
  periodEnd: string
  rows: readonly CaseRow[]
  tin?: string
  filingStatus?: string
  /** Day on which the transcript was pulled. */
  pulled?: string
  /** By default the sum of the rows. */
  balanceCents?: number
  returnDue?: string
}

/** A case as its truth is written: what each year shows, and the notices and answers beside it. */
export interface CaseTruth {
  /** Years that differ from one that was filed and paid by withholding: no rows is no return posted, null no transcript. */
  years?: Readonly<Record<number, readonly CaseRow[] | null>>
  accounts?: readonly AccountTruth[]
  /** No year of the client's beside those named: a business, or a case whose first paper just came in. */
  alone?: true
  notices?: readonly Partial<NoticeSpec>[]
  /** What the desk adds to papers: the day one came in, that nobody confirmed it, a form left by hand. */
  desk?: (facts: CaseFacts) => CaseFacts
  answers?: CaseAnswers
  /** Answers of the interview that differ from those of a client with nothing to tell; null where none was held. */
  interview?: Partial<Record<QuestionKey, string>> | null
  /** Of every transcript of the client's years. */
  filingStatus?: string
  pulled?: string
  asOf?: string
}

/** What the case tells, its truth, and every flag that it raises: `E-03 2 2023 +M-02`. */
export type Case = readonly [tells: string, truth: CaseTruth, flags: readonly string[]]

/** A 2023 return that left $9,000.00 unpaid, and what happened to it. */
export const owing = (...rows: CaseRow[]): NonNullable<CaseTruth['years']> => ({
  2023: [['150', '2024-06-03', 900_000], ...rows],
})

export const phrase = (words: string, on = '2026-05-04'): CaseRow => ['971', on, 0, words]

export const paidBefore = (year: number): CaseRow => ['806', `${year + 1}-04-15`, -900_000]

import { cents } from '@/lib/resolution/money/cents'
import { day } from '@/lib/resolution/time/plain-date'
import type { NoticeSpec } from './notice-spec'
import { plainNotice, plainTranscript } from './plain-paper'

/** `['582', '2025-05-05']`, `['290', '2025-06-02', 900_000]`, `['971', '2026-05-04', 0, 'Pending installment agreement']`. */
export type CaseRow = readonly [code: string, on: string, cents?: number, words?: string]

/** A case as its truth is written: what each year shows, and the notices beside it. */
export interface CaseTruth {
  /** Years that differ from one that was filed and paid by withholding; an empty list is no return posted. */
  years?: Readonly<Record<number, readonly CaseRow[]>>
  notices?: readonly Partial<NoticeSpec>[]
}

const names: Readonly<Record<string, string>> = {
  '150': 'Tax return filed',
  '166': 'Penalty for filing tax return after the due date',
  '176': 'Penalty for not pre-paying tax',
  '276': 'Penalty for late payment of tax',
  '196': 'Interest charged for late payment',
  '290': 'Additional tax assessed',
  '300': 'Additional tax assessed by examination',
  '420': 'Examination of tax return',
  '480': 'Offer in compromise received',
  '500': 'Military deferment',
  '520': 'Bankruptcy or other legal action filed',
  '530': 'Balance due account currently not collectible',
  '540': 'Deceased taxpayer',
  '550': 'Collection statute extended',
  '582': 'Lien placed on assets due to balance owed',
  '583': 'Removed lien',
  '670': 'Payment',
  '671': 'Dishonored payment',
  '672': 'Removed payment',
  '780': 'Offer in compromise accepted',
  '806': 'W-2 or 1099 withholding',
  '826': 'Credit transferred out to 1040 201912',
  '914': 'Account under review',
  '922': 'Review of unreported income',
  '976': 'Duplicate return filed',
}

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025]
const PULLED = day('2026-11-16')

/** The papers of a case: an account transcript of each year, pulled on Nov 16, 2026, and its notices. */
export function casePapers({ years = {}, notices = [] }: CaseTruth): Uint8Array[] {
  const all = [...new Set([...YEARS, ...Object.keys(years).map(Number)])]
  return [
    ...all.map(year => transcriptOf(year, years[year] ?? settled(year))),
    ...notices.map(notice => plainNotice(notice)),
  ]
}

function settled(year: number): readonly CaseRow[] {
  return [
    ['150', `${year + 1}-06-01`, 900_000],
    ['806', `${year + 1}-04-15`, -900_000],
  ]
}

function transcriptOf(year: number, rows: readonly CaseRow[]): Uint8Array {
  return plainTranscript({
    periodEnd: day(`${year}-12-31`),
    requestDate: PULLED,
    responseDate: PULLED,
    accrualsAsOf: PULLED,
    accruedInterestCents: cents(0),
    accruedPenaltyCents: cents(0),
    taxPerReturnCents: cents(rows.find(([code]) => code === '150')?.[2] ?? 0),
    rows: rows.map(([code, on, amount, words]) => ({
      code,
      date: day(on),
      cents: cents(amount ?? 0),
      explanation: words ?? names[code] ?? 'Row',
    })),
  })
}

import { type Cents, cents, sum } from '@/lib/resolution/money/cents'
import { day, type PlainDate } from '@/lib/resolution/time/plain-date'
import type { InkOptions } from './pen'

/** When the notice wants its money: a day, a number of days from its date, or at once. */
export type PayByWording = { on: PlainDate } | { withinDays: number } | 'at once'

/** A row of a table of periods, and what its amounts come to. */
export interface PeriodRowSpec {
  form: string
  periodEnd: PlainDate
  tax: Cents
  penalty: Cents
  interest: Cents
  total: Cents
}

/** How a table of periods is headed: the words over its columns, and which amounts it shows. */
export interface PeriodTableSpec {
  rows: PeriodRowSpec[]
  form: string
  period: string
  columns: { amount: 'tax' | 'penalty' | 'interest' | 'total'; words: string }[]
  /** `12-31-2019`, `December 31, 2019` */
  days: 'dashed' | 'slashed' | 'long'
}

/** The working of a penalty or of the interest, on page 2. */
export interface ChargeSpec {
  kind: 'failure-to-file' | 'failure-to-pay' | 'estimated-tax-penalty' | 'interest'
  title: string
  captions: string[]
  rows: { cells: string[]; cents: Cents }[]
  totalLabel: string
}

/** Labels of the header box; notices name the same things in several ways. */
export interface HeaderWords {
  notice: string
  period: string
  date: string
  contact: string
  caller: string
  /** Behind each label. */
  colon: boolean
}

/** Everything that varies on a specimen notice. All people are invented; numbers are masked as the IRS masks them. */
export interface NoticeSpec extends InkOptions {
  code: string
  noticeDate: PlainDate
  form: string
  periodEnd: PlainDate
  tin: string
  /** Label of the number: businesses print their employer identification number. */
  tinLabel: string
  name: string
  street: string
  city: string
  phone: string
  callerId: string
  lines: { label: string; cents: Cents }[]
  /** By default the sum of the lines: give another to draw a bill that does not add up. */
  amountDueCents: Cents
  payBy: PayByWording
  /** Last day to ask for a hearing, on final levy notices. */
  hearingBy: PlainDate | null
  /** Day on which an installment agreement ends, on its notice of default. */
  agreementEndsOn: PlainDate | null
  /** Day by which an answer of another kind is wanted. */
  answerBy: PlainDate | null
  headline: string
  layout: 'classic' | 'redesigned' | 'letter'
  language: 'en' | 'es'
  header: HeaderWords
  /** The billing table: its heading, the words of its last row, whether it has one at all. */
  summary: string
  totalWords: string | null
  /** In large type below the headline; null prints none. */
  amountWords: string | null
  periodTable: PeriodTableSpec | null
  charges: ChargeSpec[]
  /** Which of several wordings the sentences about days use. */
  wording: number
  /** Sentences of the body besides those that name days. */
  sentences: string[]
  coupon: boolean
  /** The classic layout prints its coupon last; extractors often deliver it first. */
  couponFirst: boolean
}

const HEADLINES: Record<string, string> = {
  CP14: 'You have a balance due for',
  CP501: 'Reminder: you have unpaid taxes for',
  CP503: 'Second reminder: you have unpaid taxes for',
  CP504: 'Notice of intent to levy: you have unpaid taxes for',
  LT11: 'Final notice of intent to levy and your right to a hearing: taxes for',
  CP90: 'Final notice of intent to levy and your right to a hearing: taxes for',
  CP523: 'Notice of intent to end your installment agreement: taxes for',
}

const DEFAULT_LINES = [
  { label: 'Tax you owed', cents: cents(1_841_200) },
  { label: 'Payments and credits', cents: cents(-1_190_000) },
  { label: 'Failure-to-pay estimated tax penalty', cents: cents(9_600) },
  { label: 'Failure-to-pay penalty', cents: cents(6_512) },
  { label: 'Interest charges', cents: cents(6_022) },
]

/** A whole specification from the few facts that a case cares about. */
export function noticeSpec(given: Partial<NoticeSpec> = {}): NoticeSpec {
  const lines = given.lines ?? DEFAULT_LINES
  const code = given.code ?? 'CP14'
  const periodEnd = given.periodEnd ?? day('2024-12-31')
  return {
    noticeDate: day('2025-06-02'),
    form: '1040',
    tin: 'XXX-XX-4821',
    tinLabel: 'Social security number',
    name: 'ALEX Q SAMPLE',
    street: '1 EXAMPLE LN',
    city: 'FRESNO, CA 93700-0001',
    phone: '1-800-829-0922',
    callerId: '518820',
    amountDueCents: sum(lines.map(line => line.cents)),
    payBy: { on: day('2025-06-23') },
    hearingBy: null,
    agreementEndsOn: null,
    answerBy: null,
    headline: `${HEADLINES[code] ?? 'You have unpaid taxes for'} ${periodEnd.slice(0, 4)}`,
    layout: 'classic',
    language: 'en',
    header: {
      notice: 'Notice',
      period: periodEnd.endsWith('-12-31') ? 'Tax year' : 'Tax period',
      date: 'Notice date',
      contact: 'To contact us',
      caller: 'Your caller ID',
      colon: given.layout === 'redesigned',
    },
    summary: given.layout === 'redesigned' ? 'Billing summary' : 'Billing Summary',
    totalWords: null,
    amountWords: 'Amount due',
    periodTable: null,
    charges: [],
    wording: 0,
    sentences: [],
    coupon: true,
    couponFirst: false,
    ...given,
    code,
    periodEnd,
    lines,
  }
}

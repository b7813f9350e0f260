import type {
  CaseFacts,
  EnteredPeriodFacts,
  FactSource,
  NoticeFacts,
  PaymentFacts,
  PeriodFacts,
  TranscriptFacts,
} from '../facts'
import { type Cents, cents, dollars, sum } from '../money/cents'
import type { BillingLineKind, FormPeriod, TranscriptRow } from '../reading'
import { day, formatDay } from '../time/plain-date'

/** Invented facts for the examples that each rule carries, with everything defaulted that an example does not mean. */
export function exampleCase(facts: Partial<CaseFacts>): CaseFacts {
  return {
    caseId: 'example',
    clientKind: 'individual',
    periods: [],
    notices: [],
    payments: [],
    hearingRequests: [],
    authorityOnFile: true,
    ...facts,
  }
}

export function taxYear(year: number): FormPeriod {
  return { form: '1040', periodEnd: day(`${year}-12-31`) }
}

export function quarter(form: string, periodEnd: string): FormPeriod {
  return { form, periodEnd: day(periodEnd) }
}

export function examplePeriod(period: FormPeriod, told: Partial<PeriodFacts> = {}): PeriodFacts {
  return {
    ...period,
    periodId: `${period.form}-${period.periodEnd}`,
    entered: null,
    transcript: null,
    ...told,
  }
}

/** What a person entered about a period. */
export function entered(told: Partial<EnteredPeriodFacts> = {}): EnteredPeriodFacts {
  return {
    filed: 'unknown',
    balanceCents: null,
    balanceAsOf: null,
    stage: 'unknown',
    stageNoticeDate: null,
    lien: 'unknown',
    levy: 'unknown',
    source: exampleSource('entered', 'Entered by I. Calloway'),
    ...told,
  }
}

/** A paid year that a person looked at: filed, nothing owed, no lien, no levy. */
function settledYear(year: number): PeriodFacts {
  const told = entered({ filed: 'filed', balanceCents: cents(0), stage: 'paid', lien: 'no', levy: 'no' })
  return examplePeriod(taxYear(year), { entered: told })
}

export function settledYears(from: number, to: number): PeriodFacts[] {
  return Array.from({ length: to - from + 1 }, (_, index) => settledYear(from + index))
}

interface ExampleRow {
  code: string | null
  explanation: string
  date: string | null
  cents?: number
  noticeCode?: string
}

/** A transcript whose balance is the sum of its rows, unless the example says otherwise. */
export function exampleTranscript(
  period: FormPeriod,
  rows: readonly ExampleRow[],
  told: Partial<TranscriptFacts> = {},
): TranscriptFacts {
  const read = rows.map(exampleRow)
  const responseDate = told.responseDate ?? day('2026-11-12')
  const label = `${period.periodEnd.slice(0, 4)} transcript of ${formatDay(responseDate)}`
  return {
    transcriptId: `transcript-${period.form}-${period.periodEnd}`,
    requestDate: responseDate,
    responseDate,
    balanceCents: sum(read.map(row => row.cents ?? cents(0))),
    accruedInterestCents: cents(0),
    accruedPenaltyCents: cents(0),
    accrualsAsOf: responseDate,
    taxPerReturnCents: null,
    returnPresent: true,
    addsUp: true,
    differenceCents: cents(0),
    rows: read,
    source: exampleSource('transcript', label),
    ...told,
  }
}

function exampleRow(row: ExampleRow): TranscriptRow {
  return {
    code: row.code,
    explanation: row.explanation,
    cycle: null,
    date: row.date === null ? null : day(row.date),
    cents: cents(row.cents ?? 0),
    noticeCode: row.noticeCode ?? null,
    place: null,
  }
}

/** The row of a return that posted with so much tax. */
export function returnRow(date: string, amount: number): ExampleRow {
  return { code: '150', explanation: 'Tax return filed', date, cents: amount }
}

interface ExampleNotice extends Partial<Omit<NoticeFacts, 'lines'>> {
  code: string
  lines?: readonly [BillingLineKind, number][]
}

/** A confirmed notice; a list of lines may be shorter than the paper's. */
export function exampleNotice({ lines = [], ...notice }: ExampleNotice): NoticeFacts {
  const noticeDate = notice.noticeDate === undefined ? day('2026-11-16') : notice.noticeDate
  const label = noticeDate === null ? notice.code : `${notice.code} of ${formatDay(noticeDate)}`
  return {
    noticeId: `notice-${notice.code}-${noticeDate}`,
    noticeDate,
    payBy: null,
    periods: [taxYear(2025)],
    amountDueCents: null,
    confirmed: true,
    source: exampleSource('notice', label),
    ...notice,
    lines: lines.map(([kind, amount]) => ({ kind, label: kind, cents: cents(amount), place: null })),
  }
}

export function examplePayment(paidOn: string, amount: Cents, designated: FormPeriod | null): PaymentFacts {
  return {
    paymentId: `payment-${paidOn}-${amount}`,
    paidOn: day(paidOn),
    cents: amount,
    designated,
    method: 'Check',
    source: exampleSource('entered', 'Check, both sides'),
  }
}

function exampleSource(kind: FactSource['kind'], label: string): FactSource {
  return { kind, label, documentId: null, place: null, confirmedBy: 'I. Calloway' }
}

/** A bill for 2025 whose lines come to less than it asks, both in dollars. */
export function billInDoubt(asks: number, lines: number): NoticeFacts {
  return exampleNotice({
    code: 'CP14',
    periods: [taxYear(2025)],
    lines: [['tax', dollars(lines)]],
    amountDueCents: dollars(asks),
  })
}

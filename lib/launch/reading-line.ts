import type {
  AccountTranscriptReading,
  BillingLineKind,
  Cents,
  DocumentReading,
  NoticeReading,
} from '@/lib/resolution'

/** One file as the command `read` prints it. Absent values are null; days are `YYYY-MM-DD`, amounts whole cents. */
export interface ReadingLine {
  file: string
  kind: DocumentReading['kind']
  code: string | null
  periods: { form: string | null; period: string }[]
  tinLast4: string | null
  noticeDate: string | null
  payBy: { date: string; basis: string } | null
  /** Printed last day to ask for a hearing or to answer otherwise. */
  respondBy: string | null
  amountDueCents: Cents | null
  lines: { kind: BillingLineKind; label: string; cents: Cents }[]
  transactions: { code: string | null; date: string | null; cents: Cents | null; explanation: string }[]
  accountBalanceCents: Cents | null
  sumOfTransactionsCents: Cents | null
  addsUp: boolean | null
  textSource: string | null
  problems: string[]
}

export function lineOf(file: string, textSource: string, reading: DocumentReading): ReadingLine {
  const line = emptyLine(file, textSource)
  if (reading.kind === 'notice') return { ...line, ...noticePart(reading) }
  if (reading.kind === 'account-transcript') return { ...line, ...transcriptPart(reading) }
  return { ...line, problems: reading.problems.map(problem => problem.message) }
}

/** A file that gave no text keeps its line, with the reason. */
export function unreadLine(file: string, message: string): ReadingLine {
  return { ...emptyLine(file, null), problems: [message] }
}

function noticePart(reading: NoticeReading): Partial<ReadingLine> {
  return {
    kind: reading.kind,
    code: reading.code.value,
    periods: [
      ...periodsOf(reading),
      ...reading.morePeriods.map(({ form, periodEnd }) => ({ form, period: periodEnd })),
    ],
    tinLast4: reading.tinLast4?.value ?? null,
    noticeDate: reading.noticeDate?.value ?? null,
    payBy: reading.payBy ? { date: reading.payBy.value, basis: reading.payBy.basis } : null,
    respondBy: reading.respondBy?.value ?? null,
    amountDueCents: reading.amountDue?.value ?? null,
    lines: reading.lines.map(({ kind, label, cents }) => ({ kind, label, cents })),
    addsUp: reading.addsUp,
    problems: [...reading.problems.map(problem => problem.message), ...notReadSentence(reading.notRead)],
  }
}

function transcriptPart(reading: AccountTranscriptReading): Partial<ReadingLine> {
  return {
    kind: reading.kind,
    periods: periodsOf(reading),
    tinLast4: reading.tinLast4?.value ?? null,
    transactions: reading.rows.map(({ code, date, cents, explanation }) => ({
      code,
      date,
      cents,
      explanation,
    })),
    accountBalanceCents: reading.accountBalance?.value ?? null,
    sumOfTransactionsCents: reading.rowsSumCents,
    addsUp: reading.addsUp,
    problems: [...reading.problems.map(problem => problem.message), ...notReadSentence(reading.notRead)],
  }
}

function periodsOf(reading: NoticeReading | AccountTranscriptReading): ReadingLine['periods'] {
  return reading.periodEnd ? [{ form: reading.form?.value ?? null, period: reading.periodEnd.value }] : []
}

function notReadSentence(fields: readonly string[]): string[] {
  return fields.length > 0 ? [`Not read: ${fields.join(', ')}.`] : []
}

function emptyLine(file: string, textSource: string | null): ReadingLine {
  return {
    file,
    kind: 'other',
    code: null,
    periods: [],
    tinLast4: null,
    noticeDate: null,
    payBy: null,
    respondBy: null,
    amountDueCents: null,
    lines: [],
    transactions: [],
    accountBalanceCents: null,
    sumOfTransactionsCents: null,
    addsUp: null,
    textSource,
    problems: [],
  }
}

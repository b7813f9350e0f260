import { row } from '../accounts/account.test-support'
import { readCase } from '../collection/case-view'
import { periodKey } from '../collection/period-label'
import {
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  taxYear,
} from '../escalation/example-facts'
import type { CaseFacts, PaymentFacts, PeriodFacts, TranscriptFacts } from '../facts'
import { cents, formatCents } from '../money/cents'
import type { FormPeriod } from '../reading'
import { day, formatDay } from '../time/plain-date'
import { findMisapplied } from './find-misapplied'
import { reconcileCase } from './reconcile'
import type { MisappliedPayment, ReconciledLine } from './reconciliation'

type Row = ReturnType<typeof row>

/** The year that the payments of these cases are meant for, and those beside it. */
export const year = taxYear(2024)
export const before = taxYear(2023)
export const after = taxYear(2025)

/** 2024: $10,000.00 of tax and $50.00 of interest, assessed on June 2, 2025; nothing paid. */
export const owing: readonly Row[] = [
  row('150', 'Tax return filed', '2025-06-02', 1_000_000),
  row('196', 'Interest charged for late payment', '2025-06-02', 5_000),
]

/** A year that was paid by withholding. */
export const settled: readonly Row[] = [
  row('150', 'Tax return filed', '2024-05-20', 800_000),
  row('806', 'W-2 or 1099 withholding', '2024-04-15', -800_000),
]

export const payment = row('670', 'Payment', '2025-05-12', -240_000)

export function file(of: FormPeriod, rows: readonly Row[], told: Partial<TranscriptFacts> = {}): PeriodFacts {
  const transcript = exampleTranscript(of, rows, { accruedInterestCents: null, ...told })
  return examplePeriod(of, { transcript })
}

export function paid(on: string, amount: number, told: Partial<PaymentFacts> = {}): PaymentFacts {
  return { ...examplePayment(on, cents(amount), year), ...told }
}

export function bill(amount: number, told: Partial<Parameters<typeof exampleNotice>[0]> = {}) {
  return exampleNotice({
    code: 'CP14',
    noticeDate: day('2025-06-02'),
    payBy: { date: day('2025-06-23'), basis: 'printed' },
    periods: [year],
    amountDueCents: cents(amount),
    ...told,
  })
}

const viewOf = (facts: Partial<CaseFacts>) => readCase(exampleCase(facts), day('2026-11-24'))

/** What is told of each payment that is not where it belongs, on Nov 24, 2026. */
export function toldOfMisapplied(facts: Partial<CaseFacts>): string[] {
  return findMisapplied(viewOf(facts)).flatMap(misappliedWords)
}

export function misappliedWords(found: MisappliedPayment): string[] {
  const { pattern, certainty, subject, meantFor, sitsOn, what, evidence, claim, packet, call } = found
  const words = (period: FormPeriod | null) => (period ? periodKey(period) : 'nobody knows')
  return [
    `${pattern} (${certainty}) ${subject}: ${formatCents(found.cents)}, meant for ${words(meantFor)}, on ${words(sitsOn)}`,
    what,
    ...evidence.map(({ label, value }) => `Shown by ${label}: ${value}`),
    claim
      ? `To claim by ${claim.earliest}, ${claim.latest}: ${claim.daysLeft} days${claim.settled ? '' : ', not settled'}`
      : 'No day to claim by',
    ...packet.map(paper => `Send: ${paper}`),
    ...call.map(sentence => `Say: ${sentence}`),
    `By ${found.citations.map(({ cite }) => cite).join('; ')}`,
  ]
}

/** What is told of 2024 held against its bill, its return and the payments of the client, on Nov 24, 2026. */
export function toldOfYear(facts: Partial<CaseFacts>): string[] {
  const found = reconcileCase(viewOf(facts)).find(({ key }) => key === periodKey(year))
  if (!found) return ['Not told']
  const { verdict, compared, unexplained, lines, parts, payments, missing, evidence } = found
  return [
    `${verdict}, held against ${compared.join(' and ') || 'nothing'}: ${amount(unexplained)}`,
    `Notice: ${found.notice ? `${found.notice.code} of ${found.notice.on}${found.notice.confirmed ? '' : ', not confirmed'}` : 'none'}`,
    `Transcript: ${found.transcript?.on ?? 'none'}`,
    ...lines.map(lineWords),
    ...parts.map(
      part => `Part, ${part.kind}: ${part.name} (${amount(part.cents)})${part.row ? ' [row]' : ''}`,
    ),
    ...parts.flatMap(part => part.evidence.map(({ label, value }) => `Part shown by ${label}: ${value}`)),
    ...payments.map(({ paymentId, found }) => `${paymentId}: ${found}`),
    ...(missing ? [`Asked: ${missing.fact} (${missing.document})`] : []),
    ...evidence.map(({ label, value }) => `Shown by ${label}: ${value}`),
  ]
}

function lineWords(line: ReconciledLine): string {
  const { notice, transcript, payments, accrued, toDay, isPrinted, rounding, unexplained } = line
  const voices = [notice, transcript, line.return, payments].map(amount).join(' | ')
  const grown = `${amount(accrued)}${toDay ? ` to ${formatDay(toDay)}` : ''}${isPrinted ? ', printed' : ''}`
  return `${line.line}: ${voices} | ${grown} | ${rounding} | ${amount(unexplained)}`
}

function amount(value: Parameters<typeof formatCents>[0] | null): string {
  return value === null ? '-' : formatCents(value)
}

import type { CaseFacts, NoticeFacts, PeriodFacts, TranscriptFacts } from '../facts'
import type { Cents } from '../money/cents'
import type { FormPeriod } from '../reading'
import { day, type PlainDate } from '../time/plain-date'
import { comparePeriods } from './period-label'

const FIRST_DAY = day('1913-01-01')
const LAST_DAY = day('2199-12-31')
/** Ten thousand million dollars: above it a figure was misread, and sums might stop being exact. */
const CENTS_MAX = 1_000_000_000_000

/**
 * The same facts in one order and without impossible values, so that the conclusion does not depend on the order in
 * which papers arrived. A day outside any tax law, or an amount no account holds, was misread: it counts as not known.
 */
export function canonicalFacts(facts: CaseFacts): CaseFacts {
  return {
    ...facts,
    periods: facts.periods
      .map(canonicalPeriod)
      .sort((a, b) => comparePeriods(a, b) || byText<PeriodFacts>(JSON.stringify)(a, b)),
    ...(facts.spouseAccounts && {
      spouseAccounts: facts.spouseAccounts.map(canonicalPeriod).sort(byText(JSON.stringify)),
    }),
    ...(facts.strangers && { strangers: facts.strangers.toSorted(byText(({ documentId }) => documentId)) }),
    ...(facts.authorizations && {
      authorizations: facts.authorizations.toSorted(byText(JSON.stringify)),
    }),
    notices: facts.notices.map(canonicalNotice).sort(byText(noticeOrder)),
    payments: facts.payments
      .filter(payment => plausibleDay(payment.paidOn) !== null && plausibleCents(payment.cents) !== null)
      .sort(byText(payment => `${payment.paidOn} ${payment.paymentId} ${JSON.stringify(payment)}`)),
    hearingRequests: facts.hearingRequests
      .filter(request => plausibleDay(request.sentOn) !== null)
      .map(request => ({ ...request, periods: distinct(request.periods) }))
      .sort(byText(request => `${request.sentOn} ${request.requestId} ${JSON.stringify(request)}`)),
    ...(facts.decisions && { decisions: facts.decisions.toSorted(byText(JSON.stringify)) }),
  }
}

function noticeOrder(notice: NoticeFacts): string {
  return `${notice.noticeDate ?? ''} ${notice.code} ${notice.noticeId} ${JSON.stringify(notice)}`
}

function canonicalPeriod(period: PeriodFacts): PeriodFacts {
  const { entered, transcript, earlier, ...rest } = period
  const pulled = [transcript, ...(earlier ?? [])].flatMap(told => (told ? [canonicalTranscript(told)] : []))
  // The newest rules; of two of one day that which the facts named as the newest.
  const named = transcript?.transcriptId ?? null
  const order = (told: TranscriptFacts) =>
    `${dayTold(told).padEnd(10)} ${told.transcriptId === named ? 1 : 0} ${JSON.stringify(told)}`
  const inOrder = pulled.length > 1 ? pulled.sort(byText(order)) : pulled
  const newest = inOrder.at(-1) ?? null
  return {
    ...rest,
    entered: entered && {
      ...entered,
      balanceCents: plausibleCents(entered.balanceCents),
      balanceAsOf: plausibleDay(entered.balanceAsOf),
      stageNoticeDate: plausibleDay(entered.stageNoticeDate),
    },
    transcript: newest,
    ...(inOrder.length > 1 && { earlier: inOrder.slice(0, -1) }),
  }
}

function dayTold({ responseDate, requestDate }: TranscriptFacts): string {
  return responseDate ?? requestDate ?? ''
}

function canonicalTranscript(transcript: TranscriptFacts): TranscriptFacts {
  return {
    ...transcript,
    requestDate: plausibleDay(transcript.requestDate),
    responseDate: plausibleDay(transcript.responseDate),
    balanceCents: plausibleCents(transcript.balanceCents),
    accruedInterestCents: plausibleCents(transcript.accruedInterestCents),
    accruedPenaltyCents: plausibleCents(transcript.accruedPenaltyCents),
    accrualsAsOf: plausibleDay(transcript.accrualsAsOf),
    rows: transcript.rows.map(row => ({
      ...row,
      date: plausibleDay(row.date),
      cents: plausibleCents(row.cents),
    })),
  }
}

function canonicalNotice(notice: NoticeFacts): NoticeFacts {
  return {
    ...notice,
    noticeDate: plausibleDay(notice.noticeDate),
    payBy: notice.payBy && plausibleDay(notice.payBy.date) ? notice.payBy : null,
    respondBy: plausibleDay(notice.respondBy ?? null),
    receivedOn: plausibleDay(notice.receivedOn ?? null),
    amountDueCents: plausibleCents(notice.amountDueCents),
    periods: distinct(notice.periods),
    lines: notice.lines.filter(line => plausibleCents(line.cents) !== null),
  }
}

function distinct(periods: readonly FormPeriod[]): FormPeriod[] {
  return [...periods].sort(comparePeriods).filter((period, index, all) => {
    const before = all[index - 1]
    return before === undefined || comparePeriods(before, period) !== 0
  })
}

function plausibleDay(date: PlainDate | null): PlainDate | null {
  return date !== null && date >= FIRST_DAY && date <= LAST_DAY ? date : null
}

function plausibleCents(amount: Cents | null): Cents | null {
  return amount !== null && Math.abs(amount) <= CENTS_MAX ? amount : null
}

function byText<T>(textOf: (thing: T) => string): (a: T, b: T) => number {
  return (a, b) => compareText(textOf(a), textOf(b))
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second)
}

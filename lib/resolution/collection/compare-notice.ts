import type { WorkingStep } from '../assessment'
import type { NoticeFacts, TranscriptFacts } from '../facts'
import { type Cents, cents, formatCents, sum } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import { formatDay, type PlainDate } from '../time/plain-date'
import { findAccrualCeiling } from './accrual-ceiling'

/** What a notice asks beside what the transcript shows for the same day. */
export interface Comparison {
  verdict: 'agrees' | 'differs' | 'transcript-too-old' | 'rates-not-published'
  /** Amount due less the assessed balance on the notice date. */
  differenceCents: Cents
  /** The part that neither accrual nor tolerance explains; zero where it agrees. */
  unexplainedCents: Cents
  working: WorkingStep[]
}

interface Compared {
  notice: NoticeFacts & { noticeDate: PlainDate; amountDueCents: Cents }
  transcript: TranscriptFacts
}

/**
 * Holds the amount due against the sum of the rows up to the notice date. A notice may lawfully be larger by what
 * accrued since the last row that assessed interest or penalty; smaller, or larger than that, it may not be.
 */
export function compareNotice({ notice, transcript }: Compared): Comparison {
  const assessed = assessedOn(transcript, notice.noticeDate)
  const from = lastAccrualDay(transcript, notice.noticeDate)
  const to = laterOf(notice.noticeDate, notice.payBy?.date ?? null)
  const ceiling = from === null ? null : findAccrualCeiling(assessed, from, to)
  const difference = cents(notice.amountDueCents - assessed)
  const working: WorkingStep[] = [
    { text: 'Amount due on the notice', value: formatCents(notice.amountDueCents) },
    {
      text: `Assessed on the transcript up to ${formatDay(notice.noticeDate)}`,
      value: formatCents(assessed),
    },
    { text: 'Difference', value: formatCents(difference) },
    {
      text: 'Most that interest and penalty can have added by then',
      value: ceiling === null ? 'no rate published' : formatCents(ceiling),
    },
    { text: 'Left alone by policy', value: formatCents(tolerance(notice.amountDueCents)) },
  ]
  const unexplained = outside(difference, {
    ceiling: ceiling ?? cents(0),
    margin: tolerance(notice.amountDueCents),
  })
  if (unexplained === 0)
    return { verdict: 'agrees', differenceCents: difference, unexplainedCents: unexplained, working }
  return {
    verdict: verdictOf(ceiling, { notice, transcript }),
    differenceCents: difference,
    unexplainedCents: unexplained,
    working,
  }
}

/** Some notices bill what accrues up to their pay-by day. */
function laterOf(noticeDate: PlainDate, payBy: PlainDate | null): PlainDate {
  return payBy !== null && payBy > noticeDate ? payBy : noticeDate
}

function verdictOf(ceiling: Cents | null, { notice, transcript }: Compared): Comparison['verdict'] {
  const pulled = transcript.responseDate ?? transcript.requestDate
  if (pulled === null || pulled < notice.noticeDate) return 'transcript-too-old'
  return ceiling === null ? 'rates-not-published' : 'differs'
}

function outside(difference: Cents, allowed: { ceiling: Cents; margin: Cents }): Cents {
  if (difference < -allowed.margin) return difference
  const above = difference - allowed.ceiling
  return above > allowed.margin ? cents(above) : cents(0)
}

/** The larger of a fixed amount and a share of the amount due. */
function tolerance(amountDue: Cents): Cents {
  const { cents: fixed, basisPoints } = firmPolicy.noticeTolerance.value
  return cents(Math.max(fixed, Math.floor((Math.abs(amountDue) * basisPoints) / 10_000)))
}

function assessedOn(transcript: TranscriptFacts, date: PlainDate): Cents {
  return sum(
    transcript.rows.flatMap(row => (row.cents !== null && isUpTo(row.date, date) ? [row.cents] : [])),
  )
}

/** A row without a day is counted: leaving money out by guess would make a difference of our own. */
function isUpTo(rowDate: PlainDate | null, date: PlainDate): boolean {
  return rowDate === null || rowDate <= date
}

const accrualCodes = new Set(['150', '196', '276', '190', '270', '336', '290', '300'])

/** Accrual runs from the last day on which tax, interest or late-payment penalty was assessed. */
function lastAccrualDay(transcript: TranscriptFacts, until: PlainDate): PlainDate | null {
  const days = transcript.rows.flatMap(row =>
    accrualCodes.has(row.code ?? '') && row.date !== null && row.date <= until && (row.cents ?? 0) !== 0
      ? [row.date]
      : [],
  )
  return days.reduce<PlainDate | null>(
    (latest, date) => (latest === null || date > latest ? date : latest),
    null,
  )
}

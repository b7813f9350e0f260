import { type Ladder, listStages } from '../collection/ladder'
import { periodKey } from '../collection/period-label'
import { noticeEvidence, type Signal } from '../collection/signals'
import type { NoticeFacts, PaymentFacts, PeriodFacts, TranscriptFacts } from '../facts'
import { type Cents, cents, formatCents, subtract, sum } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import { readTranscriptStatute, type TranscriptStatute } from '../statutes/transcript-statute'
import { addDays, daysBetween, earlier, formatDay, later, type PlainDate } from '../time/plain-date'
import { statuteEntryOf } from '../transcripts/printed-details'
import type { Account, AccountBalance, AccountProblem, PaymentUnderWay, Posting, RunningDay } from './account'
import { accrue } from './accrue'
import { compareTranscripts, dayOf } from './compare-transcripts'
import { once } from './once'
import {
  readAccountLevy,
  readAccountLien,
  readAmended,
  readFreezes,
  readReturnPosted,
  wordsOf,
} from './read-marks'
import { type Postings, readPostings } from './read-postings'
import { readStatuses } from './read-statuses'
import { statusWords } from './status-words'

/** What an account is built from: one period's papers, and what people confirmed about it. */
export interface AccountSources {
  facts: PeriodFacts
  notices: readonly NoticeFacts[]
  /** Payments that name the period. */
  payments: readonly PaymentFacts[]
  signals: readonly Signal[]
  ladder: Ladder
  asOf: PlainDate
}

/** Transcripts print projected days far ahead; a row beyond this is an artefact and no event. */
const DAYS_AHEAD_MAX = 366

/**
 * The account of a period from its newest transcript, with what later papers and confirmed payments add. Null where no
 * account transcript is on file. What takes long is worked out when it is first read.
 */
export function buildAccount(sources: AccountSources): Account | null {
  const { transcript } = sources.facts
  if (!transcript) return null
  const horizon = addDays(sources.asOf, DAYS_AHEAD_MAX)
  const postings = readPostings(transcript)
  const statuses = readStatuses(transcript, horizon)
  const words = wordsOf(transcript)
  const balance = readBalance(sources, transcript, postings)
  const statute = once(() => readTranscriptStatute(transcript.rows.map(statuteEntryOf), sources.asOf))
  const changes = once(() => listChanges(sources.facts, horizon))
  const { form, periodEnd } = sources.facts
  const period = { form, periodEnd }
  return {
    key: periodKey(period),
    period,
    transcriptId: transcript.transcriptId,
    on: dayOf(transcript),
    ...postings,
    assessments: postings.assessments.map(assessment => ({
      ...assessment,
      get statute() {
        return statute().statutes.find(({ assessment: told }) => told.row === assessment.row)?.statute ?? null
      },
    })),
    running: runByDay(postings.postings),
    balance,
    get statute() {
      return statute()
    },
    get collectible() {
      return collectibleSpan(statute(), postings)
    },
    stage: sources.ladder.stage,
    stages: listStages(sources.signals),
    lien: readAccountLien(postings.postings, words),
    levy: readAccountLevy(postings.postings, postings.credits, words),
    statuses,
    returnPosted: readReturnPosted(transcript, postings.postings, words),
    amended: readAmended(postings.postings, words),
    freezes: readFreezes(postings.postings),
    get changes() {
      return changes()
    },
    problems: [...postings.problems, ...problemsOfBalance(transcript, postings)],
    status: kind =>
      statuses.findLast(status => status.kind === kind && status.state !== 'ended') ??
      statuses.findLast(status => status.kind === kind) ?? {
        says: `No row of ${statusWords[kind]}`,
        on: dayOf(transcript),
        evidence: {
          label: transcript.source.label,
          value: `No row of ${statusWords[kind]}`,
          source: transcript.source,
        },
      },
    accrueTo: to =>
      accrue(
        {
          ...{ period, transcript, postings, statuses, underWay: balance.underWay },
          intentOn: findIntentDay(sources.signals),
        },
        to,
      ),
  }
}

function runByDay(postings: readonly Posting[]): RunningDay[] {
  const days: { on: PlainDate | null; change: Cents; balance: Cents; rows: number[] }[] = []
  for (const { on, cents: amount, row } of postings) {
    if (amount === 0) continue
    const last = days.at(-1)
    if (last && last.on === on) {
      last.change = cents(last.change + amount)
      last.balance = cents(last.balance + amount)
      last.rows.push(row)
    } else days.push({ on, change: amount, balance: cents((last?.balance ?? 0) + amount), rows: [row] })
  }
  return days
}

function findIntentDay(signals: readonly Signal[]): PlainDate | null {
  return signals.find(({ event, on }) => event === 'notice-intent-to-levy' && on !== null)?.on ?? null
}

/** The earliest and the latest day over all assessments of which something stands; open where one of them has no latest. */
function collectibleSpan({ statutes }: TranscriptStatute, { assessments }: Postings): Account['collectible'] {
  const standing = statutes.flatMap(({ assessment, statute }) => {
    const own = assessments.find(({ row }) => row === assessment.row)
    return statute.value !== null && own !== undefined && own.cents > own.abated ? [statute.value] : []
  })
  if (standing.length === 0) return null
  const earliest = standing.flatMap(value => value.earliest ?? [])
  const latest = standing.flatMap(value => value.latest ?? [])
  return {
    earliest: earliest.length === 0 ? null : earliest.reduce(earlier),
    latest: latest.length < standing.length ? null : latest.reduce(later),
    stillRunning: standing.some(value => value.stillRunning),
  }
}

function readBalance(
  { payments, notices }: AccountSources,
  transcript: TranscriptFacts,
  postings: Postings,
): AccountBalance {
  const on = dayOf(transcript)
  const posted = transcript.balanceCents
  const underWay = payments.flatMap(payment => listUnderWay(payment, on, postings))
  const bill = notices.findLast(
    ({ noticeDate, amountDueCents, periods }) =>
      noticeDate !== null &&
      amountDueCents !== null &&
      periods.length === 1 &&
      (on === null || noticeDate > on),
  )
  return {
    posted,
    on,
    underWay,
    expected: posted === null ? null : subtract(posted, sum(underWay.map(payment => payment.cents))),
    laterBill:
      bill?.noticeDate && bill.amountDueCents !== null
        ? {
            noticeId: bill.noticeId,
            code: bill.code,
            on: bill.noticeDate,
            cents: bill.amountDueCents,
            confirmed: bill.confirmed,
            evidence: noticeEvidence(bill),
          }
        : null,
  }
}

/** A confirmed payment that no row shows, on a transcript that was pulled before it can have posted. */
function listUnderWay(
  payment: PaymentFacts,
  pulled: PlainDate | null,
  { credits }: Postings,
): PaymentUnderWay[] {
  const { within, patience } = firmPolicy.paymentMatch.value
  if (payment.source.confirmedBy === null || pulled === null || payment.cents <= 0) return []
  if (pulled >= addDays(payment.paidOn, patience)) return []
  const isPosted = credits.some(
    ({ credited, on }) =>
      credited === payment.cents && on !== null && Math.abs(daysBetween(on, payment.paidOn)) <= within,
  )
  if (isPosted) return []
  const value = `${formatCents(payment.cents)} on ${formatDay(payment.paidOn)}`
  return [
    {
      paymentId: payment.paymentId,
      on: payment.paidOn,
      cents: payment.cents,
      evidence: { label: payment.source.label, value, source: payment.source },
    },
  ]
}

function listChanges({ transcript, earlier = [] }: PeriodFacts, horizon: PlainDate): Account['changes'] {
  const all = transcript ? [...earlier, transcript] : earlier
  return all.slice(1).flatMap((newer, index) => {
    const older = all[index]
    return older ? [compareTranscripts(older, newer, horizon)] : []
  })
}

function problemsOfBalance(transcript: TranscriptFacts, { postings }: Postings): AccountProblem[] {
  if (transcript.balanceCents === null)
    return [{ code: 'no-balance', message: 'The account balance was not read.', rows: [] }]
  const off = subtract(transcript.balanceCents, sum(postings.map(({ cents }) => cents)))
  return off === 0
    ? []
    : [{ code: 'does-not-add-up', message: `The rows miss the balance by ${formatCents(off)}.`, rows: [] }]
}

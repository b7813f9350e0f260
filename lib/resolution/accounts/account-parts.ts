import type { Signal } from '../collection/signals'
import type { PeriodFacts, TranscriptFacts } from '../facts'
import { type Cents, cents, formatCents, subtract, sum } from '../money/cents'
import type { TranscriptStatute } from '../statutes/transcript-statute'
import { earlier, later, type PlainDate } from '../time/plain-date'
import type { Account, AccountProblem, Assessment, Posting, RunningDay } from './account'
import { compareTranscripts, dayOf } from './compare-transcripts'
import type { Postings } from './read-postings'
import type { AccountStatus, StatusKind } from './status'
import { statusWords } from './status-words'

/** An assessment with its own time to collect, which is worked out when it is looked at. */
export function withStatute(own: Omit<Assessment, 'statute'>, statute: () => TranscriptStatute): Assessment {
  return new DatedAssessment(own, statute)
}

class DatedAssessment implements Assessment {
  readonly row
  readonly code
  readonly on
  readonly cents
  readonly kind
  readonly abated
  readonly #own
  readonly #statute

  constructor(own: Omit<Assessment, 'statute'>, statute: () => TranscriptStatute) {
    this.row = own.row
    this.code = own.code
    this.on = own.on
    this.cents = own.cents
    this.kind = own.kind
    this.abated = own.abated
    this.#own = own
    this.#statute = statute
  }

  get evidence() {
    return this.#own.evidence
  }

  get statute() {
    return this.#statute().statutes.find(({ assessment }) => assessment.row === this.row)?.statute ?? null
  }
}

/** The newest that goes on, else the newest that ended, else that no row shows one. */
export function findStatus(
  statuses: readonly AccountStatus[],
  kind: StatusKind,
  transcript: TranscriptFacts,
): ReturnType<Account['status']> {
  const own = statuses.filter(status => status.kind === kind)
  const newest = own.findLast(({ state }) => state !== 'ended') ?? own.at(-1)
  if (newest) return newest
  const says = `No row of ${statusWords[kind]}`
  const { source } = transcript
  return { says, on: dayOf(transcript), evidence: { label: source.label, value: says, source } }
}

/** The balance after each day that moved it. */
export function runByDay(postings: readonly Posting[]): RunningDay[] {
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

/** Day of the first notice of intent to levy (26 USC 6331(d)). */
export function findIntentDay(signals: readonly Signal[]): PlainDate | null {
  return signals.find(({ event, on }) => event === 'notice-intent-to-levy' && on !== null)?.on ?? null
}

/** The earliest and the latest day over all assessments of which something stands; open where one of them has no latest. */
export function collectibleSpan(
  { statutes }: TranscriptStatute,
  { assessments }: Postings,
): Account['collectible'] {
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

/** Rows that bear a later day than the transcript speaks for. */
export function listAnnounced(transcript: TranscriptFacts, rows: readonly Posting[]): Posting[] {
  const told = dayOf(transcript)
  return told === null ? [] : rows.filter(({ on }) => on !== null && on > told)
}

/** Each transcript against the one before it, oldest first. */
export function listChanges({ transcript, earlier = [] }: PeriodFacts, asOf: PlainDate): Account['changes'] {
  const all = transcript ? [...earlier, transcript] : earlier
  return all.slice(1).flatMap((newer, index) => {
    const older = all[index]
    return older ? [compareTranscripts(older, newer, asOf)] : []
  })
}

export function problemsOfBalance(transcript: TranscriptFacts, { postings }: Postings): AccountProblem[] {
  if (transcript.balanceCents === null)
    return [{ code: 'no-balance', message: 'The account balance was not read.', rows: [] }]
  const off = subtract(transcript.balanceCents, sum(postings.map(({ cents }) => cents)))
  return off === 0
    ? []
    : [{ code: 'does-not-add-up', message: `The rows miss the balance by ${formatCents(off)}.`, rows: [] }]
}

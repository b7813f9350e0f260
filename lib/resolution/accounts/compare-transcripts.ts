import type { TranscriptFacts } from '../facts'
import { formatCents, subtract, sum } from '../money/cents'
import type { PlainDate } from '../time/plain-date'
import type { Posting } from './account'
import { readPostings } from './read-postings'
import { readStatuses } from './read-statuses'
import type { AccountStatus } from './status'
import type { TranscriptChange } from './transcript-change'

/** The day for which a transcript speaks. */
export function dayOf({ responseDate, requestDate }: TranscriptFacts): PlainDate | null {
  return responseDate ?? requestDate
}

/** What a newer transcript of a period says beyond an older one: rows, balance, head and statuses. */
export function compareTranscripts(
  older: TranscriptFacts,
  newer: TranscriptFacts,
  asOf: PlainDate,
): TranscriptChange {
  const [before, after] = [readPostings(older).postings, readPostings(newer).postings]
  const added = without(after, { transcript: newer }, before, { transcript: older })
  const gone = without(before, { transcript: older }, after, { transcript: newer })
  const moved =
    older.balanceCents === null || newer.balanceCents === null
      ? null
      : subtract(newer.balanceCents, older.balanceCents)
  const byRows = sum([
    ...added.map(({ cents }) => cents),
    ...gone.map(({ cents }) => subtract(sum([]), cents)),
  ])
  return {
    fromId: older.transcriptId,
    toId: newer.transcriptId,
    from: dayOf(older),
    to: dayOf(newer),
    added,
    gone,
    balance: { before: older.balanceCents, after: newer.balanceCents },
    unexplained: moved === null ? null : subtract(moved, byRows),
    statuses: compareStatuses(readStatuses(older, asOf), readStatuses(newer, asOf)),
    head: compareHeads(older, newer),
  }
}

interface Of {
  transcript: TranscriptFacts
}

/** Rows of the one that the other does not have, each counted as often as it stands. */
function without(postings: readonly Posting[], own: Of, others: readonly Posting[], other: Of): Posting[] {
  const known = new Map<string, number>()
  for (const posting of others) {
    const key = identityOf(posting, other)
    known.set(key, (known.get(key) ?? 0) + 1)
  }
  return postings.filter(posting => {
    const key = identityOf(posting, own)
    const left = known.get(key) ?? 0
    known.set(key, left - 1)
    return left <= 0
  })
}

/** A row is the same when its code, day, amount and notice are: its words may be printed otherwise another time. */
function identityOf({ row, code, on, cents }: Posting, { transcript }: Of): string {
  const printed = transcript.rows[row]
  const words = code === '971' || code === '972' || code === null ? printed?.explanation : ''
  return [
    code,
    on,
    cents,
    printed?.noticeCode,
    words
      ?.toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  ].join('|')
}

function compareStatuses(
  before: readonly AccountStatus[],
  after: readonly AccountStatus[],
): TranscriptChange['statuses'] {
  const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))].sort()
  return kinds.flatMap(kind => {
    const [first, second] = [saidOf(before, kind), saidOf(after, kind)]
    return first === second ? [] : [{ kind, before: first, after: second }]
  })
}

function saidOf(statuses: readonly AccountStatus[], kind: AccountStatus['kind']): string {
  const newest = statuses.findLast(status => status.kind === kind)
  if (!newest) return 'no row'
  return newest.outcome === null ? newest.state : `${newest.state}, ${newest.outcome}`
}

function compareHeads(older: TranscriptFacts, newer: TranscriptFacts): TranscriptChange['head'] {
  const pairs = [
    ['Filing status', older.filingStatus ?? null, newer.filingStatus ?? null],
    ['Tax per return', moneyWords(older.taxPerReturnCents), moneyWords(newer.taxPerReturnCents)],
    [
      'Return',
      older.returnPresent ? 'present' : 'not present',
      newer.returnPresent ? 'present' : 'not present',
    ],
  ] as const
  return pairs.flatMap(([what, before, after]) =>
    before === null || after === null || before === after ? [] : [{ what, before, after }],
  )
}

function moneyWords(cents: TranscriptFacts['taxPerReturnCents']): string | null {
  return cents === null ? null : formatCents(cents)
}

import type { Cents } from '../money/cents'
import type { StatuteEvent } from '../statutes/events'
import { daysBetween, type PlainDate } from '../time/plain-date'
import { applyStatuteRow } from './apply-statute-row'
import { askedBeforeGranted } from './asked-before-granted'
import { type StatuteEntry, statuteRowKind } from './statute-entry'
import { type PlacedEntry, StatuteLedger, type ToldEvent } from './statute-ledger'
import { findTransactionCode } from './transaction-codes'

/** One row that starts a time to collect of its own. */
export interface ToldAssessment {
  code: string
  meaning: string
  assessed: PlainDate
  amount: Cents
  row: number
}

/** What an account transcript tells about the time to collect. */
export interface StatuteRows {
  assessments: readonly ToldAssessment[]
  events: readonly ToldEvent[]
  /** Day on which the IRS itself wrote the balance off as expired (codes 608, 534); null where it did not. */
  expiredOn: PlainDate | null
  /** Rows that bear on the time to collect and could not be used, with why. */
  unused: readonly { row: number; why: string }[]
}

/**
 * The rows of an account transcript as the events of 26 USC 6502, 6503, 6330(e) and 6331(k), in the order of their days. A
 * row tells no more than its code, its closing or action code and its phrase: an outcome, an appeal or a kind of legal
 * action that they do not name stays unknown, so that the statute becomes a range and not a guess.
 */
export function readStatuteRows(entries: readonly StatuteEntry[]): StatuteRows {
  const placed = entries.map((entry, at): PlacedEntry => ({ ...entry, at }))
  const ledger = new StatuteLedger()
  const unused: { row: number; why: string }[] = []
  let expiredOn: PlainDate | null = null
  const context = {
    ledger,
    isNearHearing: (day: PlainDate) => isNearHearing(placed, day),
    leaveOut: ({ at, code }: PlacedEntry, why: string) =>
      void unused.push({ row: at, why: `Code ${code}: ${why}` }),
  }
  for (const row of askedBeforeGranted(inOrder(placed), entry => entry)) {
    const kind = statuteRowKind(row)
    if (kind === null || kind === 'hearing-notice') continue
    if (row.date === null) unused.push({ row: row.at, why: `Code ${row.code} has no day` })
    else if (kind === 'expired') expiredOn = row.date
    else if (kind === 'expiry-reversed') expiredOn = null
    else applyStatuteRow(kind, row, context)
  }
  return { assessments: readAssessments(placed, unused), events: ledger.list(), expiredOn, unused }
}

/** Oldest first; rows of one day keep their order, and those without a day come last. */
function inOrder(rows: readonly PlacedEntry[]): PlacedEntry[] {
  const key = ({ date }: PlacedEntry) => date ?? '9999'
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))))
}

/** Codes with an amount above zero that start ten years (26 USC 6502(a)); interest and late payment follow the tax. */
function readAssessments(
  rows: readonly PlacedEntry[],
  unused: { row: number; why: string }[],
): ToldAssessment[] {
  return inOrder(rows).flatMap(({ at, code, date, cents, explanation }) => {
    const known = code === null ? null : findTransactionCode(code)
    if (known === null || known.statute !== 'starts' || cents === 0) return []
    if (date === null || cents === null) {
      unused.push({ row: at, why: `Code ${known.code} has no ${date === null ? 'day' : 'amount'}` })
      return []
    }
    if (cents < 0) {
      unused.push({ row: at, why: `Code ${known.code} lowers the balance, and an assessment raises it` })
      return []
    }
    return [
      { code: known.code, meaning: explanation || known.meaning, assessed: date, amount: cents, row: at },
    ]
  })
}

/** A legal action this near to a hearing's request, or after its notice, is that hearing. */
const HEARING_DAYS = 60

function isNearHearing(rows: readonly PlacedEntry[], action: PlainDate): boolean {
  return rows.some(row => {
    if (row.date === null) return false
    const kind = statuteRowKind(row)
    const days = daysBetween(row.date, action)
    if (kind === 'hearing-requested') return Math.abs(days) <= HEARING_DAYS
    return kind === 'hearing-notice' && days >= 0 && days <= HEARING_DAYS
  })
}

/** The events alone, for the ledger of one assessment. */
export function eventsOf({ events }: StatuteRows): StatuteEvent[] {
  return events.map(({ event }) => event)
}

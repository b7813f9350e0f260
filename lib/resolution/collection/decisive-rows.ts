import type { Evidence } from '../assessment'
import type { TranscriptFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import type { TranscriptRow } from '../reading'
import { daysBetween, type PlainDate } from '../time/plain-date'
import { hasCome } from '../transcripts/has-come'
import { type PlacedRow, rowsInOrder } from '../transcripts/rows-in-order'
import type { CaseView, PeriodView } from './case-view'
import { listPeriods, listWords } from './period-label'
import { rowEvidence } from './signals'

/**
 * What a row of an account transcript may stop, that no rule of this release judges: a criminal hold, a legal action, an
 * offer under way, a payment moved away, a review of unreported income. A person reads it before a plan is proposed.
 */
export type DecisiveKind = 'criminal' | 'legal' | 'offer' | 'moved-payment' | 'underreporter'

interface Pair {
  kind: DecisiveKind
  opens: string
  /** Codes that take it back or end it. */
  closes: readonly string[]
}

/** Opening codes and what closes them (IRS Document 6209, section 8A). */
const pairs: readonly Pair[] = [
  { kind: 'criminal', opens: '910', closes: ['911'] },
  { kind: 'criminal', opens: '914', closes: ['915'] },
  { kind: 'criminal', opens: '916', closes: ['917'] },
  { kind: 'criminal', opens: '918', closes: ['919'] },
  { kind: 'criminal', opens: '940', closes: ['942'] },
  { kind: 'criminal', opens: '320', closes: ['321', '322'] },
  { kind: 'legal', opens: '520', closes: ['521', '522'] },
  { kind: 'offer', opens: '480', closes: ['481', '482', '483', '780', '781', '788'] },
  { kind: 'moved-payment', opens: '672', closes: ['673'] },
  { kind: 'underreporter', opens: '922', closes: ['923', '290', '291'] },
]

/** One open row, with its period. */
export interface DecisiveRow {
  kind: DecisiveKind
  code: string
  on: PlainDate | null
  period: PeriodView
  evidence: Evidence
}

/** Every decisive row of the case that no later row closed, in the order of its periods. */
export function listDecisiveRows(view: CaseView): readonly DecisiveRow[] {
  const known = byView.get(view)
  if (known) return known
  const listed = view.periods.flatMap(period => {
    const transcript = period.facts?.transcript
    if (!transcript) return []
    const codes = new Set(transcript.rows.map(({ code }) => code))
    const opening = pairs.filter(({ opens }) => codes.has(opens))
    const rows =
      opening.length === 0 ? [] : rowsInOrder(transcript.rows).filter(({ row }) => hasCome(row, view.asOf))
    return opening.flatMap(pair => listOpen(period, { transcript, rows, pair }))
  })
  byView.set(view, listed)
  return listed
}

/** Every action that proposes a plan asks for them: once for each look at a case is enough. */
const byView = new WeakMap<CaseView, readonly DecisiveRow[]>()

function listOpen(
  period: PeriodView,
  { transcript, rows, pair }: { transcript: TranscriptFacts; rows: readonly PlacedRow[]; pair: Pair },
): DecisiveRow[] {
  let open: PlacedRow[] = []
  for (const found of rows) {
    if (found.row.code === pair.opens) open.push(found)
    else if (pair.closes.includes(found.row.code ?? '')) open = []
    else if (pair.kind === 'moved-payment') open = open.filter(({ row }) => !isPostedAgain(row, found.row))
  }
  return open.map(({ row, index }) => ({
    kind: pair.kind,
    code: pair.opens,
    on: row.date,
    period,
    evidence: rowEvidence(transcript, row, index),
  }))
}

/** The same amount as a credit, after it was moved away. */
function isPostedAgain(moved: TranscriptRow, later: TranscriptRow): boolean {
  return moved.cents !== null && moved.cents > 0 && later.cents === -moved.cents
}

/** Code 520 stands for bankruptcy, a suit and a hearing alike; a hearing shows in the rows around it. */
export function looksLikeHearing({ on, period }: DecisiveRow): boolean {
  if (on === null) return false
  return period.signals.some(signal => {
    if (signal.on === null) return false
    const before = daysBetween(signal.on, on)
    const near = firmPolicy.hearingNear.value
    if (signal.event === 'hearing-requested') return Math.abs(before) <= near
    const offersHearing = signal.event === 'levy-hearing-notice' || signal.event === 'lien-hearing-notice'
    return offersHearing && before >= 0 && before <= near
  })
}

/** `code 914 on 2023`; null where nothing holds a plan back. */
export function findPlanHold(view: CaseView): string | null {
  const known = holds.get(view)
  if (known !== undefined) return known
  const found = sayPlanHold(view)
  holds.set(view, found)
  return found
}

const holds = new WeakMap<CaseView, string | null>()

function sayPlanHold(view: CaseView): string | null {
  const rows = listDecisiveRows(view)
  if (rows.length === 0) return null
  const codes = [...new Set(rows.map(({ code }) => code))].sort()
  const years = listPeriods([...new Set(rows.map(({ period }) => period))].map(({ period }) => period))
  return `code ${listWords(codes)} on ${years}`
}

/** An action that proposes a plan, or says that it waits for the row to be read. */
export function unlessHeld(view: CaseView, action: string): string {
  const hold = findPlanHold(view)
  return hold === null
    ? action
    : `No plan yet: read ${hold} first. Once it is read: ${action.charAt(0).toLowerCase()}${action.slice(1)}`
}

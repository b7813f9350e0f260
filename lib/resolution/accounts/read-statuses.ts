import { rowEvidence } from '../collection/signals'
import { eventOf } from '../collection/transcript-events'
import type { TranscriptFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import { daysBetween, type PlainDate } from '../time/plain-date'
import { askedBeforeGranted } from '../transcripts/asked-before-granted'
import { hasCome } from '../transcripts/has-come'
import { closingCodeOf, statuteEntryOf } from '../transcripts/printed-details'
import { type PlacedRow, rowsInOrder } from '../transcripts/rows-in-order'
import { legalActionOf } from '../transcripts/statute-entry'
import type { AccountStatus, StatusKind, StatusOutcome } from './status'
import { listStatusSteps, type StatusStep } from './status-rules'

interface StatusDraft {
  kind: StatusKind
  lane: string | undefined
  state: AccountStatus['state']
  from: PlainDate | null
  inForceFrom: PlainDate | null
  since: PlainDate | null
  outcome: StatusOutcome | null
  rows: number[]
  mark: AccountStatus['mark']
  remark: string | null
}

/**
 * What was opened on an account and what ended it, each with the rows that say so. An end without a beginning stands
 * alone: the row that began it may have been cut off. Rows of days to come are announced and no events.
 */
export function readStatuses(transcript: TranscriptFacts, asOf: PlainDate): AccountStatus[] {
  const rows = askedBeforeGranted(
    rowsInOrder(transcript.rows).filter(({ row }) => hasCome(row, asOf)),
    ({ row }) => statuteEntryOf(row),
  )
  const drafts: StatusDraft[] = []
  for (const placed of rows) {
    const { code } = placed.row
    if (code === '520') openLegalAction(drafts, placed, rows)
    else if (code === '521' || code === '522') endLegalAction(drafts, placed)
    else for (const step of listStatusSteps(placed.row)) apply(drafts, step, placed)
  }
  return drafts.map(draft => new ReadStatus(draft, transcript))
}

/** What a status is shown with is written when it is first looked at: most rules pass over most of them. */
class ReadStatus implements AccountStatus {
  readonly kind
  readonly state
  readonly from
  readonly inForceFrom
  readonly since
  readonly outcome
  readonly rows
  readonly mark
  readonly remark
  readonly #transcript
  #written: AccountStatus['evidence'] | null = null

  constructor(draft: StatusDraft, transcript: TranscriptFacts) {
    this.kind = draft.kind
    this.state = draft.state
    this.from = draft.from
    this.inForceFrom = draft.inForceFrom
    this.since = draft.since
    this.outcome = draft.outcome
    this.rows = draft.rows
    this.mark = draft.mark
    this.remark = draft.remark
    this.#transcript = transcript
  }

  get evidence() {
    this.#written ??= this.rows.flatMap(index => {
      const row = this.#transcript.rows[index]
      return row ? [rowEvidence(this.#transcript, row, index)] : []
    })
    return this.#written
  }
}

function apply(drafts: StatusDraft[], step: StatusStep, placed: PlacedRow): void {
  if (step.does === 'ends') {
    end(drafts, step, placed)
    return
  }
  // An offer withdraws a pending request for an agreement (Form 656, section 7(p)).
  if (step.kind === 'offer' && step.does === 'asks') {
    const asked = findOpen(drafts, { kind: 'installment-agreement', state: 'pending' })
    if (asked) close(asked, { outcome: 'withdrawn' }, placed)
  }
  const open = findOpen(drafts, { kind: step.kind, lane: step.lane ?? null })
  if (open && step.does === 'opens') {
    // The same again, or what was asked for is granted.
    if (open.state === 'pending')
      Object.assign(open, { state: 'active', since: placed.row.date, inForceFrom: placed.row.date })
    open.outcome = step.outcome
    open.rows.push(placed.index)
    return
  }
  if (open?.state === 'pending' && step.does === 'asks') {
    open.rows.push(placed.index)
    return
  }
  begin(drafts, step, placed)
}

function begin(
  drafts: StatusDraft[],
  step: StatusStep,
  { row, index }: PlacedRow,
  remark: string | null = null,
): void {
  drafts.push({
    kind: step.kind,
    lane: step.lane,
    state: step.does === 'asks' ? 'pending' : 'active',
    from: row.date,
    inForceFrom: step.does === 'asks' ? null : row.date,
    since: row.date,
    outcome: step.outcome,
    rows: [index],
    mark: step.mark,
    remark,
  })
}

/** Codes of an assessment or a return end something only where it goes on; by themselves they say nothing of it. */
const ENDING_BY_THE_WAY: readonly StatusOutcome[] = ['assessed', 'secured']

function end(drafts: StatusDraft[], step: StatusStep, placed: PlacedRow): void {
  const open =
    step.lane === 'asked'
      ? findOpen(drafts, { kind: step.kind, state: 'pending' })
      : (findOpen(drafts, { kind: step.kind, lane: step.lane ?? null, state: 'active' }) ??
        findOpen(drafts, { kind: step.kind, lane: step.lane ?? null }))
  if (open) close(open, step, placed)
  else if (step.outcome === null || !ENDING_BY_THE_WAY.includes(step.outcome)) endAlone(drafts, step, placed)
}

function endAlone(drafts: StatusDraft[], step: StatusStep, placed: PlacedRow): void {
  begin(drafts, step, placed, 'It ends what no row of this transcript begins.')
  const alone = drafts.at(-1)
  if (alone) Object.assign(alone, { state: 'ended', from: null, inForceFrom: null })
}

function close(
  draft: StatusDraft,
  { outcome }: Pick<StatusStep, 'outcome'>,
  { row, index }: PlacedRow,
): void {
  Object.assign(draft, { state: 'ended', since: row.date, outcome })
  draft.rows.push(index)
}

/** The newest that goes on; `lane` null is of none. Every row with a code of a status asks it of all before it. */
function findOpen(
  drafts: readonly StatusDraft[],
  { kind, lane, state }: { kind: StatusKind; lane?: string | null; state?: StatusDraft['state'] },
): StatusDraft | undefined {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at]
    if (draft?.kind !== kind || draft.state === 'ended') continue
    if (lane !== undefined && lane !== (draft.lane ?? null)) continue
    if (state === undefined || state === draft.state) return draft
  }
  return undefined
}

const LEGAL: readonly StatusKind[] = ['bankruptcy', 'hearing', 'legal-action']

/** One code stands for a bankruptcy, a suit and a hearing: its closing code tells, else the rows around it (IRM 25.3.7). */
function openLegalAction(drafts: StatusDraft[], placed: PlacedRow, rows: readonly PlacedRow[]): void {
  const closingCode = closingCodeOf(placed.row)
  const told = legalActionOf({ ...placed.row, closingCode })
  const named = told === 'collection-due-process' ? 'hearing' : told
  const kind = named ?? (isNearHearing(placed.row.date, rows) ? 'hearing' : 'legal-action')
  const requested = kind === 'hearing' && findOpen(drafts, { kind: 'hearing' })
  if (requested) {
    requested.rows.push(placed.index)
    return
  }
  const remarks = {
    hearing:
      named === null ? 'The rows around it show a hearing; its own words would fit a bankruptcy too.' : null,
    bankruptcy: null,
    'legal-action': 'A bankruptcy, a suit or a hearing: the row does not say which.',
  }
  begin(drafts, { kind, does: 'opens', outcome: null, mark: 'secondary' }, placed, remarks[kind])
}

function isNearHearing(on: PlainDate | null, rows: readonly PlacedRow[]): boolean {
  const near = firmPolicy.hearingNear.value
  return rows.some(({ row }) => {
    if (on === null || row.date === null) return false
    const event = eventOf(row)
    const days = daysBetween(row.date, on)
    if (event === 'hearing-requested') return Math.abs(days) <= near
    return (event === 'levy-hearing-notice' || event === 'lien-hearing-notice') && days >= 0 && days <= near
  })
}

/** Without a closing code it ends what goes on, where that is one thing alone; else each of them may have ended. */
function endLegalAction(drafts: StatusDraft[], placed: PlacedRow): void {
  const told = legalActionOf({ ...placed.row, closingCode: closingCodeOf(placed.row) })
  const named = told === 'collection-due-process' ? 'hearing' : told
  const open = drafts.filter(
    ({ kind, state }) => state !== 'ended' && (named === null ? LEGAL.includes(kind) : kind === named),
  )
  const outcome: StatusOutcome = placed.row.code === '522' ? 'corrected' : 'closed'
  const [only] = open
  if (open.length === 1 && only) close(only, { outcome }, placed)
  else if (open.length === 0)
    endAlone(drafts, { kind: named ?? 'legal-action', does: 'ends', outcome, mark: 'secondary' }, placed)
  else
    for (const draft of open) {
      draft.rows.push(placed.index)
      draft.remark = 'A later row ends one of several legal actions and does not say which.'
    }
}

import type { FindingMark } from '../finding/finding'
import type { DueProcessHearing, PendingRequest, StatuteEvent } from '../statutes/events'
import type { PlainDate } from '../time/plain-date'
import { legalActionOf, type StatuteRowKind } from './statute-entry'
import { type PlacedEntry, type Spanning, type StatuteLedger, untold } from './statute-ledger'

export interface Context {
  ledger: StatuteLedger
  isNearHearing: (action: PlainDate) => boolean
  /** A row that cannot be used, and why. */
  leaveOut: (row: PlacedEntry, why: string) => void
}

type Applied = Exclude<StatuteRowKind, 'expired' | 'expiry-reversed' | 'hearing-notice'>
type Apply = (row: PlacedEntry, context: Context) => void

const offer = { kind: 'offer-pending', from: null, to: null, outcome: null } as const
const request = { kind: 'installment-agreement-pending', from: null, to: null, outcome: null } as const
const agreement = { kind: 'installment-agreement-in-force', from: null, to: null } as const
const bankruptcy = { kind: 'bankruptcy', from: null, to: null, applies: null } as const
const hearing = { kind: 'collection-due-process', from: null, to: null } as const
const spouse = { kind: 'innocent-spouse', from: null, to: null, applies: null } as const
const deferment = { kind: 'combat-zone', from: null, to: null, applies: null } as const
const hardship = { kind: 'not-collectible', from: null, to: null } as const

const LEGAL_KINDS = ['bankruptcy', 'collection-due-process'] as const

const rules: Readonly<Record<Applied, Apply>> = {
  'offer-pending': (row, { ledger }) => {
    // An offer withdraws a pending request for an agreement (Form 656, section 7(p)).
    if (ledger.findOpen(request.kind)) endRequest(ledger, row, 'withdrawn')
    ledger.begin({ ...offer, from: row.date, to: 'pending' }, row)
  },
  'offer-rejected': (row, { ledger }) => {
    ledger.end<PendingRequest>([offer.kind], row, {
      told: { outcome: 'rejected', appeal: null },
      orElse: offer,
      marks: [untold(row, 'Whether the rejection was appealed is on no row.')],
    })
  },
  'offer-ended': (row, { ledger }) => {
    ledger.end<PendingRequest>([offer.kind], row, {
      told: { outcome: 'withdrawn' },
      orElse: offer,
      marks: [untold(row, 'Withdrawn, returned or terminated: none of them adds days.')],
    })
  },
  'offer-accepted': (row, { ledger }) => {
    const appealed = ledger.findOpen(offer.kind) === null && ledger.add(offer.kind, row, afterAppeal(row))
    if (!appealed)
      ledger.end<PendingRequest>([offer.kind], row, { told: { outcome: 'accepted' }, orElse: offer })
  },
  'offer-corrected': (row, { ledger }) => {
    ledger.end<PendingRequest>([offer.kind], row, {
      told: { applies: null },
      orElse: { ...offer, applies: null },
      marks: [untold(row, 'The offer may have been posted in error, and then added nothing.')],
    })
  },
  'request-pending': (row, { ledger }) => ledger.begin({ ...request, from: row.date, to: 'pending' }, row),
  'request-removed': (row, { ledger }) => {
    ledger.end<PendingRequest>([request.kind], row, {
      orElse: request,
      marks: [
        untold(row, 'It follows a withdrawal at once and a rejection after thirty days: which, is not told.'),
      ],
    })
  },
  'agreement-established': (row, { ledger }) => {
    if (ledger.findOpen(request.kind)) endRequest(ledger, row, 'accepted')
    ledger.begin({ ...agreement, from: row.date, to: 'pending' }, row)
  },
  'agreement-removed': (row, { ledger }) => ledger.end([agreement.kind], row, { orElse: agreement }),
  'agreement-terminated': (row, { ledger }) => {
    if (ledger.findOpen(agreement.kind)) ledger.end([agreement.kind], row, { orElse: agreement })
    ledger.tell(
      { kind: 'installment-agreement-terminated', on: row.date, appeal: null },
      row,
      untold(row, 'It is posted once thirty days have passed; whether the end was appealed is on no row.'),
    )
  },
  'legal-action': beginLegalAction,
  'legal-action-ended': (row, context) => endLegalAction(row, context, []),
  'legal-action-corrected': (row, context) =>
    endLegalAction(row, context, [
      untold(row, 'The action may have been posted in error, and then added nothing.'),
    ]),
  'hearing-requested': (row, { ledger }) => {
    if (ledger.findOpen(hearing.kind)) return void ledger.add(hearing.kind, row, event => event)
    const timely = row.actionCode != null || /timely/i.test(row.explanation)
    ledger.begin(
      { ...hearing, from: row.date, to: 'pending', applies: timely ? true : null },
      row,
      ...(timely
        ? []
        : [untold(row, 'Whether the request came in time is not told; a late one adds nothing.')]),
    )
  },
  'hearing-withdrawn': (row, { ledger }) =>
    ledger.end<DueProcessHearing>([hearing.kind], row, { told: { outcome: 'withdrawn' }, orElse: hearing }),
  'equivalent-hearing': (row, { ledger }) =>
    ledger.tell({ kind: 'equivalent-hearing', from: row.date, to: null }, row),
  'innocent-spouse': (row, { ledger }) =>
    ledger.begin(
      { ...spouse, from: row.date, to: 'pending' },
      row,
      untold(row, 'It reaches only the spouse who asked, and the row does not say who did.'),
    ),
  'innocent-spouse-removed': (row, { ledger }) => ledger.end([spouse.kind], row, { orElse: spouse }),
  deferment: (row, { ledger }) => {
    const combat = row.closingCode === COMBAT_ZONE
    ledger.begin(
      { ...deferment, from: row.date, to: 'pending', applies: combat ? true : null },
      row,
      ...(combat ? [] : [untold(row, 'A combat zone adds days and another military deferment may not.')]),
    )
  },
  'deferment-ended': (row, { ledger }) => ledger.end([deferment.kind], row, { orElse: deferment }),
  'not-collectible': (row, { ledger }) => ledger.begin({ ...hardship, from: row.date, to: 'pending' }, row),
  'collectible-again': (row, { ledger }) => ledger.end([hardship.kind], row, { orElse: hardship }),
  waiver: (row, { ledger }) =>
    ledger.tell(
      { kind: 'waiver', signed: null, agreedThrough: row.newLastDay ?? null, with: null },
      row,
      untold(
        row,
        'When it was signed, and whether an agreement or a released levy stood behind it, is not told.',
      ),
    ),
  judgment: (row, { ledger }) =>
    ledger.tell(
      { kind: 'judgment', suitFiled: null },
      row,
      untold(row, 'When the suit was filed is not told.'),
    ),
}

/** IRM 5.1.19: closing code of a deferment for a combat zone. */
const COMBAT_ZONE = '56'

/** What one row adds to the events of the statute. */
export function applyStatuteRow(kind: Applied, row: PlacedEntry, context: Context): void {
  rules[kind](row, context)
}

function endRequest(ledger: StatuteLedger, row: PlacedEntry, outcome: 'withdrawn' | 'accepted'): void {
  ledger.end<PendingRequest>([request.kind], row, { told: { outcome }, orElse: request })
}

/** An offer accepted after it was rejected was appealed; on which day is not told. */
function afterAppeal(row: PlacedEntry): (event: StatuteEvent) => StatuteEvent | null {
  return event =>
    event.kind === 'offer-pending' && event.outcome === 'rejected'
      ? { ...event, appeal: { filed: null, decided: row.date } }
      : null
}

/** A closing code tells what ends; without one it is what goes on, where that is one thing alone. */
function endLegalAction(
  row: PlacedEntry,
  { ledger, leaveOut }: Context,
  inError: readonly FindingMark[],
): void {
  const named = legalActionOf(row)
  if (named === null && LEGAL_KINDS.every(kind => ledger.findOpen(kind) !== null)) {
    leaveOut(row, 'A hearing and another legal action go on, and it does not say which of them ended')
    return
  }
  ledger.end<Spanning>(named === null ? LEGAL_KINDS : [named], row, {
    told: inError.length > 0 ? { applies: null } : {},
    orElse: named === 'collection-due-process' ? hearing : bankruptcy,
    marks: inError,
  })
}

/** Everything of this code is called a bankruptcy in print: its closing code, or a hearing's rows beside it, tell more. */
function beginLegalAction(row: PlacedEntry, { ledger, isNearHearing }: Context): void {
  const named = legalActionOf(row)
  const near = row.closingCode == null && row.date !== null && isNearHearing(row.date)
  const isRequested = ledger.findOpen(hearing.kind) !== null && (near || named === hearing.kind)
  // The request was the first day; this row is posted for it.
  if (isRequested) return void ledger.add(hearing.kind, row, event => event)
  if (named === hearing.kind)
    ledger.begin(
      { ...hearing, from: row.date, to: 'pending' },
      row,
      untold(row, 'Its day is taken for that of the request, which is on no row.'),
    )
  else if (named === bankruptcy.kind)
    ledger.begin({ kind: bankruptcy.kind, from: row.date, to: 'pending' }, row)
  else
    ledger.begin(
      { ...bankruptcy, from: row.date, to: 'pending' },
      row,
      untold(
        row,
        `A bankruptcy, a hearing or a suit: which, is not told${near ? ' (a hearing’s notice stands before it)' : ''}. Counted as nothing at the earliest and as a bankruptcy at the latest.`,
      ),
    )
}

import type { PlainDate } from '../time/plain-date'

/** The last day of an event; `pending` while it goes on; null where its end is not known. */
export type EventEnd = PlainDate | 'pending' | null

interface Told {
  /**
   * Whether it reaches this person and this assessment: an innocent spouse request reaches the one who made it, a
   * bankruptcy the tax from before its petition. Absent is yes; null is not known.
   */
  applies?: boolean | null
}

interface Span extends Told {
  from: PlainDate | null
  to: EventEnd
}

/** An appeal of a rejection or of an ended agreement; it counts where it was made within the days allowed for it. */
export interface Appeal {
  filed: PlainDate | null
  decided: EventEnd
}

/** `from`: an IRS official signed the offer as pending, or the request was received. `to`: the decision, or its end. */
export interface PendingRequest extends Span {
  kind: 'offer-pending' | 'installment-agreement-pending'
  outcome: 'rejected' | 'accepted' | 'withdrawn' | 'returned' | null
  /** Absent is none; null is not known. */
  appeal?: Appeal | null
}

export interface AgreementEnded extends Told {
  kind: 'installment-agreement-terminated'
  on: PlainDate | null
  appeal?: Appeal | null
}

/** `from`: a timely request was received. `to`: the determination became final (its court days are over), or it was withdrawn. */
export interface DueProcessHearing extends Span {
  kind: 'collection-due-process'
  /** Absent is `determined`. */
  outcome?: 'determined' | 'withdrawn'
}

/** What suspends from its first to its last day, and a fixed time beyond. */
export interface PlainSuspension extends Span {
  kind: 'bankruptcy' | 'court-custody' | 'innocent-spouse' | 'combat-zone' | 'advocate-order'
}

/** `from`: left the United States; `to`: came back. */
export interface Absence extends Span {
  kind: 'outside-us'
}

export interface Waiver extends Told {
  kind: 'waiver'
  signed: PlainDate | null
  agreedThrough: PlainDate | null
  /** The two that the law allows; null where the paper was not seen. */
  with: 'installment-agreement' | 'levy-release' | null
}

/** A suit to collect: begun in time, the tax may be collected for as long as the judgment may be. */
export interface CollectionSuit extends Told {
  kind: 'judgment'
  suitFiled: PlainDate | null
}

/** What people take for a suspension, and is none. */
export interface NoSuspension extends Told {
  kind: 'installment-agreement-in-force' | 'equivalent-hearing' | 'not-collectible'
  from: PlainDate | null
  to: EventEnd
}

/** One thing that happened to an assessment and bears on the time to collect it. */
export type StatuteEvent =
  | PendingRequest
  | AgreementEnded
  | DueProcessHearing
  | PlainSuspension
  | Absence
  | Waiver
  | CollectionSuit
  | NoSuspension

/** The event in the words of a step. */
export const eventWords: Record<StatuteEvent['kind'], string> = {
  'offer-pending': 'Offer in compromise pending',
  'installment-agreement-pending': 'Installment agreement requested',
  'installment-agreement-terminated': 'Installment agreement ended',
  'collection-due-process': 'Collection due process hearing',
  bankruptcy: 'Bankruptcy',
  'court-custody': 'Property held by a court',
  'innocent-spouse': 'Innocent spouse request',
  'combat-zone': 'Combat zone',
  'advocate-order': 'Taxpayer assistance order',
  'outside-us': 'Outside the United States',
  waiver: 'Last day agreed in writing',
  judgment: 'Suit to collect',
  'installment-agreement-in-force': 'Installment agreement in force',
  'equivalent-hearing': 'Equivalent hearing',
  'not-collectible': 'Not collectible status',
}

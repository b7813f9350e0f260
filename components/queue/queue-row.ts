import type { DeadlineKind, PlainDate, Severity } from '@/lib/resolution'
import type { FormAction } from '../form/outcome'

/** A case in the queue, standing on its most pressing flag. */
export interface QueueRow {
  caseId: string
  flagId: string
  /** Version of the flag, so that a stale decision is refused. */
  version: number
  place: number
  severity: Severity
  client: string
  /** `1040, 2022 and 2023. LT11` */
  about: string
  /** What stands. */
  sentence: string
  /** Why it stands above the next, or null for the last. */
  above: string | null
  lost: string
  left: string
  lastDay: { date: PlainDate; kind: DeadlineKind; basis: string } | null
  assignee: string | null
  /** `today, 7:31 AM` */
  touched: string
  href: string
  /** The reasons behind it: `E-01`, checked on a day. */
  why: { href: string; words: string }
}

/** What a decision answers: what was done, in words, and the word by which it can be taken back. */
export interface Decided {
  said: string
  undo: string | null
}

/** Fields: `flagId`, `version`; snooze adds `until`; override adds `reason`; undo takes `undo`. */
export interface QueueActions {
  acknowledge: FormAction<Decided>
  snooze: FormAction<Decided>
  override: FormAction<Decided>
  undo: FormAction<Decided>
}

import type { FlagFinding } from '../assessment'
import { compareFlags } from '../escalation/order-flags'
import type { PlainDate } from '../time/plain-date'

/** What places a case in the queue: its leading flag, and the day on which somebody last touched it. */
export interface QueuePlace {
  finding: FlagFinding
  lastTouchedOn: PlainDate
  /** Breaks the last tie, so that the order is total; plain letters, digits and dashes. */
  caseId: string
}

/**
 * Which flag speaks for its case: the severer, then the nearer last day, then what cannot be undone. Within a case the
 * kind of danger weighs more than the day; between cases the day does.
 */
export function rankForQueue(a: FlagFinding, b: FlagFinding): number {
  return compareText(findingKey(a), findingKey(b)) || compareFlags(a, b)
}

/** The order of the queue: severity, the nearer last day, what cannot be undone, and longest untouched first. */
export function comparePlaces(a: QueuePlace, b: QueuePlace): number {
  return (
    a.finding.severity - b.finding.severity ||
    compareText(dayText(a.finding), dayText(b.finding)) ||
    a.finding.reversibility - b.finding.reversibility ||
    compareText(a.lastTouchedOn, b.lastTouchedOn) ||
    compareText(a.caseId, b.caseId)
  )
}

/**
 * The same order as text, to be stored and paged by. It is compared byte by byte (in PostgreSQL: collation "C"), and
 * holds the last day and not the days left, so that the passing of days does not change it.
 */
export function queueKey({ finding, lastTouchedOn, caseId }: QueuePlace): string {
  return [findingKey(finding), lastTouchedOn, caseId].join(' ')
}

function findingKey(finding: FlagFinding): string {
  return [finding.severity, dayText(finding), finding.reversibility].join(' ')
}

/** Without a day: after every day that there can be. */
function dayText({ deadline }: FlagFinding): string {
  return deadline?.lastDay ?? '9999-99-99'
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

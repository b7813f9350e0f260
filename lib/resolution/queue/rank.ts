import type { FlagFinding } from '../assessment'
import { compareFlags, precedenceOf } from '../escalation/order-flags'
import type { PlainDate } from '../time/plain-date'

/** What places a case in the queue: its leading flag, and the day on which somebody last touched it. */
export interface QueuePlace {
  finding: FlagFinding
  lastTouchedOn: PlainDate
  /** Breaks the last tie, so that the order is total; plain letters, digits and dashes. */
  caseId: string
}

/**
 * Which flag speaks for its case: the severer, then what happens already, then the nearer last day, then what cannot be
 * undone. Within a case the kind of danger weighs more than the day; between cases the day does.
 */
export function rankForQueue(a: FlagFinding, b: FlagFinding): number {
  return compareText(findingKey(a), findingKey(b)) || compareFlags(a, b)
}

/** The order of the queue: severity, what happens already, the nearer last day, what cannot be undone, and longest untouched first. */
export function comparePlaces(a: QueuePlace, b: QueuePlace): number {
  return (
    a.finding.severity - b.finding.severity ||
    dangerOf(a.finding) - dangerOf(b.finding) ||
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
  return [finding.severity, dangerOf(finding), dayText(finding), finding.reversibility].join(' ')
}

/**
 * 1 a legal stop, 2 a levy that takes property now, 3 everything else. Neither of the first two has a last day, for each
 * day is one, so they stand before any clock that still runs. What is only suspected stands with everything else.
 */
export function dangerOf(finding: FlagFinding): 1 | 2 | 3 {
  if (finding.outcome === 'unknown') return 3
  const precedence = precedenceOf(finding)
  return precedence === 1 || precedence === 2 ? precedence : 3
}

/** Without a day: after every day that there can be. */
function dayText({ deadline }: FlagFinding): string {
  return deadline?.lastDay ?? '9999-99-99'
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

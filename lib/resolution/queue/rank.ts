import type { FlagFinding } from '../assessment'
import { endsARight } from '../deadlines/ends-a-right'
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
 * Which flag speaks for its case: the severer, then what would be lost, then the nearer last day, then what is known
 * before what is only asked, then what cannot be undone. Within a case the kind of danger weighs more than the day; between cases the day does.
 */
export function rankForQueue(a: FlagFinding, b: FlagFinding, asOf: PlainDate): number {
  return compareText(findingKey(a, asOf), findingKey(b, asOf)) || compareFlags(a, b)
}

/** The order of the queue: severity, what would be lost, the nearer last day, what cannot be undone, and longest untouched first. */
export function comparePlaces(a: QueuePlace, b: QueuePlace, asOf: PlainDate): number {
  return (
    a.finding.severity - b.finding.severity ||
    dangerOf(a.finding, asOf) - dangerOf(b.finding, asOf) ||
    compareText(dayText(a.finding, asOf), dayText(b.finding, asOf)) ||
    questionLast(a.finding) - questionLast(b.finding) ||
    a.finding.reversibility - b.finding.reversibility ||
    compareText(a.lastTouchedOn, b.lastTouchedOn) ||
    compareText(a.caseId, b.caseId)
  )
}

/**
 * The same order as text, to be stored and paged by. It is compared byte by byte (in PostgreSQL: collation "C"), and
 * holds the last day and not the days left; it changes only when a day passes, and then the case is judged anew.
 */
export function queueKey({ finding, lastTouchedOn, caseId }: QueuePlace, asOf: PlainDate): string {
  return [findingKey(finding, asOf), lastTouchedOn, caseId].join(' ')
}

function findingKey(finding: FlagFinding, asOf: PlainDate): string {
  const { severity, reversibility } = finding
  return [
    severity,
    dangerOf(finding, asOf),
    dayText(finding, asOf),
    questionLast(finding),
    reversibility,
  ].join(' ')
}

/** Of two that weigh the same, what is known stands before what cannot be told yet. */
function questionLast({ outcome }: FlagFinding): 0 | 1 {
  return outcome === 'unknown' ? 1 : 0
}

/**
 * 1 a legal stop, 2 a levy that takes property now, 3 a right that ends on a day, 4 everything else. Neither of the first
 * two has a last day, for each day is one, so they stand before any clock that still runs; and a right stands before a day
 * on which nothing ends, however near that is. What is only suspected stops nothing and takes nothing. A hearing of which
 * the day is not known may still be open, and after one whose days are over levy may begin on any: both stand with the
 * rights, after those whose day is known.
 */
export function dangerOf(finding: FlagFinding, asOf: PlainDate): 1 | 2 | 3 | 4 {
  const { outcome, severity, deadline } = finding
  const precedence = precedenceOf(finding)
  if (outcome === 'flagged' && (precedence === 1 || precedence === 2)) return precedence
  // Only what is to be acted upon today: a refund claim that ends next year must not hide a bill that is due this week.
  if (severity !== 1) return 4
  if (deadline !== null) return endsARight(deadline) && deadline.lastDay >= asOf ? 3 : 4
  return precedence === RUNNING_CLOCK ? 3 : 4
}

const RUNNING_CLOCK = 3

/** Without a day, or when it has passed and nothing can be done by it any more: after every day that there can be. */
function dayText({ deadline }: FlagFinding, asOf: PlainDate): string {
  return deadline !== null && deadline.lastDay >= asOf ? deadline.lastDay : '9999-99-99'
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

import type { PlainDate } from '../time/plain-date'
import type { StatuteEvent } from './events'

/** A hearing that somebody asked for, as far as the firm's own record tells it: when it was sent, and no more. */
export interface RecordedHearing {
  sentOn: PlainDate
  /** In time it suspends; an equivalent hearing and one asked for too late do not; not known leaves both open. */
  standing: 'in-time' | 'equivalent' | 'too-late' | 'unknown'
  /** Whether it names this period; null where its year was not read. */
  reaches: boolean | null
}

/**
 * What hearing requests on record do to the time to collect (26 USC 6330(e)(1), 6320(c)): one in time suspends it until its
 * determination is final, and some days must be left then. The record does not tell that end, so the last day becomes a
 * range: nothing at the least, all days since the request at the most.
 */
export function recordedHearingEvents(recorded: readonly RecordedHearing[]): StatuteEvent[] {
  return recorded.flatMap(({ sentOn, standing, reaches }): StatuteEvent[] => {
    if (standing === 'too-late' || reaches === false) return []
    // The days count from the receipt, which no record tells; the day of sending is the earliest that it can be.
    const span = { from: sentOn, to: null }
    if (standing === 'equivalent') return [{ kind: 'equivalent-hearing', ...span, applies: reaches }]
    const applies = standing === 'unknown' ? null : reaches
    return [{ kind: 'collection-due-process', ...span, applies }]
  })
}

/** The same beside what a transcript tells, which knows more: a hearing that it shows takes the place of its request. */
export function withRecordedHearings(
  told: readonly StatuteEvent[],
  recorded: readonly RecordedHearing[],
): StatuteEvent[] {
  const oldestFirst = recorded.toSorted((one, other) => (one.sentOn < other.sentOn ? -1 : 1))
  const unseen = oldestFirst.filter(
    ({ sentOn }, at) => !told.some(event => isHearingOf(event, sentOn, oldestFirst[at + 1]?.sentOn)),
  )
  return [...told, ...recordedHearingEvents(unseen)]
}

/** The IRS posts a request on the day that it received it: never before it was sent, and before the next one was. */
function isHearingOf(event: StatuteEvent, sentOn: PlainDate, nextSentOn: PlainDate | undefined): boolean {
  if (event.kind !== 'collection-due-process' && event.kind !== 'equivalent-hearing') return false
  if (event.from === null || (event.applies !== undefined && event.applies !== true)) return false
  return event.from >= sentOn && (nextSentOn === undefined || event.from < nextSentOn)
}

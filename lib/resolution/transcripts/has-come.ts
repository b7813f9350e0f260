import type { TranscriptRow } from '../reading'
import type { PlainDate } from '../time/plain-date'

/**
 * Whether a row can have happened by a day. Transcripts print rows for days to come, a refund or a notice of the next
 * weeks and projections years ahead: those are announced. A row without a day is taken for one that has happened.
 */
export function hasCome({ date }: Pick<TranscriptRow, 'date'>, asOf: PlainDate): boolean {
  return date === null || date <= asOf
}

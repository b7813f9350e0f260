import type { Finding, FindingMark } from '../finding/finding'
import type { PlainDate } from '../time/plain-date'
import { hasCome } from '../transcripts/has-come'
import { type StatuteEntry, statuteRowKind } from '../transcripts/statute-entry'
import {
  eventsOf,
  readStatuteRows,
  type StatuteRows,
  type ToldAssessment,
} from '../transcripts/statute-events'
import { type CollectionStatute, findCollectionStatute } from './collection-statute'
import type { StatuteEvent } from './events'
import { type RecordedHearing, withRecordedHearings } from './recorded-hearings'

export interface TranscriptStatute extends StatuteRows {
  /** The time to collect of each assessment, in the order of their days. */
  statutes: readonly { assessment: ToldAssessment; statute: Finding<CollectionStatute> }[]
}

/** What else is known to bear on the time to collect. */
interface Beside {
  /** Hearing requests that the firm has on record for the year. */
  requests?: readonly RecordedHearing[]
  /** What no transcript shows, as a person tells it, and what is to be said of that. */
  events?: readonly StatuteEvent[]
  marks?: readonly FindingMark[]
}

/**
 * How long each assessment of a year may be collected (26 USC 6502), as far as its account transcript tells, and what
 * stands beside it.
 */
export function readTranscriptStatute(
  entries: readonly StatuteEntry[],
  asOf: PlainDate,
  { requests = [], events = [], marks = [] }: Beside = {},
): TranscriptStatute {
  // What is announced for a day to come has stopped nothing yet; an assessment starts its time on the day that it bears.
  const told = entries.map(entry =>
    hasCome(entry, asOf) || statuteRowKind(entry) === null ? entry : { ...entry, code: null },
  )
  const rows = readStatuteRows(told)
  const all = [...withRecordedHearings(eventsOf(rows), requests), ...events]
  const statutes = rows.assessments.map(assessment => ({
    assessment,
    statute: withMarks(
      [...rows.events.flatMap(told => told.marks), ...marks],
      findCollectionStatute({ assessed: assessment.assessed, events: all, asOf }),
    ),
  }))
  return { ...rows, statutes }
}

/** What the rows left open stands beside each answer that rests on them. */
function withMarks<V>(more: readonly FindingMark[], finding: Finding<V>): Finding<V> {
  const { value, citations, missing, problems } = finding
  return {
    ...{ value, citations, missing, problems },
    // Written out only when somebody reads them, and so not among what a spread would copy.
    get steps() {
      return finding.steps
    },
    marks: [...finding.marks, ...more],
  }
}

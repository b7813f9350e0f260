import type { Cents } from '../money/cents'
import type { PlainDate } from '../time/plain-date'
import type { Posting } from './account'
import type { StatusKind } from './status'

/** What a newer transcript of a period says beyond the one before it. */
export interface TranscriptChange {
  fromId: string
  toId: string
  from: PlainDate | null
  to: PlainDate | null
  added: readonly Posting[]
  /** Rows of the older transcript that the newer one does not print. */
  gone: readonly Posting[]
  balance: { before: Cents | null; after: Cents | null }
  /** What the balance moved by beyond the rows that came and went; null where a balance was not read. */
  unexplained: Cents | null
  statuses: readonly { kind: StatusKind; before: string; after: string }[]
  /** Words of the head that changed, such as the filing status or the tax of the return. */
  head: readonly { what: string; before: string; after: string }[]
}

import type { ReadingView } from '@/lib/documents'
import { rejectDocumentAction } from '../actions'

const OTHER_KINDS = [
  'Another notice',
  'An account transcript',
  'A tax return',
  'Proof of a payment',
  'Paper of somebody else',
  'Something else',
]

/** What the dialog needs that sets a paper aside with a reason, as it was looked at. */
export function setAsideOf({ documentId, version }: ReadingView) {
  return {
    hidden: { documentId, version: String(version) },
    kinds: OTHER_KINDS.map(value => ({ value, label: value })),
    action: rejectDocumentAction,
  }
}

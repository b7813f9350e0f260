import { readNoticeCode } from './notices/read-code'
import { readNotice } from './notices/read-notice'
import type { DocumentReading, ReadingProblem, UnreadReading } from './reading'
import type { DocumentText } from './text/document-text'
import { layOut, type Sheet } from './text/lay-out'

/** Reads any paper: a notice, an account transcript, or what it seems to be and why it was not read. Never throws on paper. */
export function readDocument(text: DocumentText): DocumentReading {
  const sheet = layOut(text)
  const codeProblems: ReadingProblem[] = []
  const code = readNoticeCode(sheet, codeProblems)
  if (code) return readNotice(sheet, code, codeProblems)
  return unread('no-notice-code', null)
}

function unread(reason: UnreadReading['reason'], looksLike: string | null): UnreadReading {
  return { kind: 'other', reason, looksLike, problems: [] }
}

import { fileWords } from '@/app/(firm)/paper-words'
import type { PaperView } from '@/lib/documents'

/** How a file stands, as the upload list shows it. */
export interface ReadingStatus {
  documentId: string
  state: 'received' | 'reading' | 'read' | 'not-read'
  words: string
  href: string
}

const STATES = {
  'to-confirm': 'read',
  'set-aside': 'not-read',
  received: 'received',
  reading: 'reading',
  read: 'read',
  'not-read': 'not-read',
} as const

/** Of the file that a paper lies in, with every paper that was found there; null where the paper is none of them. */
export function readingStatus(documentId: string, papers: readonly PaperView[]): ReadingStatus | null {
  const asked = papers.find(own => own.documentId === documentId)
  if (!asked) return null
  return {
    documentId,
    state: stateOf(papers, asked),
    words: fileWords(papers),
    href: hrefOf(papers, asked),
  }
}

/** A file is read once one of its papers is, and not read where none could be; until then as the asked one stands. */
function stateOf(papers: readonly PaperView[], asked: PaperView): ReadingStatus['state'] {
  const state = STATES[asked.state]
  return state === 'not-read' && papers.some(paper => STATES[paper.state] === 'read') ? 'read' : state
}

/** One paper opens itself; several open where they lie together, if they do. */
function hrefOf(papers: readonly PaperView[], { documentId, caseId }: PaperView): string {
  if (papers.length === 1) return `/papers/${documentId}`
  const together = caseId !== null && papers.every(paper => paper.caseId === caseId)
  return together ? `/cases/${caseId}/papers` : '/inbox'
}

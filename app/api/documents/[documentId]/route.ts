import { fileWords } from '@/app/(firm)/paper-words'
import { saysWhenAway } from '@/app/api/while-away'
import { findCurrentActor } from '@/lib/access'
import { listPapersInFile, type PaperView } from '@/lib/documents'
import { documentIdOf, nothing } from './document-id'

type Params = Awaited<RouteContext<'/api/documents/[documentId]'>['params']>

const STATES = {
  'to-confirm': 'read',
  'set-aside': 'not-read',
  received: 'received',
  reading: 'reading',
  read: 'read',
  'not-read': 'not-read',
} as const

/** How a file stands, with every paper that was found in it: what the upload asks until it is read. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/documents/[documentId]'>,
): Promise<Response> {
  return saysWhenAway(async () => answer(await params))
}

async function answer(params: Params): Promise<Response> {
  const actor = await findCurrentActor()
  const documentId = documentIdOf(params.documentId)
  if (!actor || !documentId) return nothing()
  const papers = await listPapersInFile(actor, documentId)
  const paper = papers.find(own => own.documentId === documentId)
  if (!paper) return nothing()
  return Response.json(
    { state: stateOf(papers, paper), words: fileWords(papers), href: hrefOf(papers, paper) },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** A file is read once one of its papers is, and not read where none could be; until then as the asked one stands. */
function stateOf(papers: readonly PaperView[], asked: PaperView): (typeof STATES)[PaperView['state']] {
  const state = STATES[asked.state]
  return state === 'not-read' && papers.some(paper => STATES[paper.state] === 'read') ? 'read' : state
}

/** One paper opens itself; several open where they lie together, if they do. */
function hrefOf(papers: readonly PaperView[], { documentId, caseId }: PaperView): string {
  if (papers.length === 1) return `/papers/${documentId}`
  const together = caseId !== null && papers.every(paper => paper.caseId === caseId)
  return together ? `/cases/${caseId}/papers` : '/inbox'
}

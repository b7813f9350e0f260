import { paperWords } from '@/app/(firm)/paper-words'
import { findCurrentActor } from '@/lib/access'
import { getPaper } from '@/lib/documents'
import { documentIdOf, nothing } from './document-id'

/** How a paper stands: what the upload asks until it is read. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/documents/[documentId]'>,
): Promise<Response> {
  const actor = await findCurrentActor()
  const documentId = documentIdOf((await params).documentId)
  if (!actor || !documentId) return nothing()
  const paper = await getPaper(actor, documentId)
  if (!paper) return nothing()
  const state = {
    'to-confirm': 'read',
    'set-aside': 'not-read',
    received: 'received',
    reading: 'reading',
    read: 'read',
    'not-read': 'not-read',
  } as const
  return Response.json(
    { state: state[paper.state], words: paperWords(paper), href: `/papers/${documentId}` },
    { headers: { 'cache-control': 'no-store' } },
  )
}

import { saysWhenAway } from '@/app/api/while-away'
import { findCurrentActor } from '@/lib/access'
import { listPapersInFile } from '@/lib/documents'
import { readingStatus } from '../reading-status'
import { documentIdOf, nothing } from './document-id'

type Params = Awaited<RouteContext<'/api/documents/[documentId]'>['params']>

/** How a file stands, with every paper that was found in it. */
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
  const status = readingStatus(documentId, await listPapersInFile(actor, documentId))
  return status ? Response.json(status, { headers: { 'cache-control': 'no-store' } }) : nothing()
}

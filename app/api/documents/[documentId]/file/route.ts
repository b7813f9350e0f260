import { Readable } from 'node:stream'
import { saysWhenAway } from '@/app/api/while-away'
import { findCurrentActor } from '@/lib/access'
import { openPaperFile } from '@/lib/documents'
import { documentIdOf, nothing } from '../document-id'

type Params = Awaited<RouteContext<'/api/documents/[documentId]/file'>['params']>

/** The file as it was received, as a download that can run nothing in our origin; each download is recorded. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/documents/[documentId]/file'>,
): Promise<Response> {
  return saysWhenAway(async () => answer(await params))
}

async function answer(params: Params): Promise<Response> {
  const actor = await findCurrentActor()
  const documentId = documentIdOf(params.documentId)
  if (!actor || !documentId) return nothing()
  const paper = await openPaperFile(actor, documentId)
  if (!paper) return nothing()
  return new Response(Readable.toWeb(Readable.from(paper.content)) as ReadableStream, {
    headers: {
      'content-type': paper.mediaType,
      // The framework keeps the length to itself; the door puts it on.
      'x-body-length': String(paper.bytes),
      'content-disposition': dispositionOf(paper.fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store, no-transform',
    },
  })
}

/** RFC 6266: a plain name for old readers, the exact one encoded beside it; neither can end the header. */
function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

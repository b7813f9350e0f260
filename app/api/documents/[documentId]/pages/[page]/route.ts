import { findCurrentActor } from '@/lib/access'
import { drawPaperPage } from '@/lib/documents'
import { documentIdOf, nothing } from '../../document-id'

/** One page as a picture, drawn in a limited process; the file itself never reaches the browser's viewer. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/documents/[documentId]/pages/[page]'>,
): Promise<Response> {
  const actor = await findCurrentActor()
  const { documentId: text, page } = await params
  const documentId = documentIdOf(text)
  if (!actor || !documentId || !/^[1-9]\d{0,3}$/.test(page)) return nothing()
  const picture = await drawPaperPage(actor, documentId, Number(page))
  if (!picture) return nothing()
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}

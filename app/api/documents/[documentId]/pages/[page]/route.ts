import { saysWhenAway } from '@/app/api/while-away'
import { findCurrentActor } from '@/lib/access'
import { drawPaperPage } from '@/lib/documents'
import { documentIdOf, nothing } from '../../document-id'

type Params = Awaited<RouteContext<'/api/documents/[documentId]/pages/[page]'>['params']>

/** One page as a picture, drawn in a limited process; the file itself never reaches the browser's viewer. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/documents/[documentId]/pages/[page]'>,
): Promise<Response> {
  return saysWhenAway(async () => answer(await params))
}

async function answer(params: Params): Promise<Response> {
  const actor = await findCurrentActor()
  const { documentId: text, page } = params
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

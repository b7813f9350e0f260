import 'server-only'
import type { Actor } from '@/lib/access'
import { readBlob, readWholeBlob } from '@/lib/platform'
import { renderPage } from '@/lib/platform/text-extraction'
import type { PageSize } from '@/lib/resolution'
import { openDocument } from './file-document'

const PAGE_SCALE = 2

/**
 * Pages that could not be drawn, so that each view of such a paper does not try for seconds again; until the next start,
 * for a later release may draw them.
 */
const undrawable = new Set<string>()
const UNDRAWABLE_MAX = 10_000

export interface PaperFile {
  fileName: string
  mediaType: string
  bytes: number
  content: AsyncGenerator<Buffer>
}

/** A paper's bytes, or null for what is not here, not theirs, or holds a virus. */
export async function openPaperFile(actor: Actor, documentId: string): Promise<PaperFile | null> {
  const opened = await openDocument(actor, { documentId, how: 'download' })
  if (!opened.ok || opened.value.threat) return null
  const { fileName, mediaType, bytes, vault, contentKey } = opened.value
  return { fileName, mediaType, bytes, content: readBlob(vault, contentKey) }
}

/**
 * A page as a PNG, without the full taxpayer numbers that were found on it; null when there is no such page, when it can
 * not be drawn, or while nobody has looked yet what is on it.
 */
export async function drawPaperPage(
  actor: Actor,
  documentId: string,
  page: number,
): Promise<Uint8Array | null> {
  const opened = await openDocument(actor, { documentId, how: 'page' })
  if (!opened.ok || opened.value.threat || opened.value.mediaType === 'text/plain') return null
  const { vault, contentKey, pageSizes, state } = opened.value
  const sizes = pageSizes as PageSize[] | null
  if (sizes === null && state !== 'read' && state !== 'not_read') return null
  const picture = `${contentKey} ${page}`
  if (undrawable.has(picture)) return null
  const { upright, covered } = sizes?.[page - 1] ?? {}
  const bytes = await readWholeBlob(vault, contentKey)
  const rendered = await renderPage(bytes, { page, scale: PAGE_SCALE, upright, covered })
  if (rendered.ok) return rendered.png
  // A machine that was busy, short of memory or about to stop says nothing about the page.
  if (rendered.passing) return null
  if (undrawable.size >= UNDRAWABLE_MAX) undrawable.clear()
  undrawable.add(picture)
  return null
}

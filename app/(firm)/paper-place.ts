import { z } from 'zod'
import type { FactSource, Place } from '@/lib/resolution'

/** Id of the box that a fact was opened at, so that the browser goes to it. */
export const PLACE_ID = 'place'

/** A fact opens the paper it was read from at its box, or the period that somebody entered it for. */
export function factHref(source: FactSource, caseId: string): string | null {
  if (source.documentId) return paperHref(source.documentId, source.place)
  return source.periodId ? `/cases/${caseId}/years/${source.periodId}` : null
}

function paperHref(documentId: string, place: Place | null): string {
  if (!place) return `/papers/${documentId}`
  const { x, y, width, height } = place.box
  const box = [x, y, width, height].map(length => Math.round(length * 10) / 10).join('-')
  return `/papers/${documentId}?page=${place.page}&box=${box}#${PLACE_ID}`
}

const BOX = /^(\d{1,5}(?:\.\d)?)-(\d{1,5}(?:\.\d)?)-(\d{1,5}(?:\.\d)?)-(\d{1,5}(?:\.\d)?)$/

const search = z.object({ page: z.coerce.number().int().min(1).max(10_000), box: z.string().regex(BOX) })

/** The place that an address of a paper names; null where it names none that can be drawn. */
export function placeIn(params: unknown): Place | null {
  const named = search.safeParse(params)
  if (!named.success) return null
  const [x = 0, y = 0, width = 0, height = 0] = named.data.box.split('-').map(Number)
  return { page: named.data.page, box: { x, y, width, height } }
}

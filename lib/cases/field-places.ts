import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/platform'
import type { Place } from '@/lib/resolution'

/** A place as a row keeps it; null for what is none. */
export const place = z
  .object({
    page: z.number(),
    box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  })
  .nullable()
  .catch(null)

/** Where a field of a paper stands, as it was last read. */
export type Places = (documentId: string, field: PlacedField) => Place | null

const PLACED = ['noticeDate', 'amountDue', 'accountBalance'] as const
type PlacedField = (typeof PLACED)[number]

export async function loadPlaces(tx: Tx, firmId: string, documentIds: string[]): Promise<Places> {
  if (documentIds.length === 0) return () => null
  const fields = await tx.readField.findMany({
    where: { firmId, name: { in: [...PLACED] }, reading: { documentId: { in: documentIds } } },
    orderBy: { readingId: 'asc' },
    select: {
      name: true,
      page: true,
      x: true,
      y: true,
      width: true,
      height: true,
      reading: { select: { documentId: true } },
    },
  })
  const byField = new Map(
    fields.map(({ name, page, reading, ...box }) => [
      `${reading.documentId} ${name}`,
      place.parse({ page, box }),
    ]),
  )
  return (documentId, field) => byField.get(`${documentId} ${field}`) ?? null
}

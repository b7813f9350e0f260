import 'server-only'
import { firmVault } from '@/lib/cases'
import type { Tx } from '@/lib/platform'
import type { DocumentReading, OwnerHints } from '@/lib/resolution'

export interface StoredReading {
  readingId: string
  /** `ocr` where the letters were read from a picture. */
  textSource: string
  reading: DocumentReading
  /** What else told whose paper it is; null where an earlier release did not look, or nobody could. */
  hints: OwnerHints | null
}

/** The latest reading of a paper, opened; null while nothing was read from it. */
export async function findReading(
  tx: Tx,
  { firmId, documentId }: { firmId: string; documentId: string },
): Promise<StoredReading | null> {
  const stored = await tx.reading.findFirst({
    where: { firmId, documentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, textSource: true, cipher: true },
  })
  if (!stored) return null
  const vault = await firmVault(tx, firmId)
  const opened = vault.open(stored.cipher, { table: 'Reading', column: 'cipher', id: documentId })
  const { hints = null, ...reading } = JSON.parse(opened) as DocumentReading & { hints?: OwnerHints }
  const { id: readingId, textSource } = stored
  return { readingId, textSource, reading: reading as DocumentReading, hints }
}

import 'server-only'
import { firmVault } from '@/lib/cases'
import type { Tx } from '@/lib/platform'
import type { DocumentReading } from '@/lib/resolution'

export interface StoredReading {
  readingId: string
  reading: DocumentReading
}

/** The latest reading of a paper, opened; null while nothing was read from it. */
export async function findReading(
  tx: Tx,
  { firmId, documentId }: { firmId: string; documentId: string },
): Promise<StoredReading | null> {
  const stored = await tx.reading.findFirst({
    where: { firmId, documentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, cipher: true },
  })
  if (!stored) return null
  const vault = await firmVault(tx, firmId)
  const opened = vault.open(stored.cipher, { table: 'Reading', column: 'cipher', id: documentId })
  return { readingId: stored.id, reading: JSON.parse(opened) as DocumentReading }
}

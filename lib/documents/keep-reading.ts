import 'server-only'
import { firmVault } from '@/lib/cases'
import type { Tx } from '@/lib/platform'
import type { DocumentReading, OwnerHints } from '@/lib/resolution'
import { fieldsOf } from './read-fields'

interface Kept {
  reading: DocumentReading
  reader: string
  textSource: string
  /** Absent for what a person enters by hand. */
  hints?: OwnerHints
}

/** Keeps what was read from a paper, sealed, and its fields for a person to confirm. */
export async function keepReading(
  tx: Tx,
  { firmId, documentId }: { firmId: string; documentId: string },
  { reading, reader, textSource, hints }: Kept,
): Promise<void> {
  const vault = await firmVault(tx, firmId)
  const cipher = vault.seal(JSON.stringify({ ...reading, hints }), {
    table: 'Reading',
    column: 'cipher',
    id: documentId,
  })
  const { id } = await tx.reading.create({
    data: { firmId, documentId, reader, textSource, cipher },
    select: { id: true },
  })
  await tx.readField.createMany({
    data: fieldsOf(reading).map(field => ({ firmId, readingId: id, ...field })),
  })
}

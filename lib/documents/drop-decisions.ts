import 'server-only'
import type { Tx } from '@/lib/platform'
import { BY_HAND } from './enter-notice'

/**
 * Takes back what people decided about the fields of a paper; what was read stays, and the record keeps who decided.
 * What somebody entered by hand stays too, as what this paper says, for a person to confirm.
 */
export async function dropDecisions(tx: Tx, firmId: string, documentId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ReadField" f SET "readValue" = COALESCE(f."confirmedValue", f."readValue")
    FROM "Reading" r
    WHERE f."firmId" = ${firmId}::uuid AND r."firmId" = f."firmId" AND r.id = f."readingId"
      AND r."documentId" = ${documentId}::uuid AND r."textSource" = ${BY_HAND}`
  await tx.readField.updateMany({
    where: { firmId, reading: { documentId } },
    data: { confirmedValue: null, unreadable: false, confirmedById: null, confirmedAt: null },
  })
}

import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound } from '@/lib/operation'
import type { Tx } from '@/lib/platform'

/**
 * Locks a paper for a change, or answers as if it were not there. Always before its case, so that a reader and a person
 * who work on one paper wait for each other and never both for ever.
 */
export async function lockDocument(tx: Tx, { firmId }: Pick<Actor, 'firmId'>, documentId: string) {
  await tx.$queryRaw`
    SELECT id FROM "Document" WHERE "firmId" = ${firmId}::uuid AND id = ${documentId}::uuid FOR NO KEY UPDATE`
  const document = await tx.document.findUnique({ where: { firmId_id: { firmId, id: documentId } } })
  if (!document) throw notFound('paper')
  return document
}

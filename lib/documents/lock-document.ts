import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, Refusal, type Work } from '@/lib/operation'
import type { Tx } from '@/lib/platform'
import { stalePaper } from './stale-paper'

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

/** The same for a paper that could not be read, as a person looked at it who now says what it is. */
export async function lockUnread(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  { documentId, version }: { documentId: string; version: number },
) {
  const document = await lockDocument(tx, actor, documentId)
  if (document.version !== version) throw await stalePaper({ actor, tx }, documentId)
  if (document.state !== 'not_read' || document.rejectedAt !== null)
    throw new Refusal({ code: 'conflict', message: 'This paper is read, or set aside. Open it again.' })
  return document
}

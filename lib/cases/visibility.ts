import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound } from '@/lib/operation'
import type { Tx } from '@/lib/platform'

/** The cases an actor may see: the firm's. Row-level security says the same below; this says it where it is read. */
export function casesVisibleTo(actor: Actor) {
  return { firmId: actor.firmId }
}

/**
 * Locks an open or closed case for a change, or answers as if it were not there. A lock on a row's key would also stop
 * every row that is being added to the case, and two of those would wait for each other.
 */
export async function lockCase(tx: Tx, actor: Actor, caseId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Case" WHERE "firmId" = ${actor.firmId}::uuid AND id = ${caseId}::uuid FOR NO KEY UPDATE`
  if (rows.length === 0) throw notFound('case')
}

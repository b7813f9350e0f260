import 'server-only'
import type { Work } from '@/lib/operation'
import { now } from '@/lib/platform'

/** Notes that a person has worked on the case; the clockwork's own visits do not count. */
export async function touchCase(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  caseId: string,
): Promise<void> {
  if (actor.kind !== 'person') return
  await tx.case.update({
    where: { firmId_id: { firmId: actor.firmId, id: caseId } },
    data: { lastTouchedAt: now(), lastTouchedById: actor.userId },
  })
}

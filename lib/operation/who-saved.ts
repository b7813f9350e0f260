import 'server-only'
import type { Tx } from '@/lib/platform'
import type { AuditType } from './audit-event'

/**
 * The name of whoever did one of these things to a row last, as the record has it: for telling a person whose save
 * came before theirs. `subject` names the row as the events do, `{ noteId }`.
 */
export async function whoSaved(
  tx: Tx,
  firmId: string,
  types: readonly AuditType[],
  subject: Record<string, string>,
): Promise<string> {
  const event = await tx.auditEvent.findFirst({
    where: {
      firmId,
      type: { in: [...types] },
      AND: Object.entries(subject).map(([key, id]) => ({ data: { path: [key], equals: id } })),
    },
    orderBy: { seq: 'desc' },
    select: { actor: true },
  })
  return event?.actor ?? 'Somebody'
}

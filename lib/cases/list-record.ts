import 'server-only'
import type { Actor } from '@/lib/access'
import { type AuditType, reading } from '@/lib/operation'

const RECORD_MAX = 300

export interface RecordEntry {
  seq: number
  at: string
  actor: string
  type: AuditType
  data: Record<string, unknown>
  caseId: string | null
}

/** The record of one case, or of the whole firm, newest first. */
export function listRecord(actor: Actor, caseId: string | null): Promise<RecordEntry[]> {
  return reading(actor, async tx => {
    const events = await tx.auditEvent.findMany({
      where: { firmId: actor.firmId, ...(caseId ? { caseId } : {}) },
      orderBy: { seq: 'desc' },
      take: RECORD_MAX,
      select: { seq: true, at: true, actor: true, type: true, data: true, caseId: true },
    })
    return events.map(({ at, type, data, ...event }) => ({
      ...event,
      at: at.toISOString(),
      type: type as AuditType,
      data: (data ?? {}) as Record<string, unknown>,
    }))
  })
}

import 'server-only'
import type { Actor } from '@/lib/access'
import { type AuditType, reading } from '@/lib/operation'
import { eventNames } from './event-names'

const RECORD_MAX = 300

export interface RecordEntry {
  seq: number
  at: string
  actor: string
  type: AuditType
  data: Record<string, unknown>
  caseId: string | null
  /** What the event speaks of by its id: a paper, a checklist item, a colleague; null where nothing names it. */
  about: string | null
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
    const rows = events.map(({ data, ...event }) => ({
      ...event,
      data: (data ?? {}) as Record<string, unknown>,
    }))
    const about = await eventNames(tx, actor.firmId, rows)
    return rows.map(({ at, type, ...event }) => ({
      ...event,
      at: at.toISOString(),
      type: type as AuditType,
      about: about({ type, data: event.data }),
    }))
  })
}

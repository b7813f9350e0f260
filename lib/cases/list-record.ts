import 'server-only'
import { z } from 'zod'
import { type Actor, may } from '@/lib/access'
import { type AuditType, lookTypes, notFound, reading } from '@/lib/operation'
import type { Tx } from '@/lib/platform'
import { eventNames } from './event-names'

const PAGE = 50

/** Which lines of the record, and from where on; what does not parse falls back, never fails. */
export const recordSearch = z.object({
  /** Without it the changes: looking at a paper changes nothing, and is done far more often. */
  show: z.enum(['looks', 'everything']).optional().catch(undefined),
  /** The number of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .catch(undefined),
})
export type RecordSearch = z.output<typeof recordSearch>

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

export interface RecordPage {
  rows: RecordEntry[]
  counts: { changes: number; looks: number; everything: number }
  /** Where the next page begins, or null on the last. */
  next: string | null
}

/** The record of one case, or for an owner that of the whole firm, newest first. */
export function listRecord(
  actor: Actor,
  caseId: string | null,
  { show, after }: RecordSearch,
): Promise<RecordPage> {
  return reading(actor, async tx => {
    if (caseId === null && !may(actor.role, 'firm.manage')) throw notFound('record')
    const where = { firmId: actor.firmId, ...(caseId ? { caseId } : {}) }
    const events = await tx.auditEvent.findMany({
      where: { ...where, ...filter(show), ...(after ? { seq: { lt: Number(after) } } : {}) },
      orderBy: { seq: 'desc' },
      take: PAGE + 1,
      select: { seq: true, at: true, actor: true, type: true, data: true, caseId: true },
    })
    const shown = events.slice(0, PAGE).map(({ data, ...event }) => ({
      ...event,
      data: (data ?? {}) as Record<string, unknown>,
    }))
    const about = await eventNames(tx, actor.firmId, shown)
    const rows = shown.map(({ at, type, ...event }) => ({
      ...event,
      at: at.toISOString(),
      type: type as AuditType,
      about: about({ type, data: event.data }),
    }))
    const next = events.length > PAGE ? String(rows.at(-1)?.seq) : null
    return { rows, next, counts: await countLines(tx, where) }
  })
}

function filter(show: RecordSearch['show']) {
  if (show === 'everything') return {}
  return { type: show === 'looks' ? { in: [...lookTypes] } : { notIn: [...lookTypes] } }
}

async function countLines(tx: Tx, where: { firmId: string; caseId?: string }) {
  const everything = await tx.auditEvent.count({ where })
  const looks = await tx.auditEvent.count({ where: { ...where, ...filter('looks') } })
  return { everything, looks, changes: everything - looks }
}

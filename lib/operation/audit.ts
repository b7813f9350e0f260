import 'server-only'
import type { Actor } from '@/lib/access'
import { chainHash, now, type Tx } from '@/lib/platform'
import type { AuditEvent } from './audit-event'

export const BEGINNING = ''

export interface Head {
  seq: number
  hash: string
}

/** Appends events to the firm's chain in the caller's transaction: no change without its record, and the reverse. */
export async function appendEvents(
  tx: Tx,
  actor: Pick<Actor, 'firmId' | 'userId' | 'name'>,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return
  let head = await lockHead(tx, actor.firmId)
  const rows = []
  for (const { type, caseId, ...data } of events) {
    const entry = {
      firmId: actor.firmId,
      seq: head.seq + 1,
      type,
      actorId: actor.userId,
      actor: actor.name,
      caseId: caseId ?? null,
      at: now(),
      data,
    }
    const hash = hashOf(entry, head.hash)
    rows.push({ ...entry, previous: head.hash, hash })
    head = { seq: entry.seq, hash }
  }
  await tx.auditEvent.createMany({ data: rows })
  await tx.auditHead.update({ where: { firmId: actor.firmId }, data: head })
}

/** Holds the end of the chain until the transaction ends: nobody appends meanwhile. */
export async function lockHead(tx: Tx, firmId: string): Promise<Head> {
  await tx.auditHead.createMany({ data: [{ firmId, seq: 0, hash: BEGINNING }], skipDuplicates: true })
  const [head] = await tx.$queryRaw<
    Head[]
  >`SELECT seq, hash FROM "AuditHead" WHERE "firmId" = ${firmId}::uuid FOR UPDATE`
  if (!head) throw new Error('The audit chain of the firm has no head')
  return head
}

interface Hashable {
  firmId: string
  seq: number
  type: string
  actorId: string | null
  actor: string
  caseId: string | null
  at: Date
  data: unknown
}

/** Fields in fixed order, each with its length, so that no two different events have the same bytes. */
export function hashOf(event: Hashable, previous: string): string {
  const fields = [
    previous,
    String(event.seq),
    event.type,
    event.actorId ?? '',
    event.actor,
    event.caseId ?? '',
    event.at.toISOString(),
    canonical(event.data),
  ].map(field => Buffer.from(field))
  const bytes = Buffer.concat(fields.flatMap(field => [lengthOf(field), field]))
  return chainHash(event.firmId, bytes)
}

function lengthOf(field: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(field.length)
  return length
}

/** JSON with sorted keys: the database does not keep the order in which they were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

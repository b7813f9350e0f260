import 'server-only'
import { Refusal, type Work, whoSaved } from '@/lib/operation'
import type { BillingLine } from '@/lib/resolution'
import { cents, formatCents } from '@/lib/resolution'

const WORK = [
  'document.read',
  'document.not-read',
  'document.reading-left',
  'document.reclassified',
  'document.filed',
  'document.confirmed',
  'document.kept',
  'document.entered',
  'document.sent-again',
  'document.rejected',
] as const

/** What to answer when somebody, or the reader, has worked on a paper since it was looked at. */
export async function stalePaper(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  documentId: string,
): Promise<Refusal> {
  const by = await whoSaved(tx, actor.firmId, WORK, { documentId })
  return new Refusal({
    code: 'stale',
    message: `${by} worked on this paper meanwhile. Look at it again; nothing of theirs was overwritten.`,
  })
}

/**
 * The same on the screen on which a paper is confirmed: with what stands there now, so that what was typed is not lost
 * and saving again settles it. Without it where the paper no longer waits to be confirmed in this way.
 */
export async function staleReading(
  where: Pick<Work<unknown>, 'actor' | 'tx'>,
  document: { id: string; version: number; state: string; rejectedAt: Date | null },
): Promise<Refusal> {
  const { failure } = await stalePaper(where, document.id)
  if (document.state !== 'read' || document.rejectedAt !== null) return new Refusal(failure)
  const { firmId } = where.actor
  const latest = await where.tx.reading.findFirst({
    where: { firmId, documentId: document.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { fields: { select: { name: true, readValue: true, confirmedValue: true } } },
  })
  const fields = latest?.fields ?? []
  const notice = await where.tx.notice.findFirst({
    where: { firmId, documentId: document.id },
    select: { lines: true },
  })
  return new Refusal({
    ...failure,
    theirs: {
      ...Object.fromEntries(fields.map(field => [field.name, field.confirmedValue ?? field.readValue ?? ''])),
      lines: lineWords((notice?.lines ?? []) as unknown as BillingLine[]),
      by: await whoSaved(where.tx, firmId, WORK, { documentId: document.id }),
      version: String(document.version),
    },
  })
}

const lineWords = (lines: readonly BillingLine[]) =>
  lines.map(line => `${line.label} ${formatCents(cents(line.cents))}`).join('; ')

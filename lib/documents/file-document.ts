import 'server-only'
import type { z } from 'zod'
import { firmVault, lockCase, reassess, touchCase } from '@/lib/cases'
import { type AuditEvent, command, notFound, Refusal, type Work } from '@/lib/operation'
import { enqueue, now } from '@/lib/platform'
import { applyReading, withdrawReading } from './apply-reading'
import { fileOnCaseInput, openDocumentInput, readAgainInput, rejectInput } from './document.schema'
import { dropDecisions } from './drop-decisions'
import { findConfirmation } from './keep-confirmed'
import { lockDocument } from './lock-document'
import { findReading } from './open-reading'
import { stalePaper } from './stale-paper'

/**
 * Files a paper on a case by hand: from the inbox, back from where it was set aside, or from the case it was on, which
 * the person names so that nobody takes away what somebody else has just filed. What was read becomes facts there, for
 * a person to confirm there: what was confirmed for another client says nothing about this one.
 */
export const fileOnCase = command({
  permission: 'document.receive',
  input: fileOnCaseInput,
  run: fileThere,
})

/** The same as a part of a larger change. */
export async function fileThere({ actor, input, tx, today }: Work<z.output<typeof fileOnCaseInput>>) {
  const { firmId } = actor
  const document = await lockDocument(tx, actor, input.documentId)
  const from = document.caseId
  if (from === input.caseId ? !document.rejectedAt : from && !document.rejectedAt && from !== input.from)
    throw new Refusal({
      code: 'conflict',
      message: `This paper is on ${from === input.caseId ? 'this' : 'another'} case already.`,
    })
  const cases = [...new Set([input.caseId, ...(from ? [from] : [])])].sort()
  for (const caseId of cases) await lockCase(tx, actor, caseId)
  await tx.document.update({
    where: { firmId_id: { firmId, id: document.id } },
    data: { caseId: input.caseId, rejectedAt: null, rejectedWhy: null, version: { increment: 1 } },
  })
  await withdrawReading(tx, firmId, document.id)
  if (from && from !== input.caseId) await dropDecisions(tx, firmId, document.id)
  const stored = await findReading(tx, { firmId, documentId: document.id })
  if (stored && document.state === 'read')
    await applyReading(tx, { firmId, caseId: input.caseId, documentId: document.id, ...stored })
  // The reader passes by what is set aside, and a paper may have come back before its turn: it is sent there now.
  if (document.state === 'received' || (document.state === 'reading' && document.rejectedAt))
    await enqueue(tx, 'read-document', { firmId, documentId: document.id })
  const assessed: AuditEvent[] = []
  for (const caseId of cases) {
    await touchCase({ actor, tx }, caseId)
    assessed.push(...(await reassess({ actor, tx, today }, caseId, 'paper filed')))
  }
  const moved: AuditEvent[] =
    from && from !== input.caseId
      ? [{ type: 'document.moved', caseId: from, documentId: document.id, to: input.caseId }]
      : []
  return {
    value: { caseId: input.caseId },
    events: [
      { type: 'document.filed', caseId: input.caseId, documentId: document.id, how: 'by-hand' },
      ...moved,
      ...assessed,
    ] as [AuditEvent, ...AuditEvent[]],
  }
}

/** Sets a paper aside with what it is instead. The file is kept; what it said no longer counts. */
export const rejectDocument = command({
  permission: 'document.confirm',
  input: rejectInput,
  run: setAside,
})

/** The same as a part of a larger change. */
export async function setAside({ actor, input, tx, today }: Work<z.output<typeof rejectInput>>) {
  const { firmId } = actor
  const document = await lockDocument(tx, actor, input.documentId)
  if (document.version !== input.version) throw await stalePaper({ actor, tx }, document.id)
  if (document.caseId) await lockCase(tx, actor, document.caseId)
  await tx.document.update({
    where: { firmId_id: { firmId, id: document.id } },
    data: { rejectedAt: now(), rejectedWhy: input.why, version: { increment: 1 } },
  })
  await withdrawReading(tx, firmId, document.id)
  const caseId = document.caseId ? { caseId: document.caseId } : {}
  if (document.caseId) await touchCase({ actor, tx }, document.caseId)
  const assessed = document.caseId
    ? await reassess({ actor, tx, today }, document.caseId, 'paper set aside')
    : []
  const rejected = { type: 'document.rejected' as const, documentId: document.id, why: input.why, ...caseId }
  return {
    value: { caseId: document.caseId },
    events: [rejected, ...assessed] as [AuditEvent, ...AuditEvent[]],
  }
}

/**
 * Sends a paper to the reader again, also one that was set aside since. What a person confirmed goes on counting while it
 * is read, and stands beside what the reader then sees.
 */
export const readAgain = command({
  permission: 'document.receive',
  input: readAgainInput,
  async run({ actor, input, tx, today }) {
    const { firmId } = actor
    const document = await lockDocument(tx, actor, input.documentId)
    if (document.state === 'reading')
      throw new Refusal({
        code: 'conflict',
        message: 'This paper is being read now. Open it again in a moment.',
      })
    const confirmed = (await findConfirmation(tx, { firmId, documentId: document.id })) !== null
    if (document.caseId) await lockCase(tx, actor, document.caseId)
    if (!confirmed) await withdrawReading(tx, firmId, document.id)
    await tx.document.update({
      where: { firmId_id: { firmId, id: document.id } },
      data: {
        state: 'received',
        notReadWhy: null,
        keptAs: null,
        ...(confirmed ? {} : { actBy: null }),
        rejectedAt: null,
        rejectedWhy: null,
        version: { increment: 1 },
      },
    })
    await enqueue(tx, 'read-document', { firmId, documentId: document.id })
    const caseId = document.caseId ? { caseId: document.caseId } : {}
    const assessed =
      document.caseId && !confirmed
        ? await reassess({ actor, tx, today }, document.caseId, 'paper read again')
        : []
    return {
      value: null,
      events: [{ type: 'document.sent-again', documentId: document.id, ...caseId }, ...assessed],
    }
  },
})

/** Opens a paper's bytes for a person, and says so in the record. */
export const openDocument = command({
  permission: 'document.download',
  input: openDocumentInput,
  async run({ actor, input, tx }) {
    const document = await tx.document.findFirst({
      where: { firmId: actor.firmId, id: input.documentId },
      select: {
        id: true,
        caseId: true,
        contentKey: true,
        fileName: true,
        mediaType: true,
        bytes: true,
        pageSizes: true,
        state: true,
        threat: true,
      },
    })
    if (!document) throw notFound('paper')
    const caseId = document.caseId ? { caseId: document.caseId } : {}
    return {
      value: { ...document, vault: await firmVault(tx, actor.firmId) },
      events: [{ type: 'document.viewed', documentId: document.id, how: input.how, ...caseId }],
    }
  },
})

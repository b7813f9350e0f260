import 'server-only'
import { firmVault, lockCase, reassess, touchCase } from '@/lib/cases'
import { command, notFound, Refusal } from '@/lib/operation'
import { enqueue, now } from '@/lib/platform'
import type { DocumentReading } from '@/lib/resolution'
import { applyReading, withdrawReading } from './apply-reading'
import { fileOnCaseInput, openDocumentInput, readAgainInput, rejectInput } from './document.schema'
import { stalePaper } from './stale-paper'

/** Files a paper of the inbox on a case by hand; what was read from it becomes facts of that case. */
export const fileOnCase = command({
  permission: 'document.receive',
  input: fileOnCaseInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const { firmId } = actor
    const document = await tx.document.findFirst({
      where: { firmId, id: input.documentId },
      include: { readings: { orderBy: { createdAt: 'desc' }, take: 1 } },
    })
    if (!document) throw notFound('paper')
    if (document.caseId && document.caseId !== input.caseId)
      throw new Refusal({ code: 'conflict', message: 'This paper is on another case already.' })
    await tx.document.update({
      where: { firmId_id: { firmId, id: document.id } },
      data: { caseId: input.caseId, version: { increment: 1 } },
    })
    const reading = document.readings[0]
    if (reading && !document.rejectedAt) {
      const vault = await firmVault(tx, firmId)
      const opened = JSON.parse(
        vault.open(reading.cipher, { table: 'Reading', column: 'cipher', id: document.id }),
      ) as DocumentReading
      await applyReading(tx, {
        firmId,
        caseId: input.caseId,
        documentId: document.id,
        readingId: reading.id,
        reading: opened,
      })
    }
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, 'paper filed')
    return {
      value: { caseId: input.caseId },
      events: [
        { type: 'document.filed', caseId: input.caseId, documentId: document.id, how: 'by-hand' },
        ...assessed,
      ],
    }
  },
})

/** Sets a paper aside with what it is instead. The file is kept; what it said no longer counts. */
export const rejectDocument = command({
  permission: 'document.confirm',
  input: rejectInput,
  async run({ actor, input, tx, today }) {
    const { firmId } = actor
    const document = await tx.document.findFirst({
      where: { firmId, id: input.documentId },
      select: { id: true, caseId: true },
    })
    if (!document) throw notFound('paper')
    const { count } = await tx.document.updateMany({
      where: { firmId, id: document.id, version: input.version },
      data: { rejectedAt: now(), rejectedWhy: input.why, version: { increment: 1 } },
    })
    if (count === 0) throw await stalePaper({ actor, tx }, document.id)
    await withdrawReading(tx, firmId, document.id)
    const caseId = document.caseId ? { caseId: document.caseId } : {}
    if (document.caseId) await touchCase({ actor, tx }, document.caseId)
    const assessed = document.caseId
      ? await reassess({ actor, tx, today }, document.caseId, 'paper set aside')
      : []
    return {
      value: { caseId: document.caseId },
      events: [
        { type: 'document.rejected', documentId: document.id, why: input.why, ...caseId },
        ...assessed,
      ],
    }
  },
})

/** Sends a paper to the reader again, after a failure or a mistake. */
export const readAgain = command({
  permission: 'document.receive',
  input: readAgainInput,
  async run({ actor, input, tx }) {
    const { firmId } = actor
    const document = await tx.document.findFirst({
      where: { firmId, id: input.documentId, state: 'not_read' },
      select: { id: true, caseId: true },
    })
    if (!document) throw notFound('paper')
    await tx.document.update({
      where: { firmId_id: { firmId, id: document.id } },
      data: {
        state: 'received',
        notReadWhy: null,
        rejectedAt: null,
        rejectedWhy: null,
        version: { increment: 1 },
      },
    })
    await enqueue(tx, 'read-document', { firmId, documentId: document.id })
    return { value: null, events: [{ type: 'document.recognised', documentId: document.id }] }
  },
})

/** Opens a paper's bytes for a person, and says so in the record. */
export const openDocument = command({
  permission: 'document.download',
  input: openDocumentInput,
  async run({ actor, input, tx }) {
    const document = await tx.document.findFirst({
      where: { firmId: actor.firmId, id: input.documentId },
      select: { id: true, caseId: true, contentKey: true, fileName: true, mediaType: true, bytes: true },
    })
    if (!document) throw notFound('paper')
    const caseId = document.caseId ? { caseId: document.caseId } : {}
    return {
      value: { ...document, vault: await firmVault(tx, actor.firmId) },
      events: [{ type: 'document.viewed', documentId: document.id, how: input.how, ...caseId }],
    }
  },
})

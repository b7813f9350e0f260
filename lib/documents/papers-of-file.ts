import 'server-only'
import { uuidv7 } from 'uuidv7'
import { asSystemActor } from '@/lib/access'
import { appendEvents } from '@/lib/operation'
import { withFirm } from '@/lib/platform'
import { lockDocument } from './lock-document'

export interface Paper {
  firmId: string
  documentId: string
}

/** A paper of a file, by its row. */
export interface PaperOfFile extends Paper {
  /** From 1, in the order of the file. */
  part: number
  /** What a person said that it is, as `readAs` on its row; else null. */
  readAs: string | null
}

/** Every paper that was found in the file of this one, itself included, in the order of the file. */
export async function listPapersOfFile({ firmId, documentId }: Paper): Promise<PaperOfFile[]> {
  return withFirm(firmId, async tx => {
    const own = await tx.document.findUnique({ where: { firmId_id: { firmId, id: documentId } } })
    const fileId = own?.fileId ?? documentId
    const rows = await tx.document.findMany({
      where: { firmId, OR: [{ id: fileId }, { fileId }] },
      orderBy: { part: 'asc' },
      select: { id: true, part: true, readAs: true },
    })
    return rows.map(({ id, ...row }) => ({ firmId, documentId: id, ...row }))
  })
}

/**
 * Makes a row for each paper of a file that has none yet. They come where the file came: with the same bytes, on the
 * same case. A file that was set aside before it was read is one paper, for what it holds counts nowhere.
 */
export async function openPapersOfFile({ firmId, documentId }: Paper, found: number): Promise<void> {
  if (found < 2) return
  await withFirm(firmId, async tx => {
    const file = await lockDocument(tx, { firmId }, documentId)
    if (file.fileId !== null || file.rejectedAt !== null) return
    const of = { firmId, OR: [{ id: documentId }, { fileId: documentId }] }
    const known = await tx.document.count({ where: of })
    const { fileName, mediaType, bytes, contentKey, caseId, receivedAt, receivedById, pages } = file
    const rows = Array.from({ length: Math.max(0, found - known) }, (_, at) => ({
      firmId,
      id: uuidv7(),
      fileId: documentId,
      part: known + at + 1,
      // An upload names itself by 32 digits, so that no key of one is like this.
      idempotencyKey: `paper ${known + at + 1} of ${documentId}`,
      ...{ fileName, mediaType, bytes, contentKey, caseId, receivedAt, receivedById, pages },
    }))
    await tx.document.createMany({ data: rows })
    await tx.document.updateMany({ where: of, data: { parts: Math.max(found, known) } })
    if (rows.length === 0) return
    const firm = await tx.firm.findUniqueOrThrow({
      where: { id: firmId },
      select: { id: true, name: true, timeZone: true },
    })
    await appendEvents(
      tx,
      asSystemActor(firm, 'The reader'),
      rows.map(({ id, part }) => ({
        type: 'document.found' as const,
        documentId: id,
        fileId: documentId,
        part,
        ...(caseId ? { caseId } : {}),
      })),
    )
  })
}

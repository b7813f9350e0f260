import 'server-only'
import { lockCase, reassess, touchCase } from '@/lib/cases'
import { command, Refusal } from '@/lib/operation'
import { enqueue } from '@/lib/platform'
import { READ_AS, type ReadAs } from '@/lib/resolution'
import { withdrawReading } from './apply-reading'
import { decidedFields } from './decided-fields'
import { reclassifyInput } from './document.schema'
import { dropDecisions } from './drop-decisions'
import { lockDocument } from './lock-document'
import { stalePaper } from './stale-paper'

/**
 * A person says that a paper is of another kind than the reader took it for; it is read again as that. What it said
 * before no longer counts, and what was confirmed of it as another kind is taken back.
 */
export const reclassify = command({
  permission: 'document.confirm',
  input: reclassifyInput,
  async run({ actor, input, tx, today }) {
    const { firmId } = actor
    const { documentId } = input
    const document = await lockDocument(tx, actor, documentId)
    if (document.version !== input.version) throw await stalePaper({ actor, tx }, documentId)
    if (document.rejectedAt !== null || !['read', 'not_read'].includes(document.state))
      throw new Refusal({
        code: 'conflict',
        message: 'This paper is set aside or being read. Open it again.',
      })
    const code =
      input.as === 'notice' ? decidedFields({ values: { code: input.code }, unreadable: [] }).code() : null
    const as = code ? `notice ${code}` : input.as
    const { caseId } = document
    if (caseId) await lockCase(tx, actor, caseId)
    await withdrawReading(tx, firmId, documentId)
    await dropDecisions(tx, firmId, documentId)
    await tx.document.update({
      where: { firmId_id: { firmId, id: documentId } },
      data: {
        state: 'received',
        readAs: as,
        notReadWhy: null,
        keptAs: null,
        actBy: null,
        version: { increment: 1 },
      },
    })
    await enqueue(tx, 'read-document', { firmId, documentId })
    if (caseId) await touchCase({ actor, tx }, caseId)
    const assessed = caseId
      ? await reassess({ actor, tx, today }, caseId, 'paper taken for another kind')
      : []
    return {
      value: { caseId },
      events: [{ type: 'document.reclassified', documentId, as, ...(caseId ? { caseId } : {}) }, ...assessed],
    }
  },
})

/** What a row keeps of it, read back; null for what an earlier release wrote and this one does not read. */
export function asOf(readAs: string): ReadAs | null {
  const [kind, code] = readAs.split(' ')
  if (kind === 'notice') return code ? { kind, code } : null
  const known = READ_AS.find(own => own === kind)
  return known ? { kind: known } : null
}

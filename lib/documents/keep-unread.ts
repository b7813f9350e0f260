import 'server-only'
import { lockCase, touchCase } from '@/lib/cases'
import { command, Refusal } from '@/lib/operation'
import { keepUnreadInput } from './document.schema'
import { lockUnread } from './lock-document'

/** Keeps a paper that could not be read on its case under what a person says it is. It then waits for nobody. */
export const keepUnread = command({
  permission: 'document.receive',
  input: keepUnreadInput,
  async run({ actor, input, tx }) {
    const { id, caseId } = await lockUnread({ actor, tx }, input)
    if (!caseId)
      throw new Refusal({
        code: 'conflict',
        message: 'File this paper on a case first; then say what it is.',
      })
    await lockCase(tx, actor, caseId)
    await tx.document.update({
      where: { firmId_id: { firmId: actor.firmId, id } },
      data: { keptAs: input.what, version: { increment: 1 } },
    })
    await touchCase({ actor, tx }, caseId)
    return {
      value: { caseId },
      events: [{ type: 'document.kept', caseId, documentId: id, what: input.what }],
    }
  },
})

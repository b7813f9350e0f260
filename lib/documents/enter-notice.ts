import 'server-only'
import { lockCase, reassess, touchCase } from '@/lib/cases'
import { type AuditEvent, command } from '@/lib/operation'
import { now } from '@/lib/platform'
import { noticeByHand } from '@/lib/resolution'
import { applyReading } from './apply-reading'
import { decidedFields } from './decided-fields'
import { enterNoticeInput } from './document.schema'
import { keepReading } from './keep-reading'
import { lockUnread } from './lock-document'

/** Names the reader, and the source of the text, of what no reader could read. */
export const BY_HAND = 'by-hand'

/**
 * Takes a paper that could not be read for the notice that a person sees it is. What it says is then entered from the
 * paper on the screen on which any notice is confirmed, and under the same rules.
 */
export const enterNotice = command({
  permission: 'document.confirm',
  input: enterNoticeInput,
  async run({ actor, input, tx, today }) {
    const { firmId } = actor
    const { id, caseId } = await lockUnread({ actor, tx }, input)
    const code = decidedFields({ values: { code: input.code }, unreadable: [] }).code() ?? ''
    const reading = noticeByHand(code)
    const paper = { firmId, documentId: id }
    await keepReading(tx, paper, { reading, reader: BY_HAND, textSource: BY_HAND })
    await tx.document.update({
      where: { firmId_id: { firmId, id } },
      data: { state: 'read', kind: 'notice', keptAs: null, readAt: now(), version: { increment: 1 } },
    })
    const at = caseId ? { caseId } : {}
    const events: [AuditEvent, ...AuditEvent[]] = [{ type: 'document.entered', documentId: id, code, ...at }]
    if (caseId) {
      await lockCase(tx, actor, caseId)
      await applyReading(tx, { ...paper, caseId, reading })
      await touchCase({ actor, tx }, caseId)
      events.push(...(await reassess({ actor, tx, today }, caseId, 'paper entered by hand')))
    }
    return { value: { caseId }, events }
  },
})

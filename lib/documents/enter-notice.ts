import 'server-only'
import { lockCase, reassess, touchCase } from '@/lib/cases'
import { type AuditEvent, command, type Done, type Work } from '@/lib/operation'
import { now } from '@/lib/platform'
import { type DocumentReading, noticeByHand, transcriptByHand } from '@/lib/resolution'
import { applyReading } from './apply-reading'
import { decidedFields } from './decided-fields'
import { enterNoticeInput, enterTranscriptInput } from './document.schema'
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
  async run(work) {
    const { code } = work.input
    const named = decidedFields({ values: { code }, unreadable: [] }).code() ?? ''
    return enterByHand(work, noticeByHand(named), { kind: 'notice', code: named })
  },
})

/** The same for an account transcript, by the form whose account it is. Its rows stay on the paper. */
export const enterTranscript = command({
  permission: 'document.confirm',
  input: enterTranscriptInput,
  async run(work) {
    const { form } = work.input
    const named = decidedFields({ values: { form }, unreadable: [] }).form() ?? ''
    return enterByHand(work, transcriptByHand(named), {
      kind: 'account_transcript',
      code: `Transcript, Form ${named}`,
    })
  },
})

async function enterByHand(
  { actor, input, tx, today }: Work<{ documentId: string; version: number }>,
  reading: DocumentReading,
  { kind, code }: { kind: 'notice' | 'account_transcript'; code: string },
): Promise<Done<{ caseId: string | null }>> {
  const { firmId } = actor
  const { id, caseId } = await lockUnread({ actor, tx }, input)
  const paper = { firmId, documentId: id }
  await keepReading(tx, paper, { reading, reader: BY_HAND, textSource: BY_HAND })
  await tx.document.update({
    where: { firmId_id: { firmId, id } },
    data: { state: 'read', kind, keptAs: null, readAt: now(), version: { increment: 1 } },
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
}

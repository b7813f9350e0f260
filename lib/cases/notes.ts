import 'server-only'
import { uuidv7 } from 'uuidv7'
import { command, type Done, notFound, Refusal, whoSaved } from '@/lib/operation'
import { now } from '@/lib/platform'
import { editNoteInput, writeNoteInput } from './case.schema'
import { refreshStanding } from './standing'
import { touchCase } from './touch'
import { lockCase } from './visibility'

export const writeNote = command({
  permission: 'case.write',
  input: writeNoteInput,
  async run({ actor, input, tx, today }): Promise<Done<{ noteId: string }>> {
    await lockCase(tx, actor, input.caseId)
    if (actor.userId === null) throw new Error('Notes are written by people')
    const same = input.noteId
      ? await tx.note.findUnique({ where: { firmId_id: { firmId: actor.firmId, id: input.noteId } } })
      : null
    if (same && same.caseId === input.caseId && same.text === input.text) return repeated(same)
    const noteId = same ? uuidv7() : (input.noteId ?? uuidv7())
    await tx.note.create({
      data: {
        firmId: actor.firmId,
        id: noteId,
        caseId: input.caseId,
        authorId: actor.userId,
        text: input.text,
      },
    })
    await touchCase({ actor, tx }, input.caseId)
    await refreshStanding({ actor, tx, today }, input.caseId)
    return { value: { noteId }, events: [{ type: 'note.written', caseId: input.caseId, noteId }] }
  },
})

/** The same form sent twice: by a second press, or by a browser that tries again. */
function repeated({ id, caseId }: { id: string; caseId: string }): Done<{ noteId: string }> {
  return { value: { noteId: id }, events: [{ type: 'entry.repeated', caseId, what: 'note', id }] }
}

/** A stale save is refused with the text that stands there now; the one being saved stays in the form. */
export const editNote = command({
  permission: 'case.write',
  input: editNoteInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const where = { firmId: actor.firmId, id: input.noteId, caseId: input.caseId }
    const { count } = await tx.note.updateMany({
      where: { ...where, version: input.version },
      data: { text: input.text, editedAt: now(), version: { increment: 1 } },
    })
    if (count === 0) {
      const current = await tx.note.findFirst({ where, select: { text: true, version: true } })
      if (!current) throw notFound('note')
      const by = await whoSaved(tx, actor.firmId, ['note.edited'], { noteId: input.noteId })
      throw new Refusal({
        code: 'stale',
        message: `${by} changed this note meanwhile. Both versions are below; choose what to keep.`,
        theirs: { by, version: String(current.version), text: current.text },
      })
    }
    await touchCase({ actor, tx }, input.caseId)
    await refreshStanding({ actor, tx, today }, input.caseId)
    return {
      value: { noteId: input.noteId },
      events: [{ type: 'note.edited', caseId: input.caseId, noteId: input.noteId }],
    }
  },
})

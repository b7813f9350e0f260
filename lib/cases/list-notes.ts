import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { readCursor, writeCursor } from './cursor'
import { namesOf } from './member-names'
import { casesVisibleTo } from './visibility'

const PAGE = 20

/** The place in the notes stands in the address of the case's own page, beside what else that page shows. */
export const noteSearch = z.object({ notes: z.string().max(400).optional().catch(undefined) })
export type NoteSearch = z.output<typeof noteSearch>

interface NoteView {
  id: string
  author: string
  at: string
  edited: boolean
  text: string
  version: number
}

export interface NotePage {
  rows: NoteView[]
  total: number
  next: string | null
}

/** What people wrote down on a case, newest first. */
export function listNotes(actor: Actor, caseId: string, search: NoteSearch): Promise<NotePage> {
  return reading(actor, async tx => {
    const seen = await tx.case.findFirst({
      where: { id: caseId, ...casesVisibleTo(actor) },
      select: { id: true },
    })
    if (!seen) throw notFound('case')
    const where = { firmId: actor.firmId, caseId }
    const notes = await tx.note.findMany({
      where: { AND: [where, beyond(search.notes)] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    })
    const names = await namesOf(tx, actor.firmId)
    const rows = notes.slice(0, PAGE).map(({ id, authorId, createdAt, editedAt, text, version }) => ({
      id,
      author: names(authorId),
      at: createdAt.toISOString(),
      edited: editedAt !== null,
      text,
      version,
    }))
    const last = rows.at(-1)
    const next = notes.length > PAGE && last ? writeCursor([last.at, last.id]) : null
    return { rows, next, total: await tx.note.count({ where }) }
  })
}

function beyond(after: string | undefined) {
  const [at = '', id] = readCursor(after) ?? []
  if (!id || Number.isNaN(Date.parse(at))) return {}
  const createdAt = new Date(at)
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
}

import type { FormAction } from '../form/outcome'
import { NoteComposer } from './note-composer'
import { NoteText } from './note-text'

export interface NoteRow {
  id: string
  author: string
  /** `Nov 24, 2026, 7:31 AM` */
  atWords: string
  edited: boolean
  text: string
  version: number
  mayEdit: boolean
}

interface Props {
  caseId: string
  notes: readonly NoteRow[]
  /** Null for those who may only look; else the id of the note that may come next. Fields: caseId, noteId, text. */
  add: { action: FormAction; noteId: string } | null
  /** Fields: caseId, noteId, text, version. */
  edit: FormAction
}

/** What people wrote down, newest first, with the composer above. */
export function Notes({ caseId, notes, add, edit }: Props) {
  return (
    <>
      {add && <NoteComposer caseId={caseId} {...add} />}
      {notes.length === 0 && (
        <p className="py-2 text-13 text-soft">Nobody has written a note on this case yet.</p>
      )}
      <ul>
        {notes.map(note => (
          <li key={note.id} className="border-b border-hair py-2 text-13">
            <p className="text-12 text-soft">
              <span className="font-medium text-ink">{note.author}</span>, {note.atWords}
              {note.edited && ', edited'}
            </p>
            <NoteText key={note.version} caseId={caseId} note={note} action={edit} />
          </li>
        ))}
      </ul>
    </>
  )
}

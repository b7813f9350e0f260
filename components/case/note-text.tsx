'use client'

import { useState } from 'react'
import { NOTE_MAX } from '@/lib/cases/text-limits.schema'
import { Form } from '../form/form'
import type { FormAction } from '../form/outcome'
import { SubmitButton } from '../form/submit-button'
import { VersionedTextField } from '../form/versioned-text-field'
import { Button } from '../ui/button'
import type { NoteRow } from './notes'

/** A note as it stands, or being edited; a colleague's newer text is shown beside one's own, never overwritten. */
export function NoteText({ caseId, note, action }: { caseId: string; note: NoteRow; action: FormAction }) {
  const [editing, setEditing] = useState(false)
  if (!editing) {
    return (
      <div className="flex items-start gap-3">
        <p className="min-w-0 flex-1 break-words whitespace-pre-wrap">{note.text}</p>
        {note.mayEdit && (
          <Button variant="quiet" onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
      </div>
    )
  }
  return (
    <Form action={action} onDone={() => setEditing(false)} label="Edit note" className="mt-1 grid gap-2">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="noteId" value={note.id} />
      <VersionedTextField name="text" label="Note" text={note.text} version={note.version} limit={NOTE_MAX} />
      <div className="flex gap-2">
        <SubmitButton>Save note</SubmitButton>
        <Button variant="quiet" onClick={() => setEditing(false)}>
          Leave it as it was
        </Button>
      </div>
    </Form>
  )
}

'use client'

import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { NOTE_MAX } from '@/lib/cases/text-limits.schema'
import { TextAreaField } from '../form/fields'
import { Form } from '../form/form'
import type { FormAction } from '../form/outcome'
import { SubmitButton } from '../form/submit-button'

interface Props {
  caseId: string
  /** Names the note before it is written, so that the same form sent twice writes one. */
  noteId: string
  action: FormAction
}

export function NoteComposer({ caseId, noteId: firstId, action }: Props) {
  const [noteId, setNoteId] = useState(firstId)
  return (
    <Form
      action={action}
      onDone={() => setNoteId(uuidv7())}
      label="New note"
      className="grid justify-items-start gap-2 border-b border-hair py-3"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="noteId" value={noteId} />
      <TextAreaField
        key={noteId}
        name="text"
        label="New note"
        required
        rows={3}
        limit={NOTE_MAX}
        className="w-full"
      />
      <SubmitButton variant="plain">Add note</SubmitButton>
    </Form>
  )
}

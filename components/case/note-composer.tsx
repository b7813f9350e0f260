'use client'

import { TextAreaField } from '../form/fields'
import { Form } from '../form/form'
import type { FormAction } from '../form/outcome'
import { SubmitButton } from '../form/submit-button'

export function NoteComposer({ caseId, action }: { caseId: string; action: FormAction }) {
  return (
    <Form
      action={action}
      clears
      label="New note"
      className="grid justify-items-start gap-2 border-b border-hair py-3"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <TextAreaField name="text" label="New note" required rows={3} className="w-full" />
      <SubmitButton variant="plain">Add note</SubmitButton>
    </Form>
  )
}

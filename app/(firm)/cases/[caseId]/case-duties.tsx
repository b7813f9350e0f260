'use client'

import { useState } from 'react'
import { SelectField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { CaseView } from '@/lib/cases'
import { assignCaseAction, changeCaseStatusAction, recordAuthorityAction } from '../actions'

interface Props {
  view: Pick<CaseView, 'caseId' | 'status' | 'assigneeId' | 'authorityOnFile'>
  people: { userId: string; name: string }[]
}

/** Who has the case, whether we may speak for the client, whether it is open. */
export function CaseDuties({ view, people }: Props) {
  const [open, setOpen] = useState(false)
  const closed = view.status === 'closed'
  return (
    <>
      <Button onClick={() => setOpen(true)}>Manage…</Button>
      <Dialog title="Manage this case" open={open} onClose={() => setOpen(false)}>
        <div className="grid gap-5">
          <Form action={assignCaseAction} label="Who has it" className="flex items-end gap-2">
            <input type="hidden" name="caseId" value={view.caseId} />
            <SelectField
              name="assigneeId"
              label="Who has it"
              defaultValue={view.assigneeId ?? ''}
              className="flex-1"
              choices={[
                { value: '', label: 'Nobody' },
                ...people.map(({ userId, name }) => ({ value: userId, label: name })),
              ]}
            />
            <SubmitButton variant="plain">Assign</SubmitButton>
          </Form>
          <Form action={recordAuthorityAction} label="Authority" className="flex items-end gap-2">
            <input type="hidden" name="caseId" value={view.caseId} />
            <SelectField
              name="onFile"
              label="A signed Form 2848 is on file"
              defaultValue={view.authorityOnFile ? 'yes' : 'no'}
              className="flex-1"
              choices={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
              ]}
            />
            <SubmitButton variant="plain">Record</SubmitButton>
          </Form>
          <Form
            action={changeCaseStatusAction}
            label="Status"
            className="flex items-center justify-between gap-2"
          >
            <input type="hidden" name="caseId" value={view.caseId} />
            <input type="hidden" name="status" value={closed ? 'open' : 'closed'} />
            <p className="text-13 text-soft">
              {closed
                ? 'A reopened case is assessed again at once.'
                : 'A closed case leaves the queue; everything is kept.'}
            </p>
            <SubmitButton variant="plain">{closed ? 'Reopen the case' : 'Close the case'}</SubmitButton>
          </Form>
        </div>
      </Dialog>
    </>
  )
}

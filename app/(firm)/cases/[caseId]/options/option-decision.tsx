'use client'

import { useState } from 'react'
import { SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { REASON_MAX } from '@/lib/cases/text-limits.schema'
import type { OptionId, OptionState } from '@/lib/resolution'
import { decideOptionAction } from '../../actions'

export const verdicts = [
  { value: 'accepted', label: 'Accept' },
  { value: 'changed', label: 'Accept with a change' },
  { value: 'rejected', label: 'Reject' },
]

interface Props {
  caseId: string
  optionId: OptionId
  title: string
  state: OptionState
  decided: boolean
}

/** The practitioner’s own judgement, with the reason; what was proposed is kept with it. */
export function OptionDecision({ caseId, optionId, title, state, decided }: Props) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button variant="quiet" onClick={() => setOpen(true)} aria-label={`Decide: ${title}`}>
        {decided ? 'Decide again…' : 'Decide…'}
      </Button>
    )
  return (
    <Form
      action={decideOptionAction}
      onDone={() => setOpen(false)}
      label={`Decide: ${title}`}
      className="grid gap-2"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="optionId" value={optionId} />
      <input type="hidden" name="state" value={state} />
      <SelectField name="verdict" label="Decision" choices={verdicts} autoFocus />
      <TextField name="reason" label="Reason" limit={REASON_MAX} required />
      <div className="flex gap-2">
        <SubmitButton variant="plain">Keep the decision</SubmitButton>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
    </Form>
  )
}

'use client'

import { useState } from 'react'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { REASON_MAX } from '@/lib/cases/text-limits.schema'
import { decideChecklistItemAction } from '../../actions'

interface Item {
  id: string
  version: number
  title: string
  state: 'needed' | 'received' | 'accepted' | 'not-needed'
}

/** A person's own decision about an item; it outlasts the rule and can be taken back. */
export function ChecklistDecision({ caseId, item }: { caseId: string; item: Item }) {
  const [dropping, setDropping] = useState(false)
  const decision = (state: string) => (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="state" value={state} />
    </>
  )
  if (dropping) {
    return (
      <Form
        action={decideChecklistItemAction}
        onDone={() => setDropping(false)}
        label={`Not needed: ${item.title}`}
        className="flex flex-wrap items-end gap-2"
      >
        {decision('not-needed')}
        <TextField
          name="reason"
          limit={REASON_MAX}
          label="Why it is not needed"
          required
          autoFocus
          className="min-w-60"
        />
        <SubmitButton variant="plain">Not needed</SubmitButton>
        <Button variant="quiet" onClick={() => setDropping(false)}>
          Leave it
        </Button>
      </Form>
    )
  }
  if (item.state === 'accepted' || item.state === 'not-needed') {
    return (
      <Form action={decideChecklistItemAction} label={`Ask again: ${item.title}`}>
        {decision('needed')}
        <SubmitButton variant="quiet">Ask for it again</SubmitButton>
      </Form>
    )
  }
  return (
    <>
      <Form action={decideChecklistItemAction} label={`Accept: ${item.title}`}>
        {decision('accepted')}
        <SubmitButton variant="plain">{item.state === 'received' ? 'Accept' : 'We have it'}</SubmitButton>
      </Form>
      <Button variant="quiet" onClick={() => setDropping(true)}>
        Not needed…
      </Button>
    </>
  )
}

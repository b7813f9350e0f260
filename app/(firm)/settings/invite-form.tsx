'use client'

import { useState } from 'react'
import { roleChoices } from '@/components/figures/roles'
import { SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { invitePersonAction } from './actions'

/** The link is shown once, to be handed over by a way the owner trusts. */
export function InviteForm() {
  const [made, setMade] = useState<{ link: string; email: string } | null>(null)
  return (
    <div className="grid gap-3 py-3">
      <Form
        action={invitePersonAction}
        clears
        onDone={setMade}
        label="Invite a colleague"
        className="flex flex-wrap items-end gap-2"
      >
        <TextField name="email" label="Email of a colleague" type="email" required className="min-w-64" />
        <SelectField name="role" label="Role" defaultValue="practitioner" choices={roleChoices} />
        <SubmitButton variant="plain">Make an invitation</SubmitButton>
      </Form>
      {made && (
        <Alert
          kind="good"
          title={`Hand this link to ${made.email}. It works once, for three days, and is not shown again.`}
        >
          <p className="font-mono text-12 break-all">{made.link}</p>
        </Alert>
      )}
    </div>
  )
}

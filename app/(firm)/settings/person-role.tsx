'use client'

import { useState } from 'react'
import { roleChoices } from '@/components/figures/roles'
import { SelectField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { changeRoleAction, removePersonAction } from './actions'

interface Props {
  person: { userId: string; name: string; role: string }
}

export function PersonRole({ person }: Props) {
  return (
    <div className="flex flex-wrap items-end gap-2 py-1">
      <Form action={changeRoleAction} label={`Role of ${person.name}`} className="flex items-end gap-1.5">
        <input type="hidden" name="userId" value={person.userId} />
        <SelectField name="role" label="Role" defaultValue={person.role} choices={roleChoices} />
        <SubmitButton variant="plain">Change</SubmitButton>
      </Form>
      <Removal {...person} />
    </div>
  )
}

function Removal({ userId, name }: Props['person']) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Remove…
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Remove ${name} from the firm`}>
        <Form action={removePersonAction} label={`Remove ${name}`} className="grid gap-3">
          <input type="hidden" name="userId" value={userId} />
          <p className="text-13 text-soft">
            Every session of {name} ends at once. What they did stays on the record, under their name.
          </p>
          <div className="flex gap-2">
            <SubmitButton>Remove from the firm</SubmitButton>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Keep
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

'use client'

import { SelectField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { changeRoleAction, removePersonAction } from './actions'

interface Props {
  person: { userId: string; name: string; role: string }
}

export function PersonRole({ person }: Props) {
  return (
    <div className="flex flex-wrap items-end gap-2 py-1">
      <Form action={changeRoleAction} label={`Role of ${person.name}`} className="flex items-end gap-1.5">
        <input type="hidden" name="userId" value={person.userId} />
        <SelectField
          name="role"
          label="Role"
          defaultValue={person.role}
          choices={['owner', 'practitioner', 'case-manager', 'viewer'].map(value => ({
            value,
            label: value,
          }))}
        />
        <SubmitButton variant="plain">Change</SubmitButton>
      </Form>
      <Form action={removePersonAction} label={`Remove ${person.name}`}>
        <input type="hidden" name="userId" value={person.userId} />
        <SubmitButton variant="quiet">Remove from the firm</SubmitButton>
      </Form>
    </div>
  )
}

'use client'

import { TextField, TinField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { useFormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { CheckBox } from '@/components/ui/check-box'
import { Disclosure } from '@/components/ui/disclosure'
import { correctPersonAction } from '../actions'

interface Props {
  client: { id: string; version: number }
  person: {
    id: string
    part: 'primary' | 'spouse' | 'business'
    firstName: string | null
    lastName: string
    tinLast4: string | null
  }
}

/** Corrects a name, or a number that was wrong or not known when the client was taken in. */
export function CorrectPerson({ client, person }: Props) {
  const business = person.part === 'business'
  const number = business ? 'Employer identification number' : 'Social Security number'
  const lastName = business ? 'Name of the business' : 'Last name'
  return (
    <Disclosure
      summary={person.tinLast4 === null ? 'Add the number' : 'Correct'}
      className="basis-full py-1 phone:ml-auto phone:basis-auto phone:open:basis-full"
    >
      <Form
        action={correctPersonAction}
        label={`Correct ${person.lastName}`}
        className="mt-2 grid max-w-3xl gap-3"
      >
        <input type="hidden" name="clientId" value={client.id} />
        <input type="hidden" name="personId" value={person.id} />
        <TheirVersion
          version={client.version}
          words={{
            ...(business ? {} : { firstName: { label: 'First name' } }),
            lastName: { label: lastName },
            tin: { label: number },
          }}
        />
        <div className="grid gap-4 phone:grid-cols-3">
          {!business && (
            <TextField name="firstName" label="First name" required defaultValue={person.firstName ?? ''} />
          )}
          <TextField name="lastName" label={lastName} required defaultValue={person.lastName} />
          <TinField
            kind={business ? 'ein' : 'ssn'}
            name="tin"
            label={number}
            hint={
              person.tinLast4 === null
                ? undefined
                : `Leave empty to keep the one ending in ${person.tinLast4}`
            }
            optional
          />
        </div>
        <AnotherClient />
        <SubmitButton className="justify-self-start">Save the correction</SubmitButton>
      </Form>
    </Disclosure>
  )
}

/** Appears only after a warning: the person decides, not the program. */
function AnotherClient() {
  const { failure } = useFormState()
  if (!failure?.fields?.despiteDuplicate) return null
  return <CheckBox name="despiteDuplicate">This is another client; save it all the same</CheckBox>
}

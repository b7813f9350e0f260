'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SelectField, TextField, TinField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { useFormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { CheckBox } from '@/components/ui/check-box'
import type { Prospect } from '@/lib/documents'
import { takeInClientAction, takeInFromPaperAction } from '../actions'

type Kind = 'individual' | 'couple' | 'business'

/** Client intake by staff: who it is, how to reach them, in which language. Sent twice, it takes in one client. */
export function IntakeForm({ clientId, prospect }: { clientId: string; prospect: Prospect | null }) {
  const router = useRouter()
  const [kind, setKind] = useState<Kind>(prospect?.name.kind ?? 'individual')
  const names: Names = prospect?.name ?? {}
  const ends = prospect?.tinLast4 ? `The paper prints a number ending in ${prospect.tinLast4}` : undefined
  return (
    <Form
      action={prospect ? takeInFromPaperAction : takeInClientAction}
      onDone={({ caseId }) => router.push(`/cases/${caseId}`)}
      label="Take in a client"
      className="mt-4 grid max-w-3xl gap-5"
    >
      <input type="hidden" name="clientId" value={clientId} />
      {prospect && <input type="hidden" name="documentId" value={prospect.documentId} />}
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="mb-1 text-12 font-medium text-soft">The client is</legend>
        {(['individual', 'couple', 'business'] as const).map(value => (
          <CheckBox
            key={value}
            kind="radio"
            name="kind"
            value={value}
            checked={kind === value}
            onChange={() => setKind(value)}
          >
            {{ individual: 'One person', couple: 'A couple filing jointly', business: 'A business' }[value]}
          </CheckBox>
        ))}
      </fieldset>
      {kind === 'business' ? (
        <BusinessFields names={names} ends={ends} />
      ) : (
        <PersonFields couple={kind === 'couple'} names={names} ends={ends} />
      )}
      <ContactFields values={{ ...prospect?.address }} />
      <DuplicateBox />
      <SubmitButton size="large" className="justify-self-start">
        Take in and open a case
      </SubmitButton>
    </Form>
  )
}

type Names = Partial<
  Record<'firstName' | 'lastName' | 'spouseFirstName' | 'spouseLastName' | 'businessName', string>
>
interface Printed {
  /** As the paper prints them, to be corrected. */
  names: Names
  /** Of the number on it only the last four are told. */
  ends: string | undefined
}

function PersonFields({ couple, names, ends }: Printed & { couple: boolean }) {
  return (
    <>
      <div className="grid gap-4 phone:grid-cols-3">
        <TextField name="firstName" label="First name" required autoFocus defaultValue={names.firstName} />
        <TextField name="lastName" label="Last name" required defaultValue={names.lastName} />
        <TinField kind="ssn" name="tin" label="Social Security number" optional hint={ends} />
      </div>
      {couple && (
        <div className="grid gap-4 phone:grid-cols-3">
          <TextField
            name="spouseFirstName"
            label="Spouse’s first name"
            required
            defaultValue={names.spouseFirstName}
          />
          <TextField
            name="spouseLastName"
            label="Spouse’s last name"
            required
            defaultValue={names.spouseLastName}
          />
          <TinField kind="ssn" name="spouseTin" label="Spouse’s Social Security number" optional />
        </div>
      )}
    </>
  )
}

function BusinessFields({ names, ends }: Printed) {
  return (
    <div className="grid gap-4 phone:grid-cols-2">
      <TextField
        name="businessName"
        label="Name of the business"
        required
        autoFocus
        defaultValue={names.businessName}
      />
      <TinField kind="ein" name="ein" label="Employer identification number" optional hint={ends} />
    </div>
  )
}

export function ContactFields({ values = {} }: { values?: Partial<Record<string, string | null>> }) {
  const text = (name: string) => values[name] ?? ''
  return (
    <div className="grid gap-4 phone:grid-cols-6">
      <TextField
        name="email"
        label="Email"
        type="email"
        optional
        defaultValue={text('email')}
        className="phone:col-span-3"
      />
      <TextField
        name="phone"
        label="Phone"
        type="tel"
        optional
        defaultValue={text('phone')}
        className="phone:col-span-3"
      />
      <TextField
        name="street"
        label="Street"
        optional
        defaultValue={text('street')}
        className="phone:col-span-6"
      />
      <TextField name="city" label="City" optional defaultValue={text('city')} className="phone:col-span-3" />
      <TextField name="state" label="State" optional maxLength={2} defaultValue={text('state')} />
      <TextField
        name="zip"
        label="ZIP code"
        optional
        defaultValue={text('zip')}
        className="phone:col-span-2"
      />
      <SelectField
        name="language"
        label="Language for letters and links"
        defaultValue={values.language ?? 'en'}
        className="phone:col-span-3"
        choices={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Spanish' },
        ]}
      />
    </div>
  )
}

/** Appears only after a warning: the person decides, not the program. */
function DuplicateBox() {
  const { failure } = useFormState()
  if (!failure?.fields?.despiteDuplicate) return null
  return <CheckBox name="despiteDuplicate">This is another client; take it in all the same</CheckBox>
}

'use client'

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { changeContactAction } from '../actions'
import { ContactFields } from '../new/intake-form'

const words = {
  email: { label: 'Email' },
  phone: { label: 'Phone' },
  street: { label: 'Street' },
  city: { label: 'City' },
  state: { label: 'State' },
  zip: { label: 'ZIP code' },
  language: {
    label: 'Language',
    choices: [
      { value: 'en', label: 'English' },
      { value: 'es', label: 'Spanish' },
    ],
  },
}

interface Props {
  client: { id: string; version: number; language: string } & Record<
    'email' | 'phone' | 'street' | 'city' | 'state' | 'zip',
    string | null
  >
}

export function ContactForm({ client }: Props) {
  return (
    <Form action={changeContactAction} label="How to reach them" className="mt-3 grid max-w-3xl gap-4">
      <input type="hidden" name="clientId" value={client.id} />
      <TheirVersion version={client.version} words={words} />
      <ContactFields values={{ ...client, version: null }} />
      <SubmitButton className="justify-self-start">Save</SubmitButton>
    </Form>
  )
}

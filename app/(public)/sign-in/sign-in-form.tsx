'use client'

import { useRouter } from 'next/navigation'
import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import type { FormOutcome } from '@/components/form/outcome'
import { SubmitButton } from '@/components/form/submit-button'

const REFUSED =
  'These do not match. Check the address and the password, and wait for a new code: each works once.'

/** Both factors at once: no session exists before both have been shown. */
export function SignInForm() {
  const router = useRouter()
  const [admitted, setAdmitted] = useState(false)
  return (
    <Form
      action={trySignIn}
      onDone={() => {
        setAdmitted(true)
        router.replace('/dashboard')
        router.refresh()
      }}
      className="grid gap-4"
    >
      <TextField name="email" label="Email" type="email" autoComplete="username" required autoFocus />
      <TextField name="password" label="Password" type="password" autoComplete="current-password" required />
      <TextField
        name="code"
        label="Authentication code"
        hint="Six digits from your app, or a recovery code."
        autoComplete="one-time-code"
        required
      />
      <SubmitButton size="large" disabled={admitted}>
        Sign in
      </SubmitButton>
    </Form>
  )
}

async function trySignIn(_: FormOutcome<null> | null, entries: FormData): Promise<FormOutcome<null>> {
  const text = (name: string) => String(entries.get(name) ?? '')
  const answer = await signIn('credentials', {
    redirect: false,
    email: text('email'),
    password: text('password'),
    code: text('code'),
  }).catch(() => null)
  if (answer?.ok) return { ok: true, value: null }
  const wait = /^wait (\d+)$/.exec(answer?.error ?? '')
  if (wait) return refuse(`Too many attempts. Try again in ${wait[1]} seconds.`)
  if (answer?.error === 'CredentialsSignin') return refuse(REFUSED)
  return refuse('The server does not answer just now. Nothing was lost; try again in a moment.')
}

function refuse(message: string): FormOutcome<null> {
  return { ok: false, failure: { code: 'refused', message } }
}

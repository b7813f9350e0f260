'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { RecoveryCodes } from '@/components/account/recovery-codes'
import { SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/outcome'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/link-button'

interface Enrolled {
  email: string
  recoveryCodes: string[]
}

interface Props {
  action: FormAction<Enrolled>
  token: string
  /** With the firm's own fields, at first run. */
  firm: { timeZones: string[] } | null
  authenticator: ReactNode
}

/** A person's first steps: name, password, second factor; then the recovery codes, shown once. */
export function EnrolForm({ action, token, firm, authenticator }: Props) {
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)
  if (enrolled) return <Joined {...enrolled} />
  return (
    <Form action={action} onDone={setEnrolled} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      {firm && (
        <>
          <TextField name="firmName" label="Firm" autoComplete="organization" required autoFocus />
          <TimeZoneField zones={firm.timeZones} />
        </>
      )}
      <TextField name="name" label="Your name" autoComplete="name" required />
      {firm && <TextField name="email" label="Email" type="email" autoComplete="username" required />}
      <TextField
        name="password"
        label="Password"
        type="password"
        hint="12 characters or more. Four unrelated words do well."
        autoComplete="new-password"
        required
      />
      {authenticator}
      <TextField
        name="code"
        label="Authentication code"
        hint="The six digits that the app shows now."
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      <SubmitButton size="large">{firm ? 'Create the firm' : 'Join'}</SubmitButton>
    </Form>
  )
}

/** Starts at the zone of the browser, which is known only there. */
function TimeZoneField({ zones }: { zones: string[] }) {
  const [zone, setZone] = useState('America/New_York')
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (zones.includes(own)) setZone(own)
  }, [zones])
  return (
    <SelectField
      name="timeZone"
      label="Time zone"
      hint="Days begin and deadlines end here."
      value={zone}
      onChange={event => setZone(event.target.value)}
      choices={zones.map(value => ({ value, label: value.replaceAll('_', ' ') }))}
    />
  )
}

function Joined({ email, recoveryCodes }: Enrolled) {
  return (
    <div className="grid gap-3 text-14">
      <h2 className="text-16">Keep these recovery codes</h2>
      <RecoveryCodes codes={recoveryCodes} />
      <LinkButton href="/sign-in" variant="go" size="large">
        Sign in as {email}
      </LinkButton>
    </div>
  )
}

'use client'

import { useState } from 'react'
import { RecoveryCodes } from '@/components/account/recovery-codes'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { changePasswordAction, renewRecoveryCodesAction } from '../actions'

export function PasswordForm() {
  const [changed, setChanged] = useState(false)
  return (
    <Form
      action={changePasswordAction}
      clears
      onDone={() => setChanged(true)}
      label="Change your password"
      className="grid max-w-3xl gap-4 py-3"
    >
      {changed && (
        <Alert kind="good" title="Your password is changed. Every other session of yours has ended." />
      )}
      <div className="grid gap-4 phone:grid-cols-3">
        <Proof />
        <TextField
          name="password"
          label="New password"
          type="password"
          hint="12 characters or more. Four unrelated words do well."
          autoComplete="new-password"
          required
        />
      </div>
      <SubmitButton variant="plain" className="justify-self-start">
        Change the password
      </SubmitButton>
    </Form>
  )
}

export function RecoveryCodesForm() {
  const [codes, setCodes] = useState<readonly string[]>([])
  return (
    <Form
      action={renewRecoveryCodesAction}
      clears
      onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      label="Make new recovery codes"
      className="grid max-w-3xl gap-4 py-3"
    >
      {codes.length > 0 && (
        <Alert kind="good" title="Keep these; the codes before them open nothing any more.">
          <div className="grid gap-3 text-13">
            <RecoveryCodes codes={codes} />
          </div>
        </Alert>
      )}
      <div className="grid gap-4 phone:grid-cols-3">
        <Proof />
      </div>
      <SubmitButton variant="plain" className="justify-self-start">
        Make new codes
      </SubmitButton>
    </Form>
  )
}

function Proof() {
  return (
    <>
      <TextField
        name="current"
        label="Present password"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        name="code"
        label="Authentication code"
        hint="A code that you have not used yet."
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
    </>
  )
}

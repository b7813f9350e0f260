'use client'

import type { ReactNode } from 'react'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { correctAuthorizationAction, enterAuthorizationAction } from '../../actions'
import { postedChoices } from './posted'

interface Signed {
  form: string
  representative: string
  /** Line 3 as a person would type it. */
  typedCovers: string
  signedOn: string
}

const formChoices = [
  { value: '2848', label: '2848, power of attorney' },
  { value: '8821', label: '8821, information only' },
]

const words = {
  form: { label: 'Form', choices: formChoices },
  representative: { label: 'Who may act or see' },
  covers: { label: 'Forms and periods' },
  signedOn: { label: 'Signed on' },
}

/** Form 2848 or 8821 as it was signed: line 3 decides what the IRS speaks about with us. */
export function AuthorizationForm(props: {
  caseId: string
  /** Made with the page, so that the same form sent twice enters one authorization. */
  authorizationId: string
  today: string
  /** A form that was saved is followed by an empty one. */
  count: number
}) {
  const { caseId, authorizationId, today, count } = props
  return (
    <Form
      key={count}
      action={enterAuthorizationAction}
      label="Authorization"
      className="grid max-w-2xl gap-3 phone:grid-cols-2"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="authorizationId" value={authorizationId} />
      <SignedFields signed={{ form: '2848', representative: '', typedCovers: '', signedOn: today }}>
        <SelectField
          name="posted"
          label="In the file of the IRS (CAF)"
          choices={postedChoices}
          defaultValue="unknown"
        />
      </SignedFields>
      <SubmitButton className="justify-self-start">Enter the authorization</SubmitButton>
    </Form>
  )
}

/** The same fields with what was entered, for whoever sees that it was not so. */
export function CorrectAuthorization({
  caseId,
  authorization,
}: {
  caseId: string
  authorization: Signed & { authorizationId: string; version: number }
}) {
  const { authorizationId, version, form, representative } = authorization
  return (
    <Form
      key={version}
      action={correctAuthorizationAction}
      label={`Correct Form ${form} of ${representative}`}
      className="mt-2 grid max-w-2xl gap-3 phone:grid-cols-2"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="authorizationId" value={authorizationId} />
      <TheirVersion version={version} words={words} className="phone:col-span-2" />
      <SignedFields signed={authorization} />
      <SubmitButton variant="plain" className="justify-self-start phone:col-span-2">
        Save the correction
      </SubmitButton>
    </Form>
  )
}

function SignedFields({ signed, children }: { signed: Signed; children?: ReactNode }) {
  return (
    <>
      <SelectField name="form" label="Form" choices={formChoices} defaultValue={signed.form} />
      <TextField
        name="representative"
        label="Who may act or see"
        limit={120}
        required
        defaultValue={signed.representative}
      />
      <TextAreaField
        name="covers"
        label="Forms and periods, one a line, as line 3 names them"
        hint="Like 1040: 2018 to 2029, or 941: 2021Q1 to 2026Q4, or CIVPEN: 2020 to 2025. Years to come belong here too."
        rows={3}
        required
        className="phone:col-span-2"
        defaultValue={signed.typedCovers}
      />
      <DateField name="signedOn" label="Signed on" defaultValue={signed.signedOn} required />
      {children}
    </>
  )
}

'use client'

import { DateField, SelectField, TextAreaField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { enterAuthorizationAction } from '../../actions'
import { postedChoices } from './posted'

/** Form 2848 or 8821 as it was signed: line 3 decides what the IRS speaks about with us. */
export function AuthorizationForm({
  caseId,
  today,
  count,
}: {
  caseId: string
  today: string
  /** A form that was saved is followed by an empty one. */
  count: number
}) {
  return (
    <Form
      key={count}
      action={enterAuthorizationAction}
      label="Authorization"
      className="grid max-w-2xl gap-3 phone:grid-cols-2"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <SelectField
        name="form"
        label="Form"
        choices={[
          { value: '2848', label: '2848, power of attorney' },
          { value: '8821', label: '8821, information only' },
        ]}
        defaultValue="2848"
      />
      <TextField name="representative" label="Who may act or see" limit={120} required />
      <TextAreaField
        name="covers"
        label="Forms and periods, one a line, as line 3 names them"
        hint="Like 1040: 2018 to 2029, or 941: 2021Q1 to 2026Q4, or CIVPEN: 2020 to 2025. Years to come belong here too."
        rows={3}
        required
        className="phone:col-span-2"
      />
      <DateField name="signedOn" label="Signed on" defaultValue={today} required />
      <SelectField
        name="posted"
        label="In the file of the IRS (CAF)"
        choices={postedChoices}
        defaultValue="unknown"
      />
      <SubmitButton className="justify-self-start">Enter the authorization</SubmitButton>
    </Form>
  )
}

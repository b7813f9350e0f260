'use client'

import { useRouter } from 'next/navigation'
import { DateField, MoneyField, SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { enterPeriodAction } from '../../actions'

export interface PeriodValues {
  form: string
  periodEnd: string
  filed: string
  balance: string
  balanceAsOf: string
  stage: string
  stageNoticeDate: string
  lien: string
  levy: string
}

interface Props {
  caseId: string
  values: PeriodValues
  /** null when nobody has entered this period before. */
  version: number | null
  /** A period that exists keeps its form and its last day. */
  fixed: boolean
}

export const filedChoices = [
  { value: 'unknown', label: 'Not known' },
  { value: 'filed', label: 'Filed' },
  { value: 'not-filed', label: 'Not filed' },
  { value: 'not-required', label: 'No return was required' },
]
export const stageChoices = [
  { value: 'unknown', label: 'Not known' },
  { value: 'none', label: 'No notice' },
  { value: 'first-bill', label: 'First bill (CP14, CP161, CP22A)' },
  { value: 'reminder', label: 'Reminder (CP501, CP503)' },
  { value: 'intent-to-levy', label: 'CP504: intent to levy, no hearing yet' },
  { value: 'final-levy-notice', label: 'LT11, Letter 1058, CP90: final notice, hearing right' },
  { value: 'levy', label: 'A levy is running' },
  { value: 'installment-agreement', label: 'Installment agreement in force' },
  { value: 'agreement-default', label: 'CP523: agreement about to end' },
  { value: 'not-collectible', label: 'Currently not collectible' },
  { value: 'paid', label: 'Paid' },
]
const yesNoChoices = [
  { value: 'unknown', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const words = {
  filed: { label: 'Return', choices: filedChoices },
  balance: { label: 'Balance' },
  balanceAsOf: { label: 'Balance as of' },
  stage: { label: 'Furthest notice', choices: stageChoices },
  stageNoticeDate: { label: 'Date of that notice' },
  lien: { label: 'Lien filed', choices: yesNoChoices },
  levy: { label: 'Levy', choices: yesNoChoices },
}

/** What a person knows of one form and period. Empty money is unknown, never zero. */
export function PeriodForm({ caseId, values, version, fixed }: Props) {
  const router = useRouter()
  return (
    <Form
      action={enterPeriodAction}
      onDone={() => router.push(`/cases/${caseId}`)}
      label="Enter a period"
      className="grid max-w-2xl gap-4 phone:grid-cols-2"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <TheirVersion version={version} words={words} className="phone:col-span-2" />
      <TextField name="form" label="Form" defaultValue={values.form} readOnly={fixed} required />
      <TextField
        name="periodEnd"
        label="Year, or last day of the period"
        hint="2024, or 03/31/2025"
        defaultValue={values.periodEnd}
        readOnly={fixed}
        required
      />
      <SelectField name="filed" label="Return" defaultValue={values.filed} choices={filedChoices} />
      <span className="max-phone:hidden" />
      <MoneyField
        name="balance"
        label="Balance"
        hint="Leave empty when it is not known"
        defaultValue={values.balance}
      />
      <DateField name="balanceAsOf" label="Balance as of" defaultValue={values.balanceAsOf} />
      <SelectField name="stage" label="Furthest notice" defaultValue={values.stage} choices={stageChoices} />
      <DateField name="stageNoticeDate" label="Date of that notice" defaultValue={values.stageNoticeDate} />
      <SelectField name="lien" label="Lien filed" defaultValue={values.lien} choices={yesNoChoices} />
      <SelectField name="levy" label="Levy" defaultValue={values.levy} choices={yesNoChoices} />
      <SubmitButton className="justify-self-start phone:col-span-2" size="large">
        Save this period
      </SubmitButton>
    </Form>
  )
}

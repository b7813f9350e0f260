import { DateField, MoneyField, SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import type { CaseView } from '@/lib/cases'
import { formatCents } from '@/lib/resolution'
import { correctPaymentAction, enterPaymentAction } from '../../actions'
import { fieldWords, madeByChoices, purposeChoices } from './payment-words'

interface Props {
  caseId: string
  paymentId: string
  /** The payment that is corrected; null where a new one is entered. */
  payment: CaseView['payments'][number] | null
}

/** A payment as the client or a proof tells it; what is left open stays unknown. */
export function PaymentForm({ caseId, paymentId, payment }: Props) {
  return (
    <Form
      action={payment ? correctPaymentAction : enterPaymentAction}
      clears={payment === null}
      label={payment ? 'Correct the payment' : 'Enter a payment'}
      className="mt-2 grid items-end gap-3 phone:grid-cols-3"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="paymentId" value={paymentId} />
      {payment && <TheirVersion version={payment.version} words={fieldWords} className="phone:col-span-3" />}
      <DateField name="paidOn" label="Paid on" required defaultValue={payment?.paidOn} />
      <MoneyField
        name="amount"
        label="Amount"
        required
        defaultValue={payment ? formatCents(payment.cents).replace('$', '') : undefined}
      />
      <TextField
        name="method"
        label="How"
        hint="Check 1187, Direct Pay, EFTPS"
        required
        defaultValue={payment?.method}
      />
      <TextField
        name="designatedForm"
        label="For form"
        optional
        defaultValue={payment?.designatedForm ?? undefined}
      />
      <TextField
        name="designatedPeriodEnd"
        label="For year or period"
        optional
        defaultValue={payment?.designatedPeriodEnd ?? undefined}
      />
      <SelectField
        name="purpose"
        label="Designated as"
        choices={purposeChoices}
        defaultValue={payment?.purpose ?? ''}
      />
      <SelectField
        name="madeBy"
        label="Made under the number of"
        choices={madeByChoices}
        defaultValue={payment?.madeBy ?? ''}
      />
      <TextField
        name="accountHolder"
        label="Holder of the bank account"
        optional
        defaultValue={payment?.accountHolder ?? undefined}
      />
      <TextField
        name="confirmation"
        label="Confirmation number"
        optional
        defaultValue={payment?.confirmation ?? undefined}
      />
      <SubmitButton variant="plain" className="justify-self-start">
        {payment ? 'Save the payment' : 'Enter the payment'}
      </SubmitButton>
    </Form>
  )
}

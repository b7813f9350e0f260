import { DateField, MoneyField, SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import type { CaseView } from '@/lib/cases'
import type { ProofView } from '@/lib/documents'
import { formatCents } from '@/lib/resolution'
import { correctPaymentAction, enterPaymentAction } from '../../actions'
import { yearOrDay } from '../year-or-day'
import { fieldWords, madeByChoices, purposeChoices } from './payment-words'

interface Props {
  caseId: string
  paymentId: string
  /** The payment that is corrected; null where a new one is entered. */
  payment: CaseView['payments'][number] | null
  /** The proof that is shown with it, with what was read of it. */
  proof?: ProofView
}

/** What the form begins with: the payment as it stands, and of its proof what the payment leaves open. */
function givenBy({ payment, proof }: Pick<Props, 'payment' | 'proof'>) {
  const cents = payment?.cents ?? proof?.amountCents ?? null
  const periodEnd = payment?.designatedPeriodEnd ?? proof?.designatedPeriodEnd
  return {
    paidOn: payment?.paidOn ?? proof?.paidOn ?? undefined,
    amount: cents === null ? undefined : formatCents(cents).replace('$', ''),
    designatedForm: payment?.designatedForm ?? proof?.designatedForm ?? undefined,
    designatedPeriodEnd: periodEnd ? yearOrDay(periodEnd) : undefined,
    confirmation: payment?.confirmation ?? proof?.confirmation ?? undefined,
  }
}

/** A payment as the client or a proof tells it; what is left open stays unknown. */
export function PaymentForm({ caseId, paymentId, payment, proof }: Props) {
  const given = givenBy({ payment, proof })
  return (
    <Form
      action={payment ? correctPaymentAction : enterPaymentAction}
      clears={payment === null}
      label={payment ? 'Correct the payment' : 'Enter a payment'}
      className="mt-2 grid items-start gap-3 phone:grid-cols-3"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="paymentId" value={paymentId} />
      {proof && <input type="hidden" name="proofDocumentId" value={proof.documentId} />}
      {payment && <TheirVersion version={payment.version} words={fieldWords} className="phone:col-span-3" />}
      <DateField name="paidOn" label="Paid on" required defaultValue={given.paidOn} />
      <MoneyField name="amount" label="Amount" required defaultValue={given.amount} />
      <TextField
        name="method"
        label="How"
        hint="Check 1187, Direct Pay, EFTPS"
        required
        defaultValue={payment?.method}
      />
      <TextField name="designatedForm" label="For form" optional defaultValue={given.designatedForm} />
      <TextField
        name="designatedPeriodEnd"
        label="For year or period"
        optional
        defaultValue={given.designatedPeriodEnd}
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
      <TextField name="confirmation" label="Confirmation number" optional defaultValue={given.confirmation} />
      <SubmitButton variant="plain" className="justify-self-start">
        {payment ? 'Save the payment' : 'Enter the payment'}
      </SubmitButton>
    </Form>
  )
}

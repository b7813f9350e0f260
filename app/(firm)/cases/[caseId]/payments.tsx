import { uuidv7 } from 'uuidv7'
import { Day } from '@/components/figures/day'
import { Money } from '@/components/figures/money'
import { formPeriodsInWords } from '@/components/figures/periods'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { ScrollX } from '@/components/table/scroll-x'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases'
import { removePaymentAction } from '../actions'
import { PaymentForm } from './payments/payment-form'
import { fieldWords, madeByWords, purposeWords } from './payments/payment-words'

/** Payments as told, each to be found on a transcript; the assessment says where each one sits. */
export function Payments({ view, mayWrite }: { view: CaseView; mayWrite: boolean }) {
  return (
    <>
      {view.payments.length === 0 && <p className="py-2 text-13 text-soft">No payment has been entered.</p>}
      {view.payments.length > 0 && (
        <ScrollX label="Payments as told by the client">
          <table className="ledger">
            <caption className="sr-only">Payments as told by the client</caption>
            <thead>
              <tr>
                <th scope="col">Paid</th>
                <th scope="col" className="figure">
                  Amount
                </th>
                <th scope="col">How</th>
                <th scope="col">For</th>
                <th scope="col">Confirmation</th>
                <th scope="col">Entered by</th>
                {mayWrite && (
                  <th scope="col">
                    <span className="sr-only">Correct or remove</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {view.payments.map(payment => (
                <tr key={payment.id}>
                  <th scope="row">
                    <Day date={payment.paidOn} />
                  </th>
                  <td className="figure">
                    <Money cents={payment.cents} />
                  </td>
                  <td>
                    {[payment.method, madeByWords[payment.madeBy ?? '']].filter(Boolean).join(', ')}
                    {payment.accountHolder && (
                      <span className="block text-11 text-soft">
                        from the account of {payment.accountHolder}
                      </span>
                    )}
                  </td>
                  <td>
                    {payment.designatedForm && payment.designatedPeriodEnd ? (
                      formPeriodsInWords([
                        { form: payment.designatedForm, periodEnd: payment.designatedPeriodEnd },
                      ])
                    ) : (
                      <span className="text-soft">Not said</span>
                    )}
                    {payment.purpose && (
                      <span className="block text-11 text-soft">{purposeWords[payment.purpose]}</span>
                    )}
                  </td>
                  <td>
                    {payment.confirmation ?? <span className="text-soft">None</span>}
                    {payment.proofDocumentId && (
                      <span className="block">
                        <TextLink href={`/papers/${payment.proofDocumentId}`}>
                          Proof<span className="sr-only"> of the payment of {payment.paidOn}</span>
                        </TextLink>
                      </span>
                    )}
                  </td>
                  <td className="text-soft">{payment.by}</td>
                  {mayWrite && (
                    <td>
                      <div className="flex items-center justify-end gap-1">
                        <TextLink href={`/cases/${view.caseId}/payments?correct=${payment.id}#correct`}>
                          Correct<span className="sr-only"> the payment of {payment.paidOn}</span>
                        </TextLink>
                        <Form action={removePaymentAction} label={`Remove the payment of ${payment.paidOn}`}>
                          <input type="hidden" name="caseId" value={view.caseId} />
                          <input type="hidden" name="paymentId" value={payment.id} />
                          <TheirVersion
                            version={payment.version}
                            words={fieldWords}
                            then="It is shown in its row as you saw it. Press Remove again to remove what stands there now."
                          />
                          <SubmitButton variant="quiet">Remove</SubmitButton>
                        </Form>
                      </div>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      {mayWrite && (
        <details className="py-2">
          <summary className="cursor-pointer py-1 text-13 font-medium text-act">Enter a payment</summary>
          <PaymentForm caseId={view.caseId} paymentId={uuidv7()} payment={null} />
        </details>
      )}
    </>
  )
}

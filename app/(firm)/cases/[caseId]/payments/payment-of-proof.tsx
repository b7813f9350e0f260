import { uuidv7 } from 'uuidv7'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases'
import type { ProofView } from '@/lib/documents'
import { PaymentForm } from './payment-form'

/** The form of a payment that a proof tells. Where that payment may stand in the list already, this is said first. */
export function PaymentOfProof({ view, proof }: { view: CaseView; proof: ProofView }) {
  const form = <PaymentForm caseId={view.caseId} paymentId={uuidv7()} payment={null} proof={proof} />
  const proven = view.payments.filter(({ proofDocumentId }) => proofDocumentId === proof.documentId)
  const alike = view.payments.find(
    ({ proofDocumentId, paidOn, cents }) =>
      proofDocumentId === null && paidOn === proof.paidOn && cents === proof.amountCents,
  )
  if (proven.length === 0 && !alike) return form
  return (
    <>
      {proven.length > 0 && (
        <p className="py-2 text-13">
          {proven.length === 1 ? 'One payment was' : `${proven.length} payments were`} made of it already.
        </p>
      )}
      {proven.length === 0 && alike && (
        <p className="py-2 text-13">
          A payment of that day and amount is in the list. Entered once more, the same money would count
          twice.{' '}
          <TextLink
            href={`/cases/${view.caseId}/payments?correct=${alike.id}&proof=${proof.documentId}#correct`}
          >
            Show the proof with it
          </TextLink>
        </p>
      )}
      <Disclosure summary="It is another payment">{form}</Disclosure>
    </>
  )
}

import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { may, requireActor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { getProof, listCasePapers } from '@/lib/documents'
import { formatDay } from '@/lib/resolution'
import { CaseFrame } from '../case-frame'
import { Payments } from '../payments'
import { ImportPayments } from './import-payments'
import { PaymentForm } from './payment-form'
import { PaymentOfProof } from './payment-of-proof'

export const metadata: Metadata = { title: 'Payments' }

export default async function PaymentsPage({ params, searchParams }: PageProps<'/cases/[caseId]/payments'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const { correct, proof: proofId } = await searchParams
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const mayWrite = may(actor.role, 'case.write')
  const proof =
    mayWrite && typeof proofId === 'string'
      ? await shown(getProof(actor, { caseId, documentId: idIn(proofId) }))
      : null
  const opened = mayWrite ? view.payments.find(({ id }) => id === correct) : undefined
  return (
    <CaseFrame actor={actor} view={view} tab="payments" papers={papers.length}>
      <Section
        id="payments"
        title="Payments the client says were made"
        end={<TextLink href={`/cases/${caseId}/reconciliation`}>Where each was found</TextLink>}
      >
        <Payments view={view} mayWrite={mayWrite} />
      </Section>
      {proof && !opened && (
        <Section
          id="proof"
          title={`A payment from ${proof.fileName}`}
          note="As it was read. Look at each entry before you enter it; what was not found is empty."
          end={<TextLink href={`/papers/${proof.documentId}`}>The proof</TextLink>}
        >
          <PaymentOfProof view={view} proof={proof} />
        </Section>
      )}
      {opened && (
        <Section
          id="correct"
          title={`Correct the payment of ${formatDay(opened.paidOn)}`}
          end={<TextLink href={`/cases/${caseId}/payments`}>Leave it as it is</TextLink>}
        >
          <PaymentForm
            key={`${opened.id}${opened.version}`}
            caseId={caseId}
            paymentId={opened.id}
            payment={opened}
            proof={proof ?? undefined}
          />
        </Section>
      )}
      {mayWrite && (
        <Section id="import" title="Import payments" note="Nothing is saved before you have looked at it.">
          <ImportPayments caseId={caseId} />
        </Section>
      )}
    </CaseFrame>
  )
}

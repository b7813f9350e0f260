import 'server-only'
import type { Actor } from '@/lib/access'
import { PROOF_OF_PAYMENT } from '@/lib/cases/proof.schema'
import { notFound, reading } from '@/lib/operation'
import { findReading } from './open-reading'

/**
 * What was read of a paper that a person kept on the case as a proof of payment: what a payment made of it begins with.
 * Not found where the case has no such paper, or where it was set aside.
 */
export function getProof(actor: Actor, { caseId, documentId }: Record<'caseId' | 'documentId', string>) {
  return reading(actor, async tx => {
    const { firmId } = actor
    const paper = await tx.document.findFirst({
      where: { firmId, id: documentId, caseId, keptAs: PROOF_OF_PAYMENT, rejectedAt: null },
      select: { fileName: true },
    })
    if (!paper) throw notFound('proof')
    const stored = await findReading(tx, { firmId, documentId })
    const proof = stored?.reading.kind === 'other' ? stored.reading.proof : undefined
    return {
      documentId,
      fileName: paper.fileName,
      amountCents: proof?.amount?.value ?? null,
      paidOn: proof?.paidOn?.value ?? null,
      designatedForm: proof?.form?.value ?? null,
      designatedPeriodEnd: proof?.periodEnd?.value ?? null,
      confirmation: proof?.confirmation?.value ?? null,
    }
  })
}

export type ProofView = Awaited<ReturnType<typeof getProof>>

import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { command, type Done, notFound, Refusal, whoSaved } from '@/lib/operation'
import type { Tx } from '@/lib/platform'
import { asCents, asColumn, asDay } from '@/lib/platform'
import { formatCents } from '@/lib/resolution'
import { correctPaymentInput, enterPaymentInput, removePaymentInput } from './case.schema'
import { holdsAlready } from './holds-already'
import { PROOF_OF_PAYMENT } from './proof.schema'
import { reassess } from './reassess'
import { required } from './required'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/** Enters a payment that the client says was made; the assessment then looks for it on every transcript. */
export const enterPayment = command({
  permission: 'case.write',
  input: enterPaymentInput,
  async run({ actor, input, tx, today }): Promise<Done<{ paymentId: string }>> {
    await lockCase(tx, actor, input.caseId)
    if (actor.userId === null) throw new Error('Payments are entered by a person')
    const same = input.paymentId
      ? await tx.payment.findUnique({ where: { firmId_id: { firmId: actor.firmId, id: input.paymentId } } })
      : null
    const proofDocumentId = input.proofDocumentId ?? null
    if (proofDocumentId)
      await mustBeProof(tx, { firmId: actor.firmId, caseId: input.caseId, proofDocumentId })
    const told = { caseId: input.caseId, ...columnsOf(input), proofDocumentId }
    if (same && holdsAlready(same, told)) return repeated(same)
    // One that was changed between two presses is another payment: both stand in the list, and nothing is lost.
    const paymentId = same ? uuidv7() : (input.paymentId ?? uuidv7())
    await tx.payment.create({
      data: { ...told, firmId: actor.firmId, id: paymentId, enteredById: actor.userId },
    })
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, 'payment entered')
    return {
      value: { paymentId },
      events: [
        {
          type: 'payment.entered',
          caseId: input.caseId,
          paymentId,
          cents: required(input.amount),
          paidOn: required(input.paidOn),
          ...(proofDocumentId && { proofDocumentId }),
        },
        ...assessed,
      ],
    }
  },
})

/** A paper of the case that a person kept there as a proof of payment. */
async function mustBeProof(
  tx: Tx,
  { firmId, caseId, proofDocumentId }: Record<'firmId' | 'caseId' | 'proofDocumentId', string>,
): Promise<void> {
  const paper = await tx.document.findFirst({
    where: { firmId, id: proofDocumentId, caseId, keptAs: PROOF_OF_PAYMENT, rejectedAt: null },
    select: { id: true },
  })
  if (!paper) throw notFound('proof')
}

/** What a person tells of a payment, as its row keeps it; what was left open is null. */
function columnsOf(told: Omit<z.output<typeof correctPaymentInput>, 'caseId' | 'paymentId' | 'version'>) {
  return {
    paidOn: asColumn(required(told.paidOn)),
    cents: BigInt(required(told.amount)),
    method: told.method,
    confirmation: told.confirmation || null,
    designatedForm: told.designatedForm || null,
    designatedPeriodEnd: asColumn(told.designatedPeriodEnd),
    madeBy: told.madeBy || null,
    purpose: told.purpose || null,
    accountHolder: told.accountHolder || null,
  }
}

/** Corrects what was entered, and shows a proof with it where one is given. A save made from an older state is refused, and what stands there now is told. */
export const correctPayment = command({
  permission: 'case.write',
  input: correctPaymentInput,
  async run({ actor, input, tx, today }): Promise<Done<{ paymentId: string }>> {
    const { caseId, paymentId, version } = input
    await lockCase(tx, actor, caseId)
    const where = { firmId: actor.firmId, id: paymentId, caseId }
    const before = await findUnchanged(tx, { where, version })
    const proofDocumentId = input.proofDocumentId ?? before.proofDocumentId
    if (input.proofDocumentId)
      await mustBeProof(tx, { firmId: actor.firmId, caseId, proofDocumentId: input.proofDocumentId })
    await tx.payment.updateMany({
      where,
      data: { ...columnsOf(input), proofDocumentId, version: { increment: 1 } },
    })
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'payment corrected')
    const now = { cents: required(input.amount), paidOn: required(input.paidOn) }
    const then = {
      ...{ centsBefore: asCents(before.cents), paidOnBefore: asDay(before.paidOn) },
      before: asTyped(before),
      ...(input.proofDocumentId && { proofDocumentId: input.proofDocumentId }),
    }
    return {
      value: { paymentId },
      events: [{ type: 'payment.corrected', caseId, paymentId, ...now, ...then }, ...assessed],
    }
  },
})

/** The row as the person saw it; one that was corrected meanwhile is refused with what stands there now. */
async function findUnchanged(
  tx: Tx,
  { where, version }: { where: Record<'firmId' | 'id' | 'caseId', string>; version: number },
): Promise<Stored> {
  const row = await tx.payment.findFirst({ where })
  if (!row) throw notFound('payment')
  if (row.version === version) return row
  const by = await whoSaved(tx, where.firmId, ['payment.corrected'], { paymentId: row.id })
  throw new Refusal({
    code: 'stale',
    message: `${by} changed this payment meanwhile. Both versions are below; choose what to keep.`,
    theirs: { by, ...asTyped(row) },
  })
}

/** The payment as its form would send it. */
function asTyped(row: Stored): Record<string, string> {
  const amount = asCents(row.cents)
  return {
    version: String(row.version),
    paidOn: asDay(row.paidOn) ?? '',
    amount: amount === null ? '' : formatCents(amount).replace('$', ''),
    method: row.method,
    designatedForm: row.designatedForm ?? '',
    designatedPeriodEnd: asDay(row.designatedPeriodEnd) ?? '',
    purpose: row.purpose ?? '',
    madeBy: row.madeBy ?? '',
    accountHolder: row.accountHolder ?? '',
    confirmation: row.confirmation ?? '',
  }
}

type Stored = Awaited<ReturnType<Tx['payment']['findUniqueOrThrow']>>

/** The same form sent twice: by a second press, or by a browser that tries again. */
function repeated({ id, caseId }: Stored): Done<{ paymentId: string }> {
  return { value: { paymentId: id }, events: [{ type: 'entry.repeated', caseId, what: 'payment', id }] }
}

/** Removes a payment as it was seen; one that was corrected meanwhile stays, and what stands there now is told. */
export const removePayment = command({
  permission: 'case.write',
  input: removePaymentInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const where = { firmId: actor.firmId, id: input.paymentId, caseId: input.caseId }
    const payment = await findUnchanged(tx, { where, version: input.version })
    await tx.payment.deleteMany({ where })
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, 'payment removed')
    return {
      value: null,
      events: [
        {
          type: 'payment.removed',
          caseId: input.caseId,
          paymentId: payment.id,
          // The record is what is left of it.
          cents: asCents(payment.cents),
          paidOn: asDay(payment.paidOn),
        },
        ...assessed,
      ],
    }
  },
})

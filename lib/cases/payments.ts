import 'server-only'
import { uuidv7 } from 'uuidv7'
import { command, type Done, notFound } from '@/lib/operation'
import type { Tx } from '@/lib/platform'
import { asCents, asColumn, asDay } from '@/lib/platform'
import { enterPaymentInput, removePaymentInput } from './case.schema'
import { holdsAlready } from './holds-already'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/** Enters a payment that the client says was made; the assessment then looks for it on every transcript. */
export const enterPayment = command({
  permission: 'case.write',
  input: enterPaymentInput,
  async run({ actor, input, tx, today }): Promise<Done<{ paymentId: string }>> {
    await lockCase(tx, actor, input.caseId)
    if (input.paidOn === null || input.amount === null || actor.userId === null)
      throw new Error('Refused by the schema')
    const same = input.paymentId
      ? await tx.payment.findUnique({ where: { firmId_id: { firmId: actor.firmId, id: input.paymentId } } })
      : null
    const told = {
      caseId: input.caseId,
      paidOn: asColumn(input.paidOn),
      cents: BigInt(input.amount),
      method: input.method,
      confirmation: input.confirmation || null,
      designatedForm: input.designatedForm || null,
      designatedPeriodEnd: asColumn(input.designatedPeriodEnd),
    }
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
          cents: input.amount,
          paidOn: input.paidOn,
        },
        ...assessed,
      ],
    }
  },
})

type Stored = Awaited<ReturnType<Tx['payment']['findUniqueOrThrow']>>

/** The same form sent twice: by a second press, or by a browser that tries again. */
function repeated({ id, caseId }: Stored): Done<{ paymentId: string }> {
  return { value: { paymentId: id }, events: [{ type: 'entry.repeated', caseId, what: 'payment', id }] }
}

export const removePayment = command({
  permission: 'case.write',
  input: removePaymentInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const where = { firmId: actor.firmId, id: input.paymentId, caseId: input.caseId }
    const payment = await tx.payment.findFirst({ where })
    if (!payment) throw notFound('payment')
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

import 'server-only'
import { uuidv7 } from 'uuidv7'
import { command, notFound } from '@/lib/operation'
import { enterPaymentInput, removePaymentInput } from './case.schema'
import { asColumn } from './columns'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/** Enters a payment that the client says was made; the assessment then looks for it on every transcript. */
export const enterPayment = command({
  permission: 'case.write',
  input: enterPaymentInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    if (input.paidOn === null || input.amount === null || actor.userId === null)
      throw new Error('Refused by the schema')
    const paymentId = uuidv7()
    await tx.payment.create({
      data: {
        firmId: actor.firmId,
        id: paymentId,
        caseId: input.caseId,
        paidOn: asColumn(input.paidOn),
        cents: BigInt(input.amount),
        method: input.method,
        confirmation: input.confirmation || null,
        enteredById: actor.userId,
        designatedForm: input.designatedForm || null,
        designatedPeriodEnd: asColumn(input.designatedPeriodEnd),
      },
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

export const removePayment = command({
  permission: 'case.write',
  input: removePaymentInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const { count } = await tx.payment.deleteMany({
      where: { firmId: actor.firmId, id: input.paymentId, caseId: input.caseId },
    })
    if (count === 0) throw notFound('payment')
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, 'payment removed')
    return {
      value: null,
      events: [{ type: 'payment.removed', caseId: input.caseId, paymentId: input.paymentId }, ...assessed],
    }
  },
})

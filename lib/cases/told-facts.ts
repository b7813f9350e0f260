import 'server-only'
import { asCents, asDay, type Tx } from '@/lib/platform'
import type { FormPeriod, HearingRequestFacts, PaymentFacts } from '@/lib/resolution'
import type { Names } from './member-names'
import { required } from './required'

type Payment = Awaited<ReturnType<Tx['payment']['findFirstOrThrow']>>
type Period = Pick<Awaited<ReturnType<Tx['taxPeriod']['findFirstOrThrow']>>, 'id' | 'form' | 'periodEnd'>
type HearingRequest = Awaited<ReturnType<Tx['hearingRequest']['findFirstOrThrow']>>

/** A payment that somebody entered, at the period that it names where the case has it. */
export function paymentFacts(payment: Payment, periods: readonly Period[], names: Names): PaymentFacts {
  const by = names(payment.enteredById)
  const periodEnd = asDay(payment.designatedPeriodEnd)
  const period = periods.find(
    ({ form, periodEnd: end }) => form === payment.designatedForm && asDay(end) === periodEnd,
  )
  return {
    paymentId: payment.id,
    paidOn: required(asDay(payment.paidOn)),
    cents: required(asCents(payment.cents)),
    method: payment.method,
    confirmation: payment.confirmation,
    ...(payment.madeBy && { madeBy: payment.madeBy as NonNullable<PaymentFacts['madeBy']> }),
    ...(payment.purpose && { purpose: payment.purpose as NonNullable<PaymentFacts['purpose']> }),
    designated: payment.designatedForm && periodEnd ? { form: payment.designatedForm, periodEnd } : null,
    source: {
      kind: 'entered',
      label: `Payment entered by ${by}${payment.proofDocumentId ? ' from its proof' : ''}`,
      documentId: payment.proofDocumentId,
      place: null,
      ...(period ? { periodId: period.id } : {}),
      confirmedBy: by,
    },
  }
}

const sendingMethods = {
  certified_mail: 'certified-mail',
  delivery_service: 'delivery-service',
  fax: 'fax',
  mail: 'mail',
} as const

/** Form 12153 as somebody recorded it. */
export function hearingRequestFacts(request: HearingRequest, names: Names): HearingRequestFacts {
  const by = names(request.recordedById)
  return {
    requestId: request.id,
    about: request.about,
    noticeOn: asDay(request.noticeOn),
    periods: request.periods as unknown as FormPeriod[],
    sentOn: required(asDay(request.sentOn)),
    method: sendingMethods[request.method],
    proof: request.proof,
    source: {
      kind: 'entered',
      label: `Form 12153 recorded by ${by}`,
      documentId: null,
      place: null,
      confirmedBy: by,
    },
  }
}

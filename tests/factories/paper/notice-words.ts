import type { PlainDate } from '@/lib/resolution/time/plain-date'
import type { NoticeSpec } from './notice-spec'
import { dollars, longDay, spanishDay } from './wording'

export function dayOf({ language }: Pick<NoticeSpec, 'language'>, date: PlainDate): string {
  return language === 'es' ? spanishDay(date) : longDay(date)
}

/** The box at the top of a notice, label and value. */
export function headerRows(spec: NoticeSpec): [string, string][] {
  const { header } = spec
  const isYear = spec.periodEnd.endsWith('-12-31') && !/period|form/i.test(header.period)
  const rows: [string, string][] = [
    [header.notice, spec.code],
    [header.period, isYear ? spec.periodEnd.slice(0, 4) : dayOf(spec, spec.periodEnd)],
    [header.date, dayOf(spec, spec.noticeDate)],
    [spec.tinLabel, spec.tin],
    [header.contact, spec.language === 'es' ? spec.phone : `Phone ${spec.phone}`],
    [header.caller, spec.callerId],
  ]
  return rows.map(([label, value]) => [header.colon ? `${label}:` : label, value])
}

export function introduction({ language, periodEnd, form }: NoticeSpec): string[] {
  const year = periodEnd.slice(0, 4)
  if (language === 'es')
    return [`Nuestros registros muestran que usted adeuda impuestos en su Formulario ${form} de ${year}.`]
  return [
    `Our records show unpaid taxes or penalties and interest on your ${year} Form ${form}.`,
    'If you paid in full within the last 21 days or have a payment agreement, please disregard this notice.',
  ]
}

/** The words of the row that closes the billing table. */
export function totalLabel({ payBy, totalWords, language }: NoticeSpec): string {
  const on = payBy !== 'at once' && 'on' in payBy ? payBy.on : null
  if (language === 'es')
    return on ? `Cantidad adeudada para el ${spanishDay(on)}` : 'Cantidad adeudada de inmediato'
  if (payBy === 'at once') return totalWords ?? 'Amount due immediately'
  return on ? `${totalWords ?? 'Amount due by'} ${longDay(on)}` : (totalWords ?? 'Amount due')
}

export function payingSentence({ amountDueCents, payBy, language }: NoticeSpec): string {
  const due = dollars(amountDueCents)
  if (language === 'es') return `Pague la cantidad adeudada de ${due} para evitar multas e intereses.`
  if (payBy === 'at once')
    return `Pay the amount due of ${due} immediately to avoid more penalty and interest charges.`
  if ('on' in payBy)
    return `Pay the amount due of ${due} by ${longDay(payBy.on)}, to avoid more penalty and interest charges.`
  return `Please make sure we receive your payment within ${payBy.withinDays} calendar days from the date of this notice.`
}

const HEARING: readonly ((on: PlainDate) => string)[] = [
  on => `You have the right to request a hearing with Form 12153 by ${longDay(on)}.`,
  on => `Request a hearing with the IRS Independent Office of Appeals by ${longDay(on)}.`,
  on => `You must request your hearing by ${slashedDay(on)}.`,
  on =>
    `Complete the enclosed Form 12153 and mail it to us by ${longDay(on)}, to ask for a due process hearing.`,
  on => `If you want to appeal, we must receive your hearing request no later than ${longDay(on)}.`,
  on =>
    `To preserve your right to go to court, you must ask for a Collection Due Process (CDP) hearing by ${longDay(on)}.`,
]
const AGREEMENT: readonly ((on: PlainDate) => string)[] = [
  on => `We will terminate your installment agreement on ${longDay(on)} unless you pay what is past due.`,
  on => `To keep your installment agreement, pay the past due amount by ${longDay(on)}.`,
  on => `If we do not hear from you, your installment agreement will be terminated on ${longDay(on)}.`,
  on => `We may terminate your installment agreement as of ${longDay(on)} and take your wages.`,
  on => `You can prevent the termination of your agreement if you act no later than ${longDay(on)}.`,
]
const ANSWER: readonly ((on: PlainDate) => string)[] = [
  on => `If you disagree, you must respond to this notice by ${longDay(on)}.`,
  on => `Please send us your response by ${longDay(on)}.`,
  on => `Complete the response form and return it to us by ${longDay(on)}.`,
  on => `If we do not hear from you by ${longDay(on)}, we will act on the facts that we have.`,
  on => `Reply to us on or before ${longDay(on)}, or call the number above.`,
]

/** What the notice wants besides money, each with its day. */
export function answerSentences({
  hearingBy,
  agreementEndsOn,
  answerBy,
  wording,
  sentences,
}: NoticeSpec): string[] {
  const worded = (words: readonly ((on: PlainDate) => string)[], on: PlainDate | null) =>
    on ? [words[wording % words.length]?.(on) ?? ''] : []
  return [
    ...worded(HEARING, hearingBy),
    ...worded(AGREEMENT, agreementEndsOn),
    ...worded(ANSWER, answerBy),
    ...sentences,
  ]
}

function slashedDay(date: PlainDate): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`
}

import type { FactSource, NoticeFacts } from '../facts'
import type { NoticeReading } from '../reading'
import { formatDay } from '../time/plain-date'
import { accountForm } from './account-form'

/** A notice as it was read, taken as confirmed. */
export function noticeFactsOf(reading: NoticeReading, source: FactSource): NoticeFacts {
  const { form, periodEnd, payBy, noticeDate } = reading
  const first = form && periodEnd ? [{ form: accountForm(form.value), periodEnd: periodEnd.value }] : []
  const dated = noticeDate ? ` of ${formatDay(noticeDate.value)}` : ''
  return {
    noticeId: source.documentId ?? reading.code.value,
    code: reading.code.value,
    noticeDate: noticeDate?.value ?? null,
    payBy: payBy && { date: payBy.value, basis: payBy.basis === 'computed' ? 'computed' : 'printed' },
    respondBy: reading.respondBy?.value ?? null,
    periods: [...first, ...reading.morePeriods.map(more => ({ ...more, form: accountForm(more.form) }))],
    amountDueCents: reading.amountDue?.value ?? null,
    amountPlace: reading.amountDue?.place ?? null,
    lines: reading.lines,
    confirmed: true,
    source: { ...source, label: `${reading.code.value}${dated}`, place: noticeDate?.place ?? null },
  }
}

import { sum } from '@/lib/resolution/money/cents'
import { findNotice } from '@/lib/resolution/notices/catalogue'
import type { DocumentReading } from '@/lib/resolution/reading'
import type { NoticeSpec } from './notice-spec'

/** One printed field: what the paper says and what was read. */
export interface ComparedField {
  field: string
  printed: unknown
  read: unknown
}

/** Every printed field of a specimen beside its reading. */
export function compareNotice(spec: NoticeSpec, reading: DocumentReading): ComparedField[] {
  if (reading.kind !== 'notice') return [{ field: 'kind', printed: 'notice', read: reading.kind }]
  const isLetter = spec.layout === 'letter'
  const rows = spec.periodTable?.rows ?? []
  const namesForm = !isLetter || rows.length > 0
  const shows = (amount: string) => spec.periodTable?.columns.some(column => column.amount === amount)
  const answer = spec.hearingBy ?? spec.agreementEndsOn ?? spec.answerBy
  const showsAmount = spec.amountWords !== null || spec.lines.length > 0 || spec.coupon
  const fields: [string, unknown, unknown][] = [
    ['code', spec.code, reading.code.value],
    ['language', spec.language, reading.language],
    ['noticeDate', spec.noticeDate, reading.noticeDate?.value],
    ['tinLast4', spec.tin.slice(-4), reading.tinLast4?.value],
    ['taxpayerName', spec.name, reading.taxpayerName?.value],
    ['contactPhone', spec.phone, reading.contactPhone?.value],
    ['periodEnd', spec.periodEnd, reading.periodEnd?.value],
    ['headline', spec.headline, reading.headline?.value],
    ['form', namesForm ? spec.form : undefined, reading.form?.value],
    [
      'payBy',
      spec.payBy !== 'at once' && 'on' in spec.payBy ? spec.payBy.on : null,
      reading.payBy?.value ?? null,
    ],
    ['respondBy', answer, reading.respondBy?.value ?? null],
    ['hearing', findNotice(spec.code)?.hearing ? 'yes' : 'no', reading.hearing],
    [
      'amountDue',
      showsAmount ? spec.amountDueCents : rows.length > 0 ? sum(rows.map(row => row.total)) : undefined,
      reading.amountDue?.value,
    ],
    ['lines', spec.lines, reading.lines.map(({ label, cents }) => ({ label, cents }))],
    [
      'periodRows',
      rows.map(row => [
        row.form,
        row.periodEnd,
        ...(['tax', 'penalty', 'interest', 'total'] as const).map(name => (shows(name) ? row[name] : null)),
      ]),
      reading.periodRows.map(row => [row.form, row.periodEnd, row.tax, row.penalty, row.interest, row.total]),
    ],
    [
      'charges',
      spec.charges.map(charge => [charge.kind, charge.rows.map(row => row.cents)]),
      reading.charges.map(charge => [charge.kind, charge.rows.map(row => row.cents)]),
    ],
    ['charges add up', true, reading.charges.every(charge => charge.addsUp)],
  ]
  return fields.map(([field, printed, read]) => ({ field, printed, read }))
}

export function isSame({ printed, read }: ComparedField): boolean {
  return JSON.stringify(printed) === JSON.stringify(read)
}

import { findNotice, findNoticeDeadline, type NoticeReading } from '@/lib/resolution'
import { known, leastConfidence, notReadSentence, periodsOf } from './line-values'
import type { DatedAnswer, ReadingLine } from './reading-line'

/** What the command `read` prints of a notice. */
export function noticePart(reading: NoticeReading): Partial<ReadingLine> {
  return {
    code: reading.code.value,
    periods: [
      ...periodsOf(reading),
      ...reading.morePeriods.map(({ form, periodEnd }) => ({ form, period: periodEnd })),
    ],
    tinLast4: reading.tinLast4?.value ?? null,
    noticeDate: reading.noticeDate?.value ?? null,
    payBy: reading.payBy ? { date: reading.payBy.value, basis: reading.payBy.basis } : null,
    respondBy: answerDay(reading),
    confidence: leastOf(reading),
    language: reading.language,
    headline: reading.headline?.value ?? null,
    taxpayerName: known(reading.taxpayerName),
    contactPhone: reading.contactPhone?.value ?? null,
    isCollectionDueProcess: reading.hearing === 'uncertain' ? null : reading.hearing === 'yes',
    deadlines: reading.deadlines.map(({ kind, date }) => ({ kind, date: date.value, basis: date.basis })),
    form: known(reading.form),
    periodAmounts: reading.periodRows.map(({ form, periodEnd, tax, penalty, interest, total }) => ({
      form,
      period: periodEnd,
      taxCents: tax,
      penaltyCents: penalty,
      interestCents: interest,
      totalCents: total,
    })),
    charges: reading.charges.map(({ kind, totalCents, rows }) => ({
      kind,
      totalCents,
      rows: rows.map(({ label, cents }) => ({ label, cents })),
    })),
    amountDueCents: reading.amountDue?.value ?? null,
    lines: reading.lines.map(({ kind, label, cents }) => ({ kind, label, cents })),
    addsUp: reading.addsUp,
    problems: [...reading.problems.map(problem => problem.message), ...notReadSentence(reading.notRead)],
  }
}

/** Besides notices that open a hearing: what is lost on a counted day whether the paper prints it or not. */
const COUNTED: readonly string[] = ['default', 'deficiency', 'math-error', 'underreporter']

/** The printed day; else the day that the law counts for a right which ends, from the notice date. */
function answerDay(reading: NoticeReading): DatedAnswer | null {
  if (reading.respondBy) return { date: reading.respondBy.value, basis: reading.respondBy.basis }
  if (reading.hearing !== 'yes' && !COUNTED.includes(findNotice(reading.code.value)?.kind ?? '')) return null
  const found = findNoticeDeadline({
    code: reading.code.value,
    noticeDate: reading.noticeDate?.value ?? null,
    printed: null,
    amountDue: reading.amountDue?.value ?? null,
    filedOn: null,
    addressedAbroad: null,
    confirmed: false,
  }).value
  if (found?.runs !== 'to-a-day' || found.deadline.kind === 'pay-by' || !found.deadline.computedDay)
    return null
  return { date: found.deadline.computedDay, basis: 'computed' }
}

function leastOf(reading: NoticeReading): number {
  const { code, noticeDate, payBy, respondBy, form, periodEnd, tinLast4, amountDue } = reading
  return leastConfidence([code, noticeDate, payBy, respondBy, form, periodEnd, tinLast4, amountDue])
}

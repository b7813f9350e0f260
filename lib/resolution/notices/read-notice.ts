import { sum } from '../money/cents'
import type { FormPeriod, NoticeReading, Read, ReadingProblem } from '../reading'
import type { Sheet } from '../text/lay-out'
import { type CatalogueEntry, findNotice } from './catalogue'
import { listPeriods } from './list-periods'
import { displayNoticeCode } from './notice-code'
import { readAmountDue, readBilling } from './read-amount'
import { readContactPhone, readForm, readNoticeDate, readPeriodEnd, readTinLast4 } from './read-header'
import { readTaxpayerName } from './read-name'
import { readPayBy } from './read-pay-by'
import { readRespondBy } from './read-respond-by'

/** Bills that only an individual's income tax account receives; others leave the form open. */
const INDIVIDUAL_BILLS = /^CP14(?:[A-E]|IA|CL)?$/

const ALWAYS_PRINTED = ['noticeDate', 'periodEnd', 'tinLast4', 'taxpayerName'] as const
const PRINTED_ON_BILLS = ['form', 'contactPhone', 'amountDue', 'lines'] as const
const BILLS = ['bill', 'reminder', 'intent-to-levy', 'final-levy-notice', 'math-error', 'default']
const WITH_PAY_BY = ['bill', 'reminder']

/** A notice read from its sheet. The code must have been found; everything else may be missing, and is then named. */
export function readNotice(sheet: Sheet, code: Read<string>, codeProblems: ReadingProblem[]): NoticeReading {
  const problems = [...codeProblems]
  const entry = findNotice(code.value)
  const table = readBilling(sheet)
  const noticeDate = readNoticeDate(sheet, problems)
  const amountDue = readAmountDue(sheet, table, problems)
  const known = { entry, noticeDate: noticeDate?.value ?? null, amountDue: amountDue?.value ?? null }
  const linesSumCents = table.lines.length > 0 ? sum(table.lines.map(line => line.cents)) : null
  const form = readForm(sheet, problems) ?? inferredForm(code.value)
  const periodEnd = readPeriodEnd(sheet, problems)
  const isFirst = (period: FormPeriod) => period.form === form?.value && period.periodEnd === periodEnd?.value
  const reading: NoticeReading = {
    kind: 'notice',
    code,
    noticeDate,
    payBy: readPayBy(sheet, known, problems),
    respondBy: readRespondBy(sheet, entry, problems),
    form,
    periodEnd,
    morePeriods: listPeriods(sheet).filter(period => !isFirst(period)),
    tinLast4: readTinLast4(sheet, problems),
    taxpayerName: readTaxpayerName(sheet),
    contactPhone: readContactPhone(sheet),
    amountDue,
    lines: table.lines,
    linesSumCents,
    addsUp: linesSumCents === null || amountDue === null ? null : linesSumCents === amountDue.value,
    notRead: [],
    problems,
  }
  reading.notRead = fieldsNotRead(reading, entry)
  problems.push(...problemsOf(reading, entry))
  return reading
}

function inferredForm(code: string): Read<string> | null {
  if (!INDIVIDUAL_BILLS.test(code)) return null
  const remark = `${code} is a bill on an individual's income tax account.`
  return { value: '1040', raw: '', place: null, basis: 'inferred', confidence: 0.7, remark }
}

function fieldsNotRead(reading: NoticeReading, entry: CatalogueEntry | null): string[] {
  const isBill = entry !== null && BILLS.includes(entry.kind)
  const expected: (keyof NoticeReading)[] = [
    ...ALWAYS_PRINTED,
    ...(isBill ? PRINTED_ON_BILLS : []),
    ...(entry && WITH_PAY_BY.includes(entry.kind) ? (['payBy'] as const) : []),
  ]
  return expected.filter(field => {
    const value = reading[field]
    return value === null || (Array.isArray(value) && value.length === 0)
  })
}

function problemsOf(reading: NoticeReading, entry: CatalogueEntry | null): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  const name = displayNoticeCode(reading.code.value)
  if (!entry) {
    problems.push({
      code: 'unknown-notice',
      message: `${name} is not in the catalogue of notices: a person must read it.`,
    })
  }
  if (reading.addsUp === false) {
    problems.push({
      code: 'lines-do-not-add-up',
      message: 'The lines of the bill as read do not add up to the amount due: a person must check them.',
    })
  }
  if (reading.payBy && reading.noticeDate && reading.payBy.value < reading.noticeDate.value) {
    problems.push({
      code: 'pay-by-before-notice',
      message: `The last day to pay (${reading.payBy.value}) lies before the notice date (${reading.noticeDate.value}).`,
    })
  }
  if (reading.respondBy && reading.noticeDate && reading.respondBy.value < reading.noticeDate.value) {
    problems.push({
      code: 'respond-by-before-notice',
      message: `The last day to answer (${reading.respondBy.value}) lies before the notice date (${reading.noticeDate.value}).`,
    })
  }
  return problems
}

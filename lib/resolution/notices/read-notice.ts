import { sum } from '../money/cents'
import type {
  FormPeriod,
  HearingOnPaper,
  NoticePeriodRow,
  NoticeReading,
  Read,
  ReadingProblem,
} from '../reading'
import type { Sheet } from '../text/lay-out'
import { formatDay, type PlainDate } from '../time/plain-date'
import { type CatalogueEntry, findNotice } from './catalogue'
import { opensHearing } from './hearing-test'
import { displayNoticeCode } from './notice-code'
import { readAmountDue, readBilling } from './read-amount'
import { readCharges } from './read-charges'
import {
  listMoreYears,
  readContactPhone,
  readForm,
  readNoticeDate,
  readPeriodEnd,
  readTinLast4,
} from './read-header'
import { readHeadline } from './read-headline'
import { readLanguage } from './read-language'
import { readTaxpayerName } from './read-name'
import { readPayBy } from './read-pay-by'
import { readPeriodRows } from './read-period-rows'
import { readAnswerDays } from './read-respond-by'

/** Bills that only an individual's income tax account receives; others leave the form open. */
const INDIVIDUAL_BILLS = /^CP14(?:[A-E]|IA|CL)?$/
/** Notices that businesses receive under other codes; the number of a person beside them tells the same. */
const INDIVIDUAL_NOTICES =
  /^CP(?:1[1-3]|2[12][A-C]|2000|2501|59|51[5-8]|50[1-4]C?|508[CR]|71[ACD]?|523[A-H]?)$/
const PERSONS_NUMBER = /.{3}-.{2}-\d{4}/

const ALWAYS_PRINTED = ['noticeDate', 'periodEnd', 'tinLast4', 'taxpayerName'] as const
const PRINTED_ON_BILLS = ['form', 'contactPhone', 'amountDue', 'lines'] as const
const BILLS = ['bill', 'reminder', 'intent-to-levy', 'final-levy-notice', 'math-error', 'default']
const WITH_PAY_BY = ['bill', 'reminder']

/** Sentences that speak of a right stand on the first page; more than this is no letter. */
const FIRST_PAGE_CHARACTERS = 12_000

/** A notice read from its sheet. The code must have been found; everything else may be missing, and is then named. */
export function readNotice(sheet: Sheet, code: Read<string>, codeProblems: ReadingProblem[]): NoticeReading {
  const problems = [...codeProblems]
  const entry = findNotice(code.value)
  const table = readBilling(sheet)
  const noticeDate = readNoticeDate(sheet, problems)
  const periodRows = readPeriodRows(sheet)
  const amountDue = readAmountDue(sheet, table, periodRows, problems)
  const known = { entry, noticeDate: noticeDate?.value ?? null, amountDue: amountDue?.value ?? null }
  const linesSumCents = table.lines.length > 0 ? sum(table.lines.map(line => line.cents)) : null
  const payBy = readPayBy(sheet, known, problems)
  const tinLast4 = readTinLast4(sheet, problems)
  const form = readForm(sheet, problems) ?? formOfTable(periodRows) ?? inferredForm(code.value, tinLast4)
  const periodEnd = periodOfNotice(readPeriodEnd(sheet, problems), periodRows)
  const headline = readHeadline(sheet)
  const answers = readAnswerDays(sheet, entry, problems)
  const isFirst = (period: FormPeriod) => period.form === form?.value && period.periodEnd === periodEnd?.value
  const reading: NoticeReading = {
    kind: 'notice',
    code,
    noticeDate,
    payBy,
    respondBy: answers.respondBy,
    form,
    periodEnd,
    morePeriods: morePeriodsOf(sheet, periodRows, form).filter(period => !isFirst(period)),
    tinLast4,
    taxpayerName: readTaxpayerName(sheet),
    contactPhone: readContactPhone(sheet),
    amountDue,
    language: readLanguage(sheet),
    headline,
    hearing: hearingOn(sheet, code.value, headline?.value ?? null),
    deadlines: [...(payBy ? [{ kind: 'payment', date: payBy } as const] : []), ...answers.deadlines],
    periodRows,
    charges: readCharges(sheet),
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

/** By the code, and by the headline and first page where the code does not tell. */
function hearingOn(sheet: Sheet, code: string, title: string | null): HearingOnPaper {
  const firstPage = sheet.lines
    .filter(line => line.page === 1)
    .map(line => line.text)
    .join(' ')
    .slice(0, FIRST_PAGE_CHARACTERS)
  return opensHearing({ code, title, firstPage })
}

/** From the table of periods; without one from the years that the header lists. */
function morePeriodsOf(
  sheet: Sheet,
  rows: readonly NoticePeriodRow[],
  form: Read<string> | null,
): FormPeriod[] {
  if (rows.length > 0) return rows.map(row => ({ form: row.form, periodEnd: row.periodEnd }))
  return form ? listMoreYears(sheet).map(periodEnd => ({ form: form.value, periodEnd })) : []
}

/** A letter about several periods names form and period in its table alone; its first row stands for the letter. */
function formOfTable([first]: readonly NoticePeriodRow[]): Read<string> | null {
  if (!first) return null
  return { value: first.form, raw: first.form, place: first.place, basis: 'printed', confidence: 0.9 }
}

/** A year beside a label is vaguer than the row of the table that ends in it. */
function periodOfNotice(
  labelled: Read<PlainDate> | null,
  rows: readonly NoticePeriodRow[],
): Read<PlainDate> | null {
  const row = labelled
    ? rows.find(
        ({ periodEnd }) => !isDay(labelled.raw) && periodEnd.slice(0, 4) === labelled.value.slice(0, 4),
      )
    : rows[0]
  if (!row) return labelled
  return { value: row.periodEnd, raw: row.periodEnd, place: row.place, basis: 'printed', confidence: 0.9 }
}

function isDay(raw: string): boolean {
  return raw.replace(/\D/g, '').length > 4
}

function inferredForm(code: string, tin: Read<string> | null): Read<string> | null {
  const isPersons = INDIVIDUAL_NOTICES.test(code) && tin !== null && PERSONS_NUMBER.test(tin.raw)
  if (!INDIVIDUAL_BILLS.test(code) && !isPersons) return null
  const remark = `${code} ${isPersons ? 'beside the number of a person is about' : 'is a bill on'} an individual's income tax account.`
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
    // A table of periods stands in the place of the billing table.
    if (field === 'lines' && reading.periodRows.length > 0) return false
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
      message: `The last day to pay (${formatDay(reading.payBy.value)}) lies before the notice date (${formatDay(reading.noticeDate.value)}).`,
    })
  }
  if (reading.respondBy && reading.noticeDate && reading.respondBy.value < reading.noticeDate.value) {
    problems.push({
      code: 'respond-by-before-notice',
      message: `The last day to answer (${formatDay(reading.respondBy.value)}) lies before the notice date (${formatDay(reading.noticeDate.value)}).`,
    })
  }
  return problems
}

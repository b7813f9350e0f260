import { type Cents, cents } from '../money/cents'
import { findMoney } from '../money/printed-money'
import type { FormPeriod } from '../reading'
import { type CsvRow, readCsv, separators, type UnclosedQuote } from '../standards/csv-lines'
import type { PlainDate } from '../time/plain-date'
import { dateAtStart } from '../time/printed-dates'
import { accountForm } from './account-form'
import type { CaseAnswers } from './answers'
import { periodEndIn } from './period-words'

type ToldPayment = NonNullable<CaseAnswers['payments']>[number]

/** What a file of payments says, and the lines that were left out, with why. */
export interface PaymentCsv {
  payments: ToldPayment[]
  /** The line of the file on which each payment begins, in their order; 1 is the first. */
  lines: number[]
  leftOut: { line: number; why: string }[]
}

type Column = 'day' | 'amount' | 'confirmation' | 'form' | 'period' | 'reason' | 'status'

/** Words of a heading, the most telling first: an export names several days, and the day of settlement counts. */
const HEADINGS: readonly [Column, RegExp][] = [
  ['day', /settle/],
  ['day', /payment\s*date|date\s*(?:paid|of\s*payment)|posted|posting|transaction\s*date/],
  ['day', /^date$|date/],
  ['amount', /payment\s*amount|^amount|debit|withdraw/],
  ['confirmation', /confirm|acknowledg|eft\s*(?:number|#|ack)|trace|check\s*(?:number|no|#)|reference/],
  ['period', /tax\s*(?:period|year)|period|^year/],
  ['form', /tax\s*form|^form|apply/],
  ['reason', /reason|payment\s*type|tax\s*type|purpose|description|memo|payee|details/],
  ['status', /status/],
]

/** What a bank calls a payment to the IRS. */
const TO_THE_IRS = /\birs\b|usataxpymt|us\s*treasury|united states treasury|eftps/i
/** What a bank calls money that the IRS, or the bank itself, paid back. */
const CAME_BACK = /refund|tax\s+ref\b|treas\w*\s+31[02]|revers|returned/i
const NOT_PAID = /cancel|return|reject|fail|void|pending|scheduled/i

/**
 * A table of payments as the IRS's payment systems and banks export it. Null where the table is none of payments. Of a
 * bank's table only what went to the IRS counts; what was cancelled or has not settled is left out and said. A quotation
 * mark that is never closed leaves nothing of the table to be trusted, and is named by its line.
 */
export function readPaymentCsv(text: string): PaymentCsv | UnclosedQuote | null {
  const table = tableIn(text)
  if (table === null || 'unclosedQuoteOnLine' in table) return table
  const { rows, head } = table
  const columns = columnsOf(rows[head]?.fields ?? [])
  const found: PaymentCsv = { payments: [], lines: [], leftOut: [] }
  const isOfBank = columns.form === undefined && columns.period === undefined
  for (const { line, fields } of rows.slice(head + 1)) {
    const value = (column: Column) => fields[columns[column] ?? -1] ?? ''
    if (isOfBank && !TO_THE_IRS.test(fields.join(' '))) continue
    const read =
      isOfBank && CAME_BACK.test(fields.join(' ')) ? 'Money that came back' : readPayment(value, isOfBank)
    if (typeof read === 'string') found.leftOut.push({ line, why: read })
    else {
      found.payments.push(read)
      found.lines.push(line)
    }
  }
  return found
}

/** By the separator under which the headings of most columns are found. */
function tableIn(text: string): { rows: CsvRow[]; head: number } | UnclosedQuote | null {
  const read = separators.map(separator => readCsv(text, separator))
  const tables = read.flatMap(rows => {
    if (!Array.isArray(rows)) return []
    const head = rows.findIndex(({ fields }) => isHead(fields))
    return head < 0 ? [] : [{ rows, head, known: Object.keys(columnsOf(rows[head]?.fields ?? [])).length }]
  })
  const [best] = tables.sort((one, other) => other.known - one.known)
  return best ?? read.find((rows): rows is UnclosedQuote => !Array.isArray(rows)) ?? null
}

function isHead(fields: readonly string[]): boolean {
  const columns = columnsOf(fields)
  return columns.day !== undefined && columns.amount !== undefined
}

function columnsOf(fields: readonly string[]): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {}
  const words = fields.map(field => field.toLowerCase())
  for (const [column, pattern] of HEADINGS) {
    const at = words.findIndex((word, index) => pattern.test(word) && !Object.values(columns).includes(index))
    if (at >= 0) columns[column] ??= at
  }
  return columns
}

function readPayment(value: (column: Column) => string, isOfBank: boolean): ToldPayment | string {
  const status = value('status')
  if (NOT_PAID.test(status)) return `Not paid: ${status}`
  const paidOn = dayIn(value('day'))
  const amount = amountIn(value('amount'))
  if (paidOn === null) return 'Its day was not read'
  if (amount === null || amount === 0) return 'Its amount was not read'
  const words = `${value('form')} ${value('reason')}`
  const purpose = purposeOf(words)
  return {
    paidOn,
    cents: cents(Math.abs(amount)),
    designated: designatedIn(value('form'), value('period')),
    method: isOfBank ? 'Bank record' : 'Payment export',
    confirmation: value('confirmation') || null,
    ...(purpose && { purpose }),
    confirmed: true,
  }
}

function dayIn(text: string): PlainDate | null {
  return dateAtStart(text.toLowerCase().replace(/\s+/g, ''))?.value ?? null
}

/** Exports leave the cents of a whole amount away. */
function amountIn(text: string): Cents | null {
  return findMoney(text) ?? findMoney(`${text.trim()}.00`)
}

const PURPOSES: readonly [NonNullable<ToldPayment['purpose']>, RegExp][] = [
  ['estimated', /estimated|1040-?\s?es\b/i],
  ['extension', /extension|4868/i],
  ['amended', /amended|1040-?\s?x\b/i],
  ['proposed', /proposed|cp\s?2000|deficiency/i],
  ['balance-due', /balance|notice|bill|tax return|installment/i],
]

function purposeOf(words: string): ToldPayment['purpose'] {
  return PURPOSES.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Estimates, extensions and amended returns are paid on the account of Form 1040. */
const OF_THE_1040 = /1040-?\s?(?:ES|X|SR|V)?\b|4868/i

function designatedIn(formWords: string, periodWords: string): FormPeriod | null {
  const periodEnd = periodEndIn(periodWords)
  const named = OF_THE_1040.test(formWords) ? '1040' : /\b\d{3,4}(?:-?[A-Z]{1,2})?\b/i.exec(formWords)?.[0]
  return periodEnd === null || named === undefined ? null : { form: accountForm(named), periodEnd }
}

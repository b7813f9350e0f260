import { maskWrittenTins, type PaymentFacts, type PlainDate, readPaymentCsv } from '@/lib/resolution'

/** Beyond these a file is none of one client's payments. */
const PAYMENTS_MAX = 500
export const CSV_MAX = 300_000
const CONFIRMATION_MAX = 80
const CENTS_MAX = 99_999_999_999_999

/** A payment as a file names it. `doubt` is what a person should look at before it is entered. */
export type FilePayment = Pick<PaymentFacts, 'paidOn' | 'cents' | 'designated' | 'method' | 'purpose'> & {
  confirmation: string | null
  doubt: string | null
  /** The line of the file on which it begins; 1 is the first. */
  line: number
}

export interface SortedPayments {
  taken: FilePayment[]
  /** On the case already, or twice in the file under one confirmation number. */
  known: FilePayment[]
  leftOut: { line: number; why: string }[]
}

type Told = Pick<FilePayment, 'paidOn' | 'cents' | 'confirmation'>
/** A payment of the case; `was`: how it stood before each correction, by which a file that is taken again knows it. */
export type StoredPayment = Told & { was?: readonly Told[] }

/**
 * What of a file of payments would be entered on a case. A payment of the case stands for one payment of the file, so that
 * the same file taken twice enters nothing more. A text where the file is none of payments: what is wrong with it.
 */
export function sortPaymentCsv(
  text: string,
  { stored, today }: { stored: readonly StoredPayment[]; today: PlainDate },
): SortedPayments | string {
  if (text.trim() === '') return 'The file is empty.'
  if (text.length > CSV_MAX) return 'The file is larger than a table of one client’s payments.'
  const read = readPaymentCsv(text)
  if (read === null)
    return 'This is no table of payments: a column with the day and one with the amount are needed.'
  if ('unclosedQuoteOnLine' in read)
    return `A quotation mark is opened on line ${read.unclosedQuoteOnLine} and never closed; nothing was read.`
  if (read.payments.length > PAYMENTS_MAX) return `The file has more than ${PAYMENTS_MAX} payments.`
  const sorted: SortedPayments = { taken: [], known: [], leftOut: [...read.leftOut] }
  const open = [...stored]
  for (const [at, told] of read.payments.entries()) {
    const line = read.lines[at] ?? 0
    const { paidOn, cents, method, purpose, designated = null } = told
    const confirmation = cleaned(told.confirmation ?? '')
    const payment = { paidOn, cents, method, designated, confirmation, line, ...(purpose && { purpose }) }
    const why = refusal(payment, today)
    if (why !== null) {
      sorted.leftOut.push({ line, why })
      continue
    }
    const twin = findTwin(open, payment)
    const isTwice = sorted.taken.some(other => confirmation !== null && isSame(other, payment))
    if (twin >= 0) open.splice(twin, 1)
    if (twin >= 0 || isTwice) sorted.known.push({ ...payment, doubt: null })
    else sorted.taken.push({ ...payment, doubt: doubtOf(payment, sorted.taken) })
  }
  sorted.leftOut.sort((one, other) => one.line - other.line)
  return sorted
}

function refusal({ paidOn, cents, confirmation }: Told, today: PlainDate): string | null {
  if (paidOn > today) return `Its day is still to come: ${paidOn}`
  if (paidOn < '1990-01-01') return `Its day cannot be right: ${paidOn}`
  if (cents > CENTS_MAX) return 'Its amount cannot be right'
  return (confirmation?.length ?? 0) > CONFIRMATION_MAX ? 'Its confirmation number is too long' : null
}

function doubtOf(
  { designated, ...payment }: Omit<FilePayment, 'doubt'>,
  taken: readonly Told[],
): string | null {
  const doubts = [
    ...(designated === null ? ['The file does not say for which form and period it is'] : []),
    ...(taken.some(other => isSame(other, payment))
      ? ['The same day and amount stand in the file twice']
      : []),
  ]
  return doubts.length > 0 ? doubts.join('. ') : null
}

/** By its own number where that is on file, so that a payment without one is left for a line without one. */
function findTwin(open: readonly StoredPayment[], payment: Told): number {
  const states = open.map(({ was = [], ...now }) => [now, ...was])
  const exact = states.findIndex(all =>
    all.some(one => isSame(one, payment) && one.confirmation === payment.confirmation),
  )
  return exact >= 0 ? exact : states.findIndex(all => all.some(one => isSame(one, payment)))
}

/** One payment under two names only where one of them has no number. */
function isSame(one: Told, other: Told): boolean {
  if (one.paidOn !== other.paidOn || one.cents !== other.cents) return false
  return one.confirmation === null || other.confirmation === null || one.confirmation === other.confirmation
}

/** Spreadsheets mark numbers as text with an apostrophe or an equals sign; neither is part of the number. */
function cleaned(text: string): string | null {
  const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/^[='"\s]+|["\s]+$/g, '')
  return plain === '' ? null : maskWrittenTins(plain)
}

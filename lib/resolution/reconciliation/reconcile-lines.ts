import type { Account, Accruals } from '../accounts/account'
import type { NoticeFacts, PeriodFacts } from '../facts'
import { type Cents, cents, formatCents, sum, zero } from '../money/cents'
import { BILLING_LINE_KINDS } from '../reading'
import { addDays, formatDay, later, type PlainDate } from '../time/plain-date'
import { assessedBy } from './assessed-by'
import type { Located } from './locate-payments'
import { nameDifference } from './name-difference'
import type { LineName, ReconciledLine, UnexplainedPart } from './reconciliation'

/** Two computations of interest that round at other steps come apart by no more. */
const ROUNDING_CENTS = 2

/** A bill and what it is held against. */
export interface Held {
  account: Account
  bill: NoticeFacts & { noticeDate: PlainDate; amountDueCents: Cents }
  matches: readonly Located[]
  facts: PeriodFacts | null
}

interface Lines {
  lines: ReconciledLine[]
  parts: UnexplainedPart[]
  /** The transcript was pulled before the notice, and what accrued since does not explain the difference. */
  isTooEarly: boolean
}

/**
 * The bill against the rows up to its day, line by line. A bill may lawfully be more by the interest and the late-payment
 * addition that accrued since the last assessment, counted to its own day or to any day up to that by which it asks to pay.
 */
export function reconcileLines(held: Held): Lines {
  const { account, bill } = held
  const lines = listLines(held).map(line => settleLine(line, held))
  const total = totalLine(held, lines)
  const all = [...lines, total]
  const isTooEarly =
    (account.on === null || account.on < bill.noticeDate) && all.some(({ unexplained }) => unexplained !== 0)
  const open = lines.length > 0 && lines.some(({ unexplained }) => unexplained !== 0) ? lines : [total]
  const parts = isTooEarly ? [] : open.flatMap(line => partsOf(line, held))
  return { lines: isTooEarly ? all.map(line => ({ ...line, unexplained: null })) : all, parts, isTooEarly }
}

export type BareLine = Pick<
  ReconciledLine,
  'line' | 'notice' | 'byHand' | 'transcript' | 'return' | 'payments'
>

/** Bills that open with a balance put everything assessed before into it: the lines below it are what came since. */
export function listLines({ account, bill, matches, facts }: Held): BareLine[] {
  if (bill.lines.length === 0) return []
  const opensWithBalance = bill.lines.some(({ kind, label }) => kind === 'tax' && isBalance(label))
  const byLine = assessedBy(account, bill.noticeDate)
  return BILLING_LINE_KINDS.flatMap(kind => {
    const printed = bill.lines.filter(line => line.kind === kind)
    const assessed = opensWithBalance ? (kind === 'tax' ? byLine.whole : zero) : byLine[kind]
    if (printed.length === 0 && assessed === 0) return []
    const line: LineName = opensWithBalance && kind === 'tax' ? 'prior-balance' : kind
    return [
      {
        line,
        notice: sum(printed.map(({ cents }) => cents)),
        ...(printed.some(({ byHand }) => byHand) && { byHand: true as const }),
        transcript: assessed,
        return:
          line === 'tax'
            ? (facts?.returnFiled?.totalTaxCents ?? facts?.transcript?.taxPerReturnCents ?? null)
            : null,
        payments:
          kind === 'credits' && matches.length > 0
            ? cents(-sum(matches.map(({ payment }) => payment.cents)))
            : null,
      },
    ]
  })
}

/** `Amount you owed`, `Previous balance`: not the tax, but all that was assessed before. */
function isBalance(label: string): boolean {
  return /balance|amount\s*you\s*(?:previously\s*|still\s*|now\s*)?owed?/i.test(label)
}

export function settleLine(bare: BareLine, held: Held): ReconciledLine {
  const difference = cents((bare.notice ?? 0) - (bare.transcript ?? 0))
  const part = bare.line === 'interest' ? 'interest' : bare.line === 'failure-to-pay' ? 'penalty' : null
  const found = part === null ? NOTHING : explain(difference, held, accruals => accruals[part])
  return { ...bare, ...found, unexplained: cents(difference - (found.accrued ?? 0) - found.rounding) }
}

function totalLine(held: Held, lines: readonly ReconciledLine[]): ReconciledLine {
  const { account, bill } = held
  const assessed = assessedBy(account, bill.noticeDate).whole
  const difference = cents(bill.amountDueCents - assessed)
  const bare = {
    line: 'amount-due' as const,
    notice: bill.amountDueCents,
    transcript: assessed,
    return: null,
    payments: null,
  }
  // Lines that all fit, and add up to the amount due, settle it: each may have been counted to a day of its own.
  const accrued = sum(lines.map(line => line.accrued ?? zero))
  const rounding = sum(lines.map(line => line.rounding))
  const fits = lines.length > 0 && lines.every(({ unexplained }) => unexplained === 0)
  const printed = lines.find(({ isPrinted }) => isPrinted)
  if (fits && difference === accrued + rounding)
    return {
      ...bare,
      ...{ accrued, rounding, unexplained: zero },
      ...(printed ? { toDay: printed.toDay, isPrinted: true } : { toDay: bill.noticeDate }),
    }
  const found = explain(difference, held, whole)
  return { ...bare, ...found, unexplained: cents(difference - (found.accrued ?? 0) - found.rounding) }
}

function whole({ interest, penalty }: Accruals): Cents | null {
  return interest === null || penalty === null ? null : cents(interest + penalty)
}

const NOTHING = { accrued: null, toDay: null, rounding: zero }

/**
 * What accrued to the day that fits the difference: the notice's own, the pay-by day, or one in between. It grows from
 * day to day, so that a difference outside its first and last amount fits none.
 */
function explain(
  difference: Cents,
  held: Held,
  partOf: (accruals: Accruals) => Cents | null,
): Pick<ReconciledLine, 'accrued' | 'toDay' | 'rounding' | 'isPrinted'> {
  if (difference <= 0) return NOTHING
  const { account, bill } = held
  const projected = readProjected(held)
  if (projected !== null && partOf(projected) === difference)
    return { accrued: difference, toDay: projected.on, rounding: zero, isPrinted: true }
  const accruedBy = (on: PlainDate) => {
    const accruals = account.accrueTo(on)
    return accruals && partOf(accruals)
  }
  const payBy = later(bill.payBy?.date ?? bill.noticeDate, bill.noticeDate)
  const [first, last] = [accruedBy(bill.noticeDate), accruedBy(payBy)]
  if (first === null) return NOTHING
  const fits = (amount: Cents, on: PlainDate) => ({
    accrued: amount,
    toDay: on,
    rounding: cents(difference - amount),
  })
  if (isNear(difference, first)) return fits(first, bill.noticeDate)
  if (last !== null && isNear(difference, last)) return fits(last, payBy)
  if (last !== null && difference > first && difference < last)
    for (let on = addDays(bill.noticeDate, 1); on < payBy; on = addDays(on, 1)) {
      const amount = accruedBy(on)
      if (amount !== null && isNear(difference, amount)) return fits(amount, on)
    }
  // Nothing fits: what accrued by the notice's own day is lawful all the same, where the bill asks for more at all.
  return difference > first ? { accrued: first, toDay: bill.noticeDate, rounding: zero } : NOTHING
}

/** What the transcript itself prints as accrued, where nothing has moved the balance since the bill. */
function readProjected({ account, bill, facts }: Held): Accruals | null {
  const transcript = facts?.transcript
  if (!transcript?.accrualsAsOf || transcript.transcriptId !== account.transcriptId) return null
  if (transcript.accrualsAsOf < bill.noticeDate) return null
  if (assessedBy(account, bill.noticeDate).whole !== account.balance.posted) return null
  const accruals = account.accrueTo(transcript.accrualsAsOf)
  return accruals?.basis === 'printed' ? accruals : null
}

function isNear(difference: Cents, amount: Cents): boolean {
  return Math.abs(difference - amount) <= ROUNDING_CENTS
}

const lineWords: Record<LineName, string> = {
  'prior-balance': 'balance it begins with',
  'amount-due': 'amount due',
  tax: 'tax',
  credits: 'payments and credits',
  'failure-to-file': 'penalty for filing late',
  'failure-to-pay': 'penalty for paying late',
  'estimated-tax-penalty': 'penalty for estimated tax',
  interest: 'interest',
  other: 'other charges',
}

function partsOf({ line, unexplained }: ReconciledLine, { account, bill }: Held): UnexplainedPart[] {
  if (unexplained === null || unexplained === 0) return []
  const rows = nameDifference(unexplained, account, bill.noticeDate)
  const where = `${bill.code} of ${formatDay(bill.noticeDate)}`
  const off = formatCents(cents(Math.abs(unexplained)))
  const direction = unexplained > 0 ? 'more' : 'less'
  const name = `${where} asks ${off} ${direction} by its ${lineWords[line]}${rows ? `: ${rows.words}` : ''}`
  const evidence = [
    { label: bill.source.label, value: `${bill.code}, ${lineWords[line]}`, source: bill.source },
    ...(rows?.evidence ?? []),
  ]
  return [{ kind: 'line', name, cents: unexplained, evidence, ...(rows && { row: rows.words }) }]
}

import { cents, formatCents, subtract, sum } from '../money/cents'
import type { AccountTranscriptReading, PrintedLine, ReadingProblem } from '../reading'
import { type Sheet, sheetOf } from '../text/lay-out'
import { lineKey, titleOf } from './classify'
import { collectLines } from './collect-lines'
import { findLabels, type LabelledSheet } from './find-labels'
import { readTranscriptHeader, type TranscriptHeader } from './read-header'
import { readRows, type TranscriptTable } from './read-rows'

const EXPECTED = [
  'form',
  'periodEnd',
  'tinLast4',
  'responseDate',
  'trackingNumber',
  'accountBalance',
  'accruedInterest',
  'accruedPenalty',
] as const

/** An account transcript, or the account of a record of account with the return beside it. */
export function readAccountTranscript(
  sheet: Sheet,
  product: AccountTranscriptReading['product'] = 'account-transcript',
): AccountTranscriptReading {
  const problems: ReadingProblem[] = []
  const whole = findLabels(sheet)
  const parts = product === 'record-of-account' ? partsOf(sheet) : { account: sheet, return: null }
  const account = parts.account === sheet ? whole : findLabels(parts.account)
  const header = readTranscriptHeader(whole, account, problems)
  const table = readRows(account)
  const rowsSumCents = sum(table.rows.flatMap(row => row.cents ?? []))
  const balance = header.accountBalance?.value ?? null
  const isComparable = balance !== null && table.rows.length > 0
  const reading: AccountTranscriptReading = {
    kind: 'account-transcript',
    product,
    ...header,
    returnPresent: header.returnPresent || hasPostedReturn(table),
    returnLines: returnLines(account, parts.return),
    rows: table.rows,
    unreadRows: table.unreadRows,
    rowsSumCents,
    addsUp: isComparable ? rowsSumCents === balance : null,
    differenceCents: isComparable ? subtract(balance, rowsSumCents) : null,
    notRead: EXPECTED.filter(field => header[field] === null),
    problems,
  }
  problems.push(...problemsOf(reading, header, table))
  return reading
}

/** TC 150 posts a return whatever a heading says. */
function hasPostedReturn(table: TranscriptTable): boolean {
  return table.rows.some(row => row.code === '150')
}

/** The account begins at its own title or at the sentence about the minus sign; what stands before it, or behind another title, is the return. */
function partsOf(sheet: Sheet): { account: Sheet; return: Sheet | null } {
  const keys = sheet.lines.map(line => lineKey(sheet, line))
  const titles = keys.flatMap((key, index) => {
    const kind = titleOf(key)
    return kind === 'account' || kind === 'return' ? [{ index, kind }] : []
  })
  const sign = keys.findIndex(key => /anyminussign/.test(key))
  const balance = keys.findIndex(key => /^(?:\**)accountbalance/.test(key))
  const table = keys.findIndex(key => /explanationoftransaction/.test(key))
  const firstFigure = [sign, balance, table].filter(index => index >= 0).sort((a, b) => a - b)[0]
  const title = titles.findLast(({ index, kind }) => kind === 'account' && index < (firstFigure ?? 0))
  const from = title?.index ?? firstFigure
  if (from === undefined) return { account: sheet, return: null }
  const until = titles.find(({ index, kind }) => kind === 'return' && index > from && index > table)?.index
  const of = (lines: Sheet['lines']) =>
    sheetOf(
      lines.map(({ cells }) => cells),
      sheet.positioned,
    )
  const account = sheet.lines.slice(from, until)
  const rest = [...sheet.lines.slice(0, from), ...(until === undefined ? [] : sheet.lines.slice(until))]
  return { account: of(account), return: rest.length > 0 ? of(rest) : null }
}

/** What the account repeats of the return, and on a record of account the return itself. */
function returnLines({ sheet }: LabelledSheet, other: Sheet | null): PrintedLine[] {
  const keys = sheet.lines.map(line => lineKey(sheet, line))
  const from = keys.findIndex(key => /informationfromthereturn/.test(key))
  const table = keys.findIndex(key => /^\**transactions\**$|explanationoftransaction/.test(key))
  const inAccount = from < 0 ? [] : sheet.lines.slice(from + 1, table > from ? table : undefined)
  return [...(other ? collectLines(other, other.lines) : []), ...collectLines(sheet, inAccount)]
}

function problemsOf(
  reading: AccountTranscriptReading,
  header: TranscriptHeader,
  table: TranscriptTable,
): ReadingProblem[] {
  const problems: ReadingProblem[] = [...problemsOfAccruals(header)]
  if (reading.addsUp === false && reading.differenceCents !== null) {
    problems.push({
      code: 'rows-do-not-add-up',
      message: `The rows as read come to ${formatCents(reading.rowsSumCents)}; the balance is ${formatCents(reading.differenceCents)} away from that. A row may be missing.`,
    })
  }
  if (!table.found || (reading.rows.length === 0 && header.accountBalance !== null)) {
    problems.push({ code: 'no-rows', message: 'No transactions were read from this transcript.' })
  }
  if (reading.unreadRows.length > 0) {
    const count = reading.unreadRows.length
    problems.push({
      code: 'unread-rows',
      message: `${count} ${count === 1 ? 'line' : 'lines'} of the transactions could not be read and ${count === 1 ? 'is' : 'are'} kept as printed.`,
    })
  }
  const withoutCode = reading.rows.filter(row => row.code === null && row.cents !== null).length
  if (withoutCode > 0) {
    problems.push({
      code: 'row-without-code',
      message: `${withoutCode} ${withoutCode === 1 ? 'row shows' : 'rows show'} an amount but no readable code.`,
    })
  }
  const withoutAmount = reading.rows.filter(row => row.code !== null && row.cents === null).length
  if (withoutAmount > 0) {
    problems.push({
      code: 'row-without-amount',
      message: `${withoutAmount} transactions have no readable amount.`,
    })
  }
  return problems
}

function problemsOfAccruals(header: TranscriptHeader): ReadingProblem[] {
  const { accountBalance, accruedInterest, accruedPenalty, balancePlusAccruals } = header
  if (!accountBalance || !accruedInterest || !accruedPenalty || !balancePlusAccruals) return []
  const total = cents(accountBalance.value + accruedInterest.value + accruedPenalty.value)
  if (total === balancePlusAccruals.value) return []
  return [
    {
      code: 'accruals-do-not-add-up',
      message: `Balance, accrued interest and accrued penalty come to ${formatCents(total)}; the transcript prints ${formatCents(balancePlusAccruals.value)} for balance plus accruals.`,
    },
  ]
}

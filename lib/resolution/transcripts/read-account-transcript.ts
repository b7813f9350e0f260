import { formatCents, subtract, sum } from '../money/cents'
import type { AccountTranscriptReading, ReadingProblem } from '../reading'
import { type Sheet, sheetOf } from '../text/lay-out'
import { lineKey } from './classify'
import { findPeriods, readTranscriptHeader, type TranscriptHeader } from './read-header'
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

/** How far above its tax period the head of a transcript begins, in lines. */
const HEAD_LINES = 12

/** An account transcript read from its sheet; of several in one file the first, and the reading says so. */
export function readAccountTranscript(whole: Sheet): AccountTranscriptReading {
  const problems: ReadingProblem[] = []
  const sheet = firstTranscript(whole, problems)
  const header = readTranscriptHeader(sheet, problems)
  const table = readRows(sheet)
  const rowsSumCents = sum(table.rows.flatMap(row => row.cents ?? []))
  const balance = header.accountBalance?.value ?? null
  const isComparable = balance !== null && table.rows.length > 0
  const reading: AccountTranscriptReading = {
    kind: 'account-transcript',
    ...header,
    returnPresent: header.returnPresent || hasPostedReturn(table),
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

function firstTranscript(whole: Sheet, problems: ReadingProblem[]): Sheet {
  const periods = findPeriods(whole).sort((a, b) => a.labelStart - b.labelStart)
  const next = periods.find(candidate => candidate.value !== periods[0]?.value)
  if (!next) return whole
  const ownLine = whole.lines.findIndex(line => (line.cells.at(-1)?.keyEnd ?? 0) > next.labelStart)
  let cut = ownLine
  for (let above = ownLine; above > Math.max(0, ownLine - HEAD_LINES); above--) {
    const line = whole.lines[above]
    if (line && /accounttranscript|requestdate|sensitivetaxpayerdata/.test(lineKey(whole, line))) cut = above
  }
  const others = new Set(periods.map(candidate => candidate.value)).size - 1
  problems.push({
    code: 'several-transcripts',
    message: `This file holds transcripts of ${others + 1} periods; only the first was read. Split the file and add the others.`,
  })
  return sheetOf(
    whole.lines.slice(0, cut).map(line => line.cells),
    whole.positioned,
  )
}

function problemsOf(
  reading: AccountTranscriptReading,
  header: TranscriptHeader,
  table: TranscriptTable,
): ReadingProblem[] {
  const problems: ReadingProblem[] = []
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
  const withoutAmount = reading.rows.filter(row => row.code !== null && row.cents === null).length
  if (withoutAmount > 0) {
    problems.push({
      code: 'row-without-amount',
      message: `${withoutAmount} transactions have no readable amount.`,
    })
  }
  return problems
}

import type { Cents } from '../money/cents'
import { moneyIn } from '../money/printed-money'
import type { NoticePeriodRow } from '../reading'
import { unionOf } from '../text/boxes'
import { keyOf, type Line, type PlacedCell } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { dateAtStart, periodEndAtStart } from '../time/printed-dates'
import { formShape } from './shapes'

type Amount = 'tax' | 'penalty' | 'interest' | 'total'

interface Money {
  cents: Cents
  /** Right edge of the amount, where columns of figures meet. */
  right: number
  left: number
}

interface FoundRow {
  form: string
  periodEnd: NoticePeriodRow['periodEnd']
  amounts: Money[]
  line: Line
}

const LEAD = /^(?:type of tax|kind of tax|tax form|form number|tax type|form)\s{0,4}:?\s{1,4}/i
const DATE_STARTS =
  /\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s{0,3}\d{1,2}\s{0,2},/g
const ROWS_MAX = 60

/** What the words over a column of amounts mean. Looked through in order: `penalty & interest` is neither alone. */
const COLUMNS: readonly [RegExp, Amount | null][] = [
  [/penalt(?:y|ies)(?:&|and|\/)interest|interest(?:&|and|\/)penalt/, null],
  [/additions|statutory/, null],
  [
    /total|amount(?:you)?owed?now|amountyouowe(?!d)|amountdue|currentbalance|balancedue|amountonlien/,
    'total',
  ],
  [/penalt/, 'penalty'],
  [/interest/, 'interest'],
  [/tax(?:youowe|owed|due|assessed)?|unpaid(?:amount|balance|tax)|amountyouowed|balance|assessed/, 'tax'],
]

/** The rows of a table of periods: a return's form, the last day of a period, and amounts behind, by their columns. */
export function readPeriodRows(sheet: Sheet): NoticePeriodRow[] {
  const found = sheet.lines
    .filter(line => line.text.length < 400 && /\d{4}/.test(line.text) && moneyIn(line.text).length > 0)
    .flatMap(line => rowOf(line) ?? [])
    .slice(0, ROWS_MAX)
  const first = found[0]
  if (!first) return []
  const names = columnNames(sheet, first)
  const rows = found.map(row => ({
    form: row.form,
    periodEnd: row.periodEnd,
    ...amountsOf(row, names),
    place: sheet.positioned ? { page: row.line.page, box: unionOf(row.line.cells) } : null,
  }))
  return rows.filter(
    (row, index) =>
      rows.findIndex(other => other.form === row.form && other.periodEnd === row.periodEnd) === index,
  )
}

function rowOf(line: Line): FoundRow | null {
  const text = line.text.replace(LEAD, '')
  const form = formShape(keyOf(text), text)
  if (!form) return null
  const periodEnd = periodIn(text)
  if (!periodEnd) return null
  return { form: form.value, periodEnd, amounts: moneyOf(line), line }
}

function periodIn(text: string): NoticePeriodRow['periodEnd'] | null {
  for (const start of text.matchAll(DATE_STARTS)) {
    const date = dateAtStart(keyOf(text.slice(start.index, start.index + 30)))
    if (date) return date.value
  }
  // `1040  2019  $3,000.00`: the year in a cell of its own right behind the form.
  const year = /^\S{2,8}\s{2,}((?:19|20)\d\d)\s{2,}/.exec(text)?.[1]
  return (year && periodEndAtStart(year)?.value) || null
}

function moneyOf(line: Line): Money[] {
  return line.cells.flatMap(cell =>
    moneyIn(cell.text).map(({ value, start, end }) => ({
      cents: value,
      left: cell.x + (cell.width * start) / cell.text.length,
      right: cell.x + (cell.width * end) / cell.text.length,
    })),
  )
}

/** The meaning of each column of amounts, by the words above it; the last is the total where nothing says otherwise. */
function columnNames(sheet: Sheet, first: FoundRow): (Amount | null)[] {
  const above = headingCells(sheet, first.line)
  const names = first.amounts.map(({ left, right }, column) => {
    const from = column === 0 ? left - 40 : ((first.amounts[column - 1]?.right ?? left) + left) / 2 - 14
    const words = above
      .filter(cell => cell.x + cell.width / 2 > from && cell.x + cell.width / 2 <= right + 20)
      .map(cell => keyOf(cell.text))
      .join('')
    return words === '' ? undefined : nameOf(words)
  })
  if (names.every(name => name !== undefined)) return names
  return inOrder(above, first.amounts.length)
}

function nameOf(words: string): Amount | null {
  return COLUMNS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Cells of the lines right above the first row, from the top down: words over columns are broken over lines. */
function headingCells(sheet: Sheet, line: Line): PlacedCell[] {
  const row = line.cells[0]
  if (!row) return []
  const reach = row.height * 5.5
  const near = sheet.cells
    .slice(Math.max(0, row.index - 60), row.index)
    .filter(cell => cell.page === row.page && cell.y < row.y - row.height * 0.4 && cell.y > row.y - reach)
    .filter(cell => cell.text.length < 60 && moneyIn(cell.text).length === 0)
  // The heading ends where a line's distance shows that another paragraph stands above it.
  const tops = [...new Set(near.map(cell => Math.round(cell.y)))].sort((a, b) => b - a)
  let top = row.y
  for (const y of tops) {
    if (top - y > row.height * 2.4) break
    top = y
  }
  return near.filter(cell => cell.y >= top - 1).sort((a, b) => a.y - b.y || a.x - b.x)
}

/** Without columns to trust: the amounts that the words of the heading name, in their order. */
function inOrder(above: readonly PlacedCell[], columns: number): (Amount | null)[] {
  const named = above
    .map(cell => keyOf(cell.text))
    .filter(words => !/^(?:form|type|tax)?(?:number|period|type)|date/.test(words))
  const names = named.map(nameOf)
  if (names.length === columns) return names
  return Array.from({ length: columns }, (_, column) =>
    column === columns - 1 && columns > 1 ? 'total' : null,
  )
}

function amountsOf(row: FoundRow, names: readonly (Amount | null)[]): Record<Amount, Cents | null> {
  const amounts: Record<Amount, Cents | null> = { tax: null, penalty: null, interest: null, total: null }
  // A row with another number of amounts than the first cannot be told by its columns.
  if (row.amounts.length !== names.length) return amounts
  for (const [column, name] of names.entries()) {
    const money = row.amounts[column]
    if (name && money && amounts[name] === null) amounts[name] = money.cents
  }
  return amounts
}

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

/** Headings over what is no amount. */
const NO_AMOUNT = /^(?:tax)?(?:form|type|kind)(?:number|oftax)?$|^tax(?:form|type)|period|year|date|^form/
const LEAD = /^(?:type of tax|kind of tax|tax form|form number|tax type|form)\s{0,4}:?\s{1,4}/i
const DATE_STARTS =
  /\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s{0,3}\d{1,2}\s{0,2},/g
const ROWS_MAX = 60
/** Words over narrow columns run over five lines at most, in heights of the type. */
const HEADING_HEIGHT = 8

/** What the words over a column of amounts mean. Looked through in order: `penalty & interest` is neither alone. */
const COLUMNS: readonly [RegExp, Amount | null][] = [
  [/penalt(?:y|ies)(?:&|and|\/)interest|interest(?:&|and|\/)penalt/, null],
  [/additions|statutory/, null],
  [
    /total|amount(?:you)?owed?now|amountyouowe(?!d)|amountdue|currentbalance|balancedue|unpaidbalance|amountonlien/,
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
  const names = labelledNames(first) ?? columnNames(sheet, first)
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

/** A row may say itself what its amounts are: `Unpaid balance $24,102.56`. */
function labelledNames({ line, amounts }: FoundRow): (Amount | null)[] | null {
  const words = moneyIn(line.text).map(({ start }, index, all) => {
    const before = line.text.slice(index === 0 ? 0 : (all[index - 1]?.end ?? 0), start)
    return /([A-Za-z][A-Za-z &-]{2,40}):?\s*$/.exec(before)?.[1] ?? ''
  })
  if (words.length !== amounts.length || words.some(word => word === '')) return null
  return words.map(word => nameOf(keyOf(word)))
}

/**
 * The meaning of each column of amounts. As many headings as amounts are taken in their order, which no merged cell can
 * disturb; otherwise what stands above an amount names it.
 */
function columnNames(sheet: Sheet, first: FoundRow): (Amount | null)[] {
  const headings = headingsOf(headingCells(sheet, first.line))
  const ofAmounts = headings.filter(heading => !NO_AMOUNT.test(heading.words))
  if (ofAmounts.length === first.amounts.length) return ofAmounts.map(heading => nameOf(heading.words))
  return first.amounts.map(({ left, right }) => {
    const above = headings.filter(heading => heading.left < right && heading.right > left)
    return above.length === 1 && above[0] ? nameOf(above[0].words) : null
  })
}

interface Heading {
  words: string
  left: number
  right: number
}

/** Cells that stand over each other are one heading, from the top down. */
function headingsOf(cells: readonly PlacedCell[]): Heading[] {
  const headings: Heading[] = []
  for (const cell of cells) {
    const [left, right] = [cell.x, cell.x + cell.width]
    const over = headings.find(heading => heading.left < right && heading.right > left)
    if (over) {
      over.words += keyOf(cell.text)
      over.left = Math.min(over.left, left)
      over.right = Math.max(over.right, right)
    } else headings.push({ words: keyOf(cell.text), left, right })
  }
  return headings.sort((a, b) => a.left - b.left)
}

function nameOf(words: string): Amount | null {
  return COLUMNS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Cells of the lines right above the first row, from the top down: words over columns are broken over lines. */
function headingCells(sheet: Sheet, line: Line): PlacedCell[] {
  const row = line.cells[0]
  if (!row) return []
  const reach = row.height * HEADING_HEIGHT
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

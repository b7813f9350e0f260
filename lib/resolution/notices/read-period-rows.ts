import { type Cents, sum } from '../money/cents'
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
const NO_AMOUNT =
  /^(?:tax)?(?:form|type|kind)(?:number|oftax)?$|^tax(?:form|type)|period|year|date|^form|^assess(?:edon|ment)$/
const LEAD = /^(?:type of tax|kind of tax|tax form|form number|tax type|form)\s{0,4}:?\s{1,4}/i
const DATE_STARTS =
  /\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s{0,3}\d{1,2}\s{0,2},/g
const DATES_IN_FRONT =
  /^(?:\s*(?:\d{1,2}[-/]\d{1,2}[-/]\d{4}|[A-Z][a-z]{2,8}\.?\s{1,3}\d{1,2}\s?,\s{0,2}\d{4})\s+){1,3}/
/** `1040  2019  $3,000.00`: the year in a cell of its own right behind the form; `03/2021`, `March 2021`, `202103`. */
const YEAR_BEHIND = /^[^$]{2,30}?\s{2,}((?:19|20)\d\d)\s{2,}/
const MONTH_BEHIND =
  /\s(?:((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s{1,3}\d{4})|(0[1-9]|1[0-2])\/((?:19|20)\d\d)|((?:19|20)\d\d)(0[1-9]|1[0-2]))(?=\s)/
const ROWS_MAX = 60
/** Words over narrow columns run over five lines at most, each this many heights of the type below the last. */
const HEADING_LINES = 5
const LINE_GAP = 2.4

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

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

const BARE_HEADING =
  /^(?:form(?:number)?|(?:type|kind)oftax|taxtype|taxform)(?:tax)?(?:period|year)s?(?:end(?:ed|ing))?(?:date(?:of)?assess(?:ed|ment)|assessmentdate|assessedon)?$|^(?:tax)?(?:period|year)s?(?:end(?:ed|ing))?(?:form(?:number)?|(?:type|kind)oftax|taxtype|taxform)$/
const BARE_ROW_MAX = 80
const WHOLE_AMOUNT = /^(?:unpaid)?(?:amount|balance)(?:(?:you)?owed?)?$/

/** The rows of a table of periods: a return's form, the last day of a period, and amounts behind, by their columns. */
export function readPeriodRows(sheet: Sheet): NoticePeriodRow[] {
  const found: FoundRow[] = []
  for (const line of sheet.lines) {
    if (found.length >= ROWS_MAX) break
    if (line.text.length > 400 || !/\d{4}.*\.\d{2}/.test(line.text)) continue
    const row = rowOf(line)
    if (row && row.amounts.length > 0) found.push(row)
  }
  const first = found[0]
  if (!first) return listBarePeriods(sheet)
  const names = provenByRows(labelledNames(first) ?? columnNames(sheet, first), found)
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

/** A list of forms and periods under their headings, as a letter prints it that names one amount for all of them. */
function listBarePeriods(sheet: Sheet): NoticePeriodRow[] {
  const heading = sheet.lines.findIndex(line => BARE_HEADING.test(keyOf(line.text)))
  const rows: NoticePeriodRow[] = []
  for (const line of heading < 0 ? [] : sheet.lines.slice(heading + 1, heading + 1 + ROWS_MAX)) {
    const row = line.cells.length <= 3 && line.text.length <= BARE_ROW_MAX ? rowOf(line) : null
    if (!row || row.amounts.length > 0) break
    const { form, periodEnd } = row
    const place = sheet.positioned ? { page: line.page, box: unionOf(line.cells) } : null
    if (!rows.some(known => known.form === form && known.periodEnd === periodEnd))
      rows.push({ form, periodEnd, tax: null, penalty: null, interest: null, total: null, place })
  }
  return rows
}

/** Whether a line between the rows carries an amount and is no row of its own: then the table is not read whole. */
export function isWholeTable(sheet: Sheet, rows: readonly NoticePeriodRow[]): boolean {
  const isRow = (line: Line) => (rowOf(line)?.amounts.length ?? 0) > 0
  const [first, last] = [sheet.lines.findIndex(isRow), sheet.lines.findLastIndex(isRow)]
  if (first < 0) return rows.length === 0
  return sheet.lines.slice(first, last + 1).every(line => isRow(line) || moneyIn(line.text).length === 0)
}

function rowOf(line: Line): FoundRow | null {
  const text = line.text.replace(LEAD, '')
  // The form stands in front, or behind the period where that is the first column.
  const behind = text.replace(DATES_IN_FRONT, '')
  const form = formShape(keyOf(behind), behind)
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
  const year = YEAR_BEHIND.exec(text)?.[1]
  if (year) return periodEndAtStart(year)?.value ?? null
  const month = MONTH_BEHIND.exec(text)
  if (!month) return null
  const [, named, slashedMonth, slashedYear, packedYear, packedMonth] = month
  if (named) return periodEndAtStart(keyOf(named))?.value ?? null
  return endOfMonth(slashedYear ?? packedYear ?? '', slashedMonth ?? packedMonth ?? '')
}

function endOfMonth(year: string, month: string): NoticePeriodRow['periodEnd'] | null {
  return periodEndAtStart(`${MONTHS[Number(month) - 1]}${year}`)?.value ?? null
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

/**
 * Where the last amount of every row is the sum of the others, it is the total, and the headings must agree: a column that
 * is named otherwise, twice or not at all leaves the parts unnamed rather than wrongly named.
 */
function provenByRows(names: readonly (Amount | null)[], rows: readonly FoundRow[]): (Amount | null)[] {
  const isSum = ({ amounts }: FoundRow) =>
    amounts.length > 2 && sum(amounts.slice(0, -1).map(({ cents }) => cents)) === amounts.at(-1)?.cents
  const parts = names.slice(0, -1)
  if (names.length < 3) return [...names]
  const agree =
    names.at(-1) === 'total' &&
    parts.every((name, index) => name !== 'total' && (name === null || parts.indexOf(name) === index))
  const isProven = rows.every(isSum)
  if (!isProven) return agree ? [...names] : names.map(() => null)
  const isWhole = agree && (names.length < 4 || parts.every(name => name !== null))
  return isWhole ? [...names] : names.map((_, column) => (column === names.length - 1 ? 'total' : null))
}

/** A row may say itself what its amounts are: `Unpaid balance $24,102.56`. */
function labelledNames({ line, amounts }: FoundRow): (Amount | null)[] | null {
  const words = moneyIn(line.text).map(({ start }, index, all) => {
    const before = line.text.slice(index === 0 ? 0 : (all[index - 1]?.end ?? 0), start)
    const word = /([A-Za-z][A-Za-z &-]{2,40}):?\s*$/.exec(before)?.[1] ?? ''
    return formShape(keyOf(word), word) ? '' : word
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
  const [only] = ofAmounts
  if (only && ofAmounts.length === 1 && first.amounts.length === 1) return [nameOfOnly(only.words)]
  if (ofAmounts.length === first.amounts.length) return ofAmounts.map(heading => nameOf(heading.words))
  const inOneCell = namesInOneCell(sheet, first.line)
  if (inOneCell.length === first.amounts.length) return inOneCell
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

/** Where nothing else is charged, `Amount owed` is all that is owed for the period. */
function nameOfOnly(words: string): Amount | null {
  return WHOLE_AMOUNT.test(words) ? 'total' : nameOf(words)
}

function nameOf(words: string): Amount | null {
  return COLUMNS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Cells of the lines right above the first row, from the top down: words over columns are broken over lines. */
function headingCells(sheet: Sheet, line: Line): PlacedCell[] {
  const row = line.cells[0]
  const at = sheet.lines.indexOf(line)
  if (!row) return []
  const lines: Line[] = []
  let lower = row.y
  for (const above of sheet.lines.slice(Math.max(0, at - HEADING_LINES), at).reverse()) {
    const cell = above.cells[0]
    const isFar = !cell || above.page !== line.page || lower - cell.y >= cell.height * LINE_GAP
    if (isFar || isSentence(above) || moneyIn(above.text).length > 0) break
    lines.unshift(above)
    lower = cell.y
  }
  return lines.flatMap(above => above.cells).filter(cell => cell.x + cell.width > row.x - row.height)
}

function isSentence({ cells, text }: Line): boolean {
  return cells.length === 1 && /[a-z].{20,}[.:]$/.test(text)
}

const WORDS_OF_A_COLUMN =
  /penalt(?:y|ies)(?:charges)?|interest(?:charges)?|total(?:amount(?:youowe|due))?|amountyouowed|amountyouowe|amountdue|unpaid(?:tax|balance|amount(?:frompriornotices)?)|assessed(?:tax|balance)|(?:current)?balance|tax/g

/** A heading delivered as one cell: its words name the columns in their order. */
function namesInOneCell(sheet: Sheet, line: Line): (Amount | null)[] {
  const words = headingCells(sheet, line)
    .map(cell => keyOf(cell.text))
    .join('')
    .replace(/^.*?(?:form|typeoftax|taxtype)(?:number)?/, '')
    .replace(/^taxperiods?(?:end(?:ed|ing))?|^periods?(?:end(?:ed|ing))?/, '')
  return (words.match(WORDS_OF_A_COLUMN) ?? []).map(nameOf)
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

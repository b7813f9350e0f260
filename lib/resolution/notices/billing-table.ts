import { type Cents, cents, sum } from '../money/cents'
import { findMoney, findWholeDollars, moneyIn } from '../money/printed-money'
import type { BillingLine, Place } from '../reading'
import { unionOf } from '../text/boxes'
import { keyOf, type PlacedCell } from '../text/flow'
import { OPENING_CELLS, type Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { rightOf } from '../text/neighbours'
import { BILLING_HEADING, billingKindOf, CAPTION, mendedLabel, TOTAL_ROW } from './billing-kinds'

/** A billing table as read one way: its rows, and the row that closes it. */
export interface BillingTable {
  lines: BillingLine[]
  total: { cents: Cents; raw: string; place: Place | null } | null
}

interface Row {
  label: string
  cells: PlacedCell[]
  money: { cents: Cents; raw: string; cell: PlacedCell } | null
}

const HEADINGS_MAX = 8
/** A wrapped label stands at most this many heights above or below its amount. */
const WRAP = 2.2
/** How far left of its heading a table may begin, in points. */
const INDENT = 24

/** The billing table by its columns: labels on the left, amounts on the right of the same line. */
export function readBillingTable(sheet: Sheet): BillingTable {
  const headings = sheet.cells
    .slice(0, OPENING_CELLS)
    .filter(({ keyStart }) => BILLING_HEADING.test(sheet.key.slice(keyStart, keyStart + 60)))
    .slice(0, HEADINGS_MAX)
  for (const heading of headings) {
    const table = tableUnder(sheet, heading, findMoney)
    if (table.lines.length > 0) return table
  }
  for (const heading of headings) {
    const table = tableUnder(sheet, heading, text => findWholeDollars(text)?.value ?? null)
    if (isProvenInDollars(table)) return table
  }
  return { lines: [], total: null }
}

/** Bare whole numbers are amounts only where they come to a total with its dollar sign. */
function isProvenInDollars({ lines, total }: BillingTable): boolean {
  if (!total || lines.length === 0 || !findWholeDollars(total.raw)?.isSigned) return false
  return sum(lines.map(line => line.cents)) === total.cents
}

type FindAmount = (text: string) => Cents | null

function tableUnder(sheet: Sheet, heading: PlacedCell, find: FindAmount): BillingTable {
  const rows = joinWrapped(rowsUnder(sheet, heading, find))
  const table: BillingTable = { lines: [], total: null }
  for (const { label, cells, money } of rows) {
    if (!money) continue
    const place = sheet.positioned ? { page: money.cell.page, box: unionOf([...cells, money.cell]) } : null
    if (TOTAL_ROW.test(keyOf(label))) {
      const amountPlace = sheet.positioned ? { page: money.cell.page, box: boxOf(money.cell) } : null
      table.total = { cents: money.cents, raw: money.raw, place: amountPlace }
      break
    }
    table.lines.push({
      kind: billingKindOf(keyOf(label)),
      label: maskTins(mendedLabel(label)),
      cents: money.cents,
      place,
    })
  }
  return table
}

function rowsUnder(sheet: Sheet, heading: PlacedCell, find: FindAmount): Row[] {
  const inScope = sheet.cells.filter(
    cell =>
      cell.page === heading.page &&
      cell.y > heading.y + heading.height * 0.4 &&
      cell.x >= heading.x - INDENT &&
      cell.x < heading.x + INDENT * 2,
  )
  const rows: Row[] = []
  for (const cell of inScope.sort((a, b) => a.y - b.y)) {
    if (find(cell.text) !== null) continue
    const row = rowOf(sheet, cell, find)
    rows.push(row)
    if (row.money && TOTAL_ROW.test(keyOf(row.label))) break
  }
  return rows
}

function rowOf(sheet: Sheet, cell: PlacedCell, find: FindAmount): Row {
  const own = moneyIn(cell.text).at(-1)
  if (own && own.end === cell.text.length) {
    const label = cell.text.slice(0, own.start).replace(/[.\s:]+$/, '')
    return { label, cells: [cell], money: { cents: own.value, raw: cell.text.slice(own.start), cell } }
  }
  const right = rightOf(sheet, cell)
  const value = right ? find(right.text.replace(/^[.\s]+/, '')) : null
  const money = right && value !== null ? { cents: cents(value), raw: right.text, cell: right } : null
  return { label: cell.text.replace(/[.\s:]+$/, ''), cells: [cell], money }
}

/** Long labels run over two lines, with the amount on either of them. */
function joinWrapped(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  let pending: Row | null = null
  for (const row of rows) {
    const last = joined.at(-1)
    const begun: Row | null = pending && isNear(pending, row) ? pending : null
    pending = null
    if (row.money) {
      joined.push(begun && !standsAlone(row.label) ? merge(begun, row) : row)
    } else if (last && !begun && isNear(last, row) && goesOn(last.label, row.label)) {
      joined[joined.length - 1] = merge(last, row)
    } else if (!CAPTION.test(keyOf(row.label)) && row.label.length <= 80) {
      pending = begun && !standsAlone(row.label) ? merge(begun, row) : row
    }
  }
  return joined
}

function merge(first: Row, second: Row): Row {
  return {
    label: `${first.label} ${second.label}`,
    cells: [...first.cells, ...second.cells],
    money: first.money ?? second.money,
  }
}

function isNear(above: Row, row: Row): boolean {
  const last = above.cells.at(-1)
  const cell = row.cells[0]
  return last !== undefined && cell !== undefined && cell.y - last.y <= last.height * WRAP
}

/** A label that is known by itself needs no beginning from the line above. */
function standsAlone(label: string): boolean {
  const key = keyOf(label)
  return (
    /^[A-Z]/.test(label) && (TOTAL_ROW.test(key) || billingKindOf(key) !== 'other' || /penalt|fee/.test(key))
  )
}

function goesOn(label: string, next: string): boolean {
  const isOpen = (label.match(/\(/g) ?? []).length > (label.match(/\)/g) ?? []).length
  return isOpen || /^[a-z(]/.test(next)
}

function boxOf({ x, y, width, height }: PlacedCell): { x: number; y: number; width: number; height: number } {
  return { x, y, width, height }
}

import { type Cents, sum } from '../money/cents'
import { moneyIn } from '../money/printed-money'
import type { BillingLineKind, ChargeRow, ChargeTable } from '../reading'
import { keyOf, type Line, placeOf } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { billingKindOf } from './billing-kinds'

/** Headings of the tables that show how a charge came about. */
const TITLE =
  /^(?:failure-?to-?(?:file|pay(?:proper)?(?:estimatedtax)?)|underpaymentofestimatedtax|estimatedtax|late(?:filing|payment)|interest(?:charges?|charged)?|penalties|multa|cargosporintereses)(?:penalty|charges?)?(?:continued)?$/
const TOTAL = /^total|^totalde/
const LINES_MAX = 40
const TITLE_MAX = 60

/** The working of penalties and interest: a heading, rows that each end in an amount, and a row that begins with `Total`. */
export function readCharges(sheet: Sheet): ChargeTable[] {
  const tables: ChargeTable[] = []
  for (let index = 0; index < sheet.lines.length; index++) {
    const line = sheet.lines[index]
    if (!line || !isTitle(line)) continue
    const table = tableUnder(sheet, index)
    if (table) tables.push(table)
  }
  return tables
}

function isTitle(line: Line): boolean {
  return line.text.length < TITLE_MAX && line.cells.length === 1 && TITLE.test(keyOf(line.text))
}

function tableUnder(sheet: Sheet, title: number): ChargeTable | null {
  const rows: ChargeRow[] = []
  const kind = kindOf(sheet, title)
  for (const line of sheet.lines.slice(title + 1, title + 1 + LINES_MAX)) {
    if (isTitle(line)) break
    const last = line.cells.at(-1)
    const amount = moneyIn(line.text).at(-1)
    if (!last || !amount || amount.end !== line.text.trimEnd().length) continue
    const label = maskTins(line.text.slice(0, amount.start).trim())
    if (TOTAL.test(keyOf(label))) return settled(kind, rows, amount.value)
    const place = sheet.positioned ? placeOf(sheet, line.cells[0]?.keyStart ?? 0, last.keyEnd) : null
    rows.push({ label, cents: amount.value, place })
  }
  return null
}

function kindOf(sheet: Sheet, title: number): BillingLineKind {
  return billingKindOf(keyOf(sheet.lines[title]?.text ?? ''))
}

function settled(kind: BillingLineKind, rows: ChargeRow[], totalCents: Cents): ChargeTable | null {
  if (rows.length === 0) return null
  return { kind, rows, totalCents, addsUp: sum(rows.map(row => row.cents)) === totalCents }
}

import { moneyIn } from '../money/printed-money'
import type { PrintedLine } from '../reading'
import { unionOf } from '../text/boxes'
import type { Line, PlacedCell } from '../text/flow'
import { maskTins } from '../text/mask-tin'
import { last4Shape } from './shapes'

/** A label and what stands behind it. `label` is empty for a value alone, `value` for a label or words alone. */
export interface Pair {
  label: string
  value: string
  /** Whether the paper shows by a colon, leaders or columns that the first part is a label. */
  isLabelled: boolean
  /** A label without a colon may go on below its value. */
  mayGoOn?: boolean
  cells: PlacedCell[]
}

const LEADERS = /[\s.:…_]+$/
/** `Label: value`, `Label:....value`, `Label....value`; of several colons the last before the value, `SCH B:` has one too. */
const WITH_LEADERS = /^(.{2,90}?)(?::[:.\s…_]*|[.…_]{3,}[:.\s]*|\s*=\s*)(?=\S|$)/

const SCHEDULE = /^\(?sch(?:edule)?\.? [a-z0-9-]{1,4}\)?$/i

/** The labels and values of a line: several pairs may stand side by side. */
export function pairsOf(line: Line): Pair[] {
  const pairs: Pair[] = []
  for (const cell of line.cells) {
    const last = pairs.at(-1)
    const pair = pairOf(cell)
    const isValue = pair.label === '' || !pair.isLabelled
    if (
      last &&
      last.value === '' &&
      last.label !== '' &&
      isValue &&
      (last.isLabelled || isMoney(pair) || isNumber(pair))
    ) {
      last.value = pair.value || pair.label
      last.mayGoOn = !last.isLabelled
      last.isLabelled = true
      last.cells.push(cell)
    } else pairs.push(pair)
  }
  return pairs
}

function isMoney({ label, value }: Pair): boolean {
  return label === '' && moneyIn(value).length > 0
}

/** `Employer Identification Number (EIN)   XX-XXX2200`: a number says by itself that it is no label. */
function isNumber({ label, value }: Pair): boolean {
  const text = value || label
  return last4Shape(text.toLowerCase(), text)?.length === text.length
}

function pairOf(cell: PlacedCell): Pair {
  const text = cell.text.trim()
  const money = moneyIn(text).at(-1)
  if (money && money.end === text.length) {
    const label = text.slice(0, money.start).replace(LEADERS, '').trim()
    const isLabelled = /[:.…_]\s*$/.test(text.slice(0, money.start)) || label !== ''
    return { label, value: text.slice(money.start).trim(), isLabelled, cells: [cell] }
  }
  const match = WITH_LEADERS.exec(text)
  if (!match?.[1]) return { label: text, value: '', isLabelled: false, cells: [cell] }
  const value = text.slice(match[0].length).trim()
  // `Sch B` behind a colon, or a bracket that closes on the next line, is no value.
  if (SCHEDULE.test(value)) return { label: text, value: '', isLabelled: true, cells: [cell] }
  if (/^\([^)]{0,30}$/.test(value)) return { label: text, value: '', isLabelled: false, cells: [cell] }
  // A colon may belong to the label (`TAXABLE INTEREST INCOME: SCH B:`).
  const inner = /^([^:]{1,30}):[:.\s…_]*(.*)$/.exec(value)
  if (inner && /^(?:(?:sch|form|line|box)\b|\()/i.test(inner[1] ?? ''))
    return {
      label: `${match[1].trim()}: ${inner[1]?.trim()}`,
      value: inner[2] ?? '',
      isLabelled: true,
      cells: [cell],
    }
  return { label: match[1].trim(), value, isLabelled: true, cells: [cell] }
}

/** The pair as a line that a reading keeps. */
export function printed(pair: Pair, section: string | null, positioned: boolean): PrintedLine {
  const money = moneyIn(pair.value)[0]
  const page = pair.cells[0]?.page ?? 1
  const cells = pair.cells.filter(cell => cell.page === page)
  return {
    section,
    label: maskTins(pair.label.replace(LEADERS, '').replace(/\s+/g, ' ')),
    text: maskTins(pair.value.replace(/\s+/g, ' ')),
    cents: money && money.start === 0 && money.end === pair.value.length ? money.value : null,
    place: positioned && cells.length > 0 ? { page, box: unionOf(cells) } : null,
  }
}

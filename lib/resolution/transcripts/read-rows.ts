import type { Cents } from '../money/cents'
import { normaliseNoticeCode, noticeCodeAtStart } from '../notices/notice-code'
import type { TranscriptRow } from '../reading'
import { unionOf } from '../text/boxes'
import { maskTins } from '../text/mask-tin'
import type { PlainDate } from '../time/plain-date'
import type { LabelledSheet } from './find-labels'
import { CODE_AT_START, type RowPart, readRowLine } from './row-line'
import { type Column, type TableLine, type TableLines, tableLines } from './table-lines'

export interface TranscriptTable {
  rows: TranscriptRow[]
  unreadRows: string[]
  /** Whether the head of the table, or a row without one, was found. */
  found: boolean
}

/** A row with the lines it is printed on. */
interface Draft {
  code: string | null
  words: string[]
  cycle: string | null
  date: PlainDate | null
  sawDate: boolean
  cents: Cents | null
  noticeCode: string | null
  documentNumber: string | null
  lines: TableLine[]
}

const NO_RETURN = /^no(?:tax)?returnfiled/
/** `Credit transferred in from` on one line, `941 202203` on the next: no code. */
const ASKS_FOR_MORE = /(?:\b(?:from|to|form|for|of|and|with|date|ext\.?)|[-,(])\s*$/i
/** A wrapped explanation stands right below its row. */
const NEAR = 2.2
const WORDS_MAX = 120

/** The transactions, row by row. Wrapped explanations and `CP 0014` lines go to their row; nothing is dropped. */
export function readRows(labelled: LabelledSheet): TranscriptTable {
  const table = tableLines(labelled)
  const unreadRows: string[] = []
  const drafts: Draft[] = []
  let above: TableLine | null = null
  for (const line of inReadingOrder(table)) {
    const whole: TableLine = above && isAbove(above, line) ? mergeInto(line, [above]) : line
    if (above && whole === line) unreadRows.push(maskTins(above.text))
    above = take(drafts, whole, table) ? null : whole
  }
  if (above) unreadRows.push(maskTins(above.text))
  const rows: TranscriptRow[] = []
  for (const draft of drafts) {
    completeByColumns(draft, table.columns)
    const isNothing = draft.code !== null && !draft.sawDate && draft.cents === null
    if (isNothing) unreadRows.push(maskTins(draft.lines.map(({ text }) => text).join(' ')))
    else rows.push(finish(draft, labelled.sheet.positioned))
  }
  return { rows, unreadRows, found: table.found }
}

/** Gives a line to a new row or to the row above; false when it belongs to none. */
function take(drafts: Draft[], line: TableLine, { explanation }: TableLines): boolean {
  const last = drafts.at(-1)
  const { part } = line
  if (NO_RETURN.test(line.key)) {
    const words = line.text.replace(/\s+/g, ' ')
    drafts.push({ ...draftOf({ ...part, code: null, words }, line) })
    return true
  }
  const goesOn = last && !isComplete(last) && ASKS_FOR_MORE.test(last.words.at(-1) ?? '')
  if (part.code !== null && !goesOn) {
    drafts.push(draftOf(part, line))
    return true
  }
  const isRow = part.sawDate && part.cents !== null && part.words !== ''
  if (!last || (isRow && isComplete(last))) {
    if (!isRow) return false
    drafts.push(draftOf(part, line))
    return true
  }
  if (part.words === '' && part.documentNumber !== null && part.cents === null) {
    last.documentNumber ??= part.documentNumber
    return true
  }
  if (line.key === 'n/a') return true
  if (!isComplete(last)) {
    absorb(last, goesOn ? { ...part, code: null, words: wordsWith(part) } : part, line)
    return true
  }
  return continueRow(last, line, explanation)
}

/** Words that no row above takes and that stand right above a code begin the explanation of its row. */
function isAbove({ line, text }: TableLine, next: TableLine): boolean {
  const [upper, lower] = [line.cells[0], next.line.cells[0]]
  if (!upper || !lower || upper.page !== lower.page || !CODE_AT_START.test(next.text)) return false
  const isIndented = upper.x > lower.x + lower.height / 2
  return isIndented && lower.y - upper.y <= upper.height * 1.6 && !/\d/.test(text) && text.length <= WORDS_MAX
}

function wordsWith({ code, words }: RowPart): string {
  return code === null ? words : `${code} ${words}`
}

/** A row ends with its amount. */
function isComplete(draft: Draft): boolean {
  return draft.code === null || draft.cents !== null
}

function draftOf(part: RowPart, line: TableLine): Draft {
  const { words, ...fields } = part
  const all = [line.above ?? '', words].filter(text => text !== '')
  return { ...fields, words: all, noticeCode: null, lines: [line] }
}

function absorb(draft: Draft, part: RowPart, line: TableLine): void {
  draft.cycle ??= part.cycle
  if (!draft.sawDate && part.sawDate) {
    draft.sawDate = true
    draft.date = part.date
  }
  draft.cents ??= part.cents
  draft.documentNumber ??= part.documentNumber
  if (part.words !== '') draft.words.push(part.words)
  draft.lines.push(line)
}

/** Only words, and only right below the row, go on with it; a notice number does so wherever it stands. */
function continueRow(last: Draft, line: TableLine, explanation: TableLines['explanation']): boolean {
  const code = noticeOf(line.text)
  if (code === null) {
    const cell = line.line.cells[0]
    const above = last.lines.at(-1)?.line.cells[0]
    if (!cell || !above || last.code === null) return false
    const isNear = cell.page !== above.page || cell.y - above.y <= above.height * NEAR
    const isWords = !/\d\.\d{2}(?!\d)/.test(line.text) && line.text.length <= WORDS_MAX
    if (!isNear || !isWords || !isInColumn(line, explanation)) return false
  } else last.noticeCode ??= code
  last.words.push(line.text.replace(/\s+/g, ' '))
  last.lines.push(line)
  return true
}

function isInColumn({ line }: TableLine, column: TableLines['explanation']): boolean {
  const cell = line.cells[0]
  if (!cell || !column || column.until === Number.POSITIVE_INFINITY) return true
  return cell.x > column.from - 3 * cell.height && cell.x < column.until
}

/**
 * Where the amount stands level with the middle of a wrapped explanation, the explanation begins above the line of its
 * code. The lines come back in an order in which each row begins with its code.
 */
function inReadingOrder({ lines }: TableLines): TableLine[] {
  const anchors = lines.flatMap((line, index) => (CODE_AT_START.test(line.text) ? [index] : []))
  const isEmpty = (index: number) => {
    const part = lines[index]?.part
    return part?.words === '' && (part.sawDate || part.cents !== null)
  }
  const isCentred =
    anchors.some(isEmpty) || anchors.some((anchor, at) => goesUp(lines, anchor, anchors[at + 1]))
  if (!isCentred) return lines
  const ordered: TableLine[] = []
  let above: TableLine[] = lines.slice(0, anchors[0]).filter(line => {
    const isPinned = NO_RETURN.test(line.key) || !isEmpty(anchors[0] ?? -1)
    if (isPinned) ordered.push(line)
    return !isPinned
  })
  anchors.forEach((anchor, at) => {
    const next = anchors[at + 1] ?? lines.length
    const between = lines.slice(anchor + 1, next)
    const below =
      next === lines.length
        ? between.length
        : linesBelow(lines, anchor, next, {
            own: above.length,
            isEmpty: isEmpty(anchor),
            nextIsEmpty: isEmpty(next),
          })
    ordered.push(mergeInto(lines[anchor] as TableLine, above), ...between.slice(0, below))
    above = between.slice(below)
  })
  return ordered
}

/** How many of the lines between two rows belong to the upper: up to the widest gap or, where all are alike, as many as stand above it. */
function linesBelow(
  lines: readonly TableLine[],
  anchor: number,
  next: number,
  row: { own: number; isEmpty: boolean; nextIsEmpty: boolean },
): number {
  const count = next - anchor - 1
  if (count === 0) return 0
  const pinned = lines.slice(anchor + 1, next).findLastIndex(line => isDetail(line)) + 1
  const widest = widestGap(lines, anchor, next)
  if (widest !== null) return Math.max(pinned, widest)
  const wanted = row.isEmpty ? row.own : row.nextIsEmpty ? 0 : count
  return Math.max(pinned, Math.min(wanted, row.nextIsEmpty ? count - 1 : count))
}

/** Behind how many of the lines between two rows the widest gap lies, or null where none is clearly widest. */
function widestGap(lines: readonly TableLine[], anchor: number, next: number): number | null {
  const gaps = Array.from({ length: next - anchor }, (_, index) => gapBelow(lines, anchor + index))
  const widest = Math.max(...gaps)
  const others = gaps.filter(gap => gap !== widest)
  const isClear = others.length === gaps.length - 1 && widest > Math.max(0, ...others) * 1.15
  return isClear ? gaps.indexOf(widest) : null
}

/** Whether words between two rows stand nearer to the lower one. */
function goesUp(lines: readonly TableLine[], anchor: number, next: number | undefined): boolean {
  if (next === undefined || next - anchor < 2) return false
  if (lines.slice(anchor + 1, next).some(line => isDetail(line))) return false
  if (lines[anchor]?.line.page !== lines[next]?.line.page) return false
  const gap = widestGap(lines, anchor, next)
  return gap !== null && gap < next - anchor - 1
}

function gapBelow(lines: readonly TableLine[], index: number): number {
  const [one, other] = [lines[index]?.line.cells[0], lines[index + 1]?.line.cells[0]]
  if (!one || !other) return 0
  // No explanation is centred across the end of a page.
  if (one.page !== other.page) return Number.POSITIVE_INFINITY
  return other.y - one.y
}

function isDetail({ text, key }: TableLine): boolean {
  return noticeOf(text) !== null || key.startsWith('n/a')
}

/** The line of a code with the words that stand above it. */
function mergeInto(anchor: TableLine, above: readonly TableLine[]): TableLine {
  if (above.length === 0) return anchor
  const cells = [...anchor.line.cells, ...above.flatMap(({ line }) => line.cells)]
  const words = above.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')
  return { ...anchor, line: { ...anchor.line, cells }, above: words }
}

/** A day or an amount that a narrow cell breaks over lines is whole in its column. */
function completeByColumns(draft: Draft, columns: readonly Column[]): void {
  if (draft.code === null || columns.length === 0 || (draft.sawDate && draft.cents !== null)) return
  const textOf = (name: Column['name']) => {
    const column = columns.find(candidate => candidate.name === name)
    if (!column) return ''
    return draft.lines
      .flatMap(({ line }) => line.cells)
      .filter(cell => cell.x + cell.width / 2 >= column.from && cell.x + cell.width / 2 < column.until)
      .map(cell => cell.text)
      .join('')
  }
  const explanation = columns.find(({ name }) => name === 'explanation')
  const part = readRowLine([draft.code, 'x', textOf('cycle'), textOf('date'), textOf('amount')].join(' '))
  if (!part.sawDate || part.cents === null || part.words !== 'x' || !explanation) return
  Object.assign(draft, { cycle: part.cycle, date: part.date, sawDate: true, cents: part.cents })
  const words = draft.lines
    .flatMap(({ line }) => line.cells)
    .filter(cell => cell.x >= explanation.from - cell.height && cell.x < explanation.until - cell.height)
    .sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x)
  draft.words = words.map(cell => cell.text)
}

/** `CP 0014`, `LT 0011`, `NOTICE1444` */
function noticeOf(text: string): string | null {
  const direct = normaliseNoticeCode(text.trim())
  return (
    direct ?? (/^notice\s?\d{2,5}[A-Z]?$/i.test(text.trim()) ? text.replace(/\s/g, '').toUpperCase() : null)
  )
}

function finish(draft: Draft, positioned: boolean): TranscriptRow {
  const explanation = maskTins(draft.words.join(' ').replace(/\s+/g, ' ').trim())
  const inText = /\b(?:CP|LT|LTR|Letter)\s{0,4}\d{2,4}.{0,3}/.exec(explanation)?.[0]
  const page = draft.lines[0]?.line.page ?? 1
  const cells = draft.lines.flatMap(({ line }) => line.cells).filter(cell => cell.page === page)
  return {
    code: draft.code,
    explanation,
    cycle: draft.cycle,
    date: draft.date,
    cents: draft.cents,
    noticeCode: draft.noticeCode ?? (inText ? (noticeCodeAtStart(inText)?.code ?? null) : null),
    documentNumber: draft.documentNumber,
    place: positioned && cells.length > 0 ? { page, box: unionOf(cells) } : null,
  }
}

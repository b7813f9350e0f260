import { horizontalOverlap, middleOf, unionOf, verticalOverlap } from './boxes'
import type { DocumentText, TextRun } from './document-text'
import { buildFlow, type Cell, type Flow } from './flow'

/** Adversarial or broken files end here; a long IRS document has a tenth of it. */
const MAX_CHARACTERS = 200_000
export const MAX_LINE_CHARACTERS = 300

/** Labels worth looking for down the columns stand on the first page. */
const FIRST_PAGE = 1
/** Title, header, address and billing table open a document: no more cells than this need to be asked. */
export const OPENING_CELLS = 2_000
const MAX_CELLS_IN_COLUMNS = 1_000

/** Nominal size of a character of a plain text, so that columns made of spaces still lie side by side. */
const GRID = { width: 6, line: 12, height: 10 }

/** Gaps in shares of the height of the type: below the first a word goes on, below the second a sentence does. */
const WORD_GAP = 0.13
const CELL_GAP = 0.95

/** A document laid out for reading. */
export interface Sheet extends Flow {
  /** False when only the order of the text can be trusted. */
  positioned: boolean
  /** The cells of the first page read down each column: a label that narrow cells break over lines is whole here. */
  columns: Flow
}

/**
 * Lines and cells from runs by their geometry alone: the order in which an extractor delivers runs carries no meaning
 * (on real notices the payment coupon comes first). A plain text keeps its own order of lines.
 */
export function layOut(document: DocumentText): Sheet {
  const runs = withinLimits(document.runs)
  const positioned = document.source !== 'plain' && hasGeometry(runs)
  const lines = positioned ? linesByGeometry(runs.flatMap(splitAtColumns)) : linesInOrder(runs)
  return sheetOf(lines, positioned)
}

export function sheetOf(lines: readonly (readonly Cell[])[], positioned: boolean): Sheet {
  const downwards = lines
    .flat()
    .filter(cell => cell.page === FIRST_PAGE)
    .slice(0, MAX_CELLS_IN_COLUMNS)
    .sort((a, b) => a.page - b.page || columnOf(a) - columnOf(b) || a.y - b.y)
    .map(cell => [cell])
  return { ...buildFlow(lines), positioned, columns: buildFlow(downwards) }
}

/** Cells of a column begin at the same place, give or take a point or two. */
function columnOf(cell: Cell): number {
  return Math.round(cell.x / 4)
}

function withinLimits(runs: readonly TextRun[]): TextRun[] {
  const kept: TextRun[] = []
  let total = 0
  for (const run of runs) {
    if (typeof run.text !== 'string' || run.text.length === 0) continue
    const room = MAX_CHARACTERS - total
    if (room <= 0) break
    kept.push(run.text.length > room ? { ...run, text: run.text.slice(0, room) } : run)
    total += run.text.length
  }
  return kept
}

function hasGeometry(runs: readonly TextRun[]): boolean {
  const sized = runs.filter(
    run => [run.x, run.y, run.width, run.height].every(Number.isFinite) && run.width > 0 && run.height > 0,
  )
  const places = new Set(sized.map(run => `${run.page}:${Math.round(run.x)}:${Math.round(run.y)}`))
  return sized.length > 0 && sized.length >= runs.length * 0.9 && places.size >= sized.length * 0.5
}

function linesInOrder(runs: readonly TextRun[]): Cell[][] {
  const lines: Cell[][] = []
  let row = 0
  for (const run of runs) {
    for (const text of run.text.split(/\r\n|[\n\r\f\v]/)) {
      for (let from = 0; from === 0 || from < text.length; from += MAX_LINE_CHARACTERS) {
        const cells = cellsOfPlainLine(text.slice(from, from + MAX_LINE_CHARACTERS), row++, run.page || 1)
        if (cells.length > 0) lines.push(cells)
      }
    }
  }
  return lines
}

function cellsOfPlainLine(text: string, row: number, page: number): Cell[] {
  const cells: Cell[] = []
  let column = 0
  const parts = /\t| {2}/.test(text) ? text.split(/(\t+| {2,})/) : [text]
  for (const part of parts) {
    const trimmed = part.trim()
    if (trimmed !== '') {
      const x = (column + part.indexOf(trimmed)) * GRID.width
      cells.push({
        text: trimmed,
        page,
        x,
        y: row * GRID.line,
        width: trimmed.length * GRID.width,
        height: GRID.height,
      })
    }
    column += part.startsWith('\t') ? part.length * 8 : part.length
  }
  return cells
}

/** A run drawn in a fixed pitch may span columns, held apart by spaces inside its text. */
function splitAtColumns(run: TextRun): TextRun[] {
  const parts = run.text.split(/(\s{2,})/)
  if (parts.length === 1) return [run]
  const pitch = run.width / run.text.length
  let column = 0
  return parts.flatMap(text => {
    const part = { ...run, text, x: run.x + column * pitch, width: text.length * pitch }
    column += text.length
    return text.trim() === '' ? [] : [part]
  })
}

function linesByGeometry(runs: readonly TextRun[]): Cell[][] {
  const visible = runs.filter(run => run.text.trim() !== '')
  const inOrder = [...visible].sort(
    (a, b) => a.page - b.page || middleOf(a) - middleOf(b) || a.x - b.x || compareText(a.text, b.text),
  )
  const lines: TextRun[][] = []
  let open: TextRun[] = []
  for (const run of inOrder) {
    const anchor = open[0]
    if (anchor && anchor.page === run.page && verticalOverlap(anchor, run) > 0.5) {
      open.push(run)
    } else {
      open = [run]
      lines.push(open)
    }
  }
  return lines.map(line => cellsOfLine(line))
}

function cellsOfLine(line: TextRun[]): Cell[] {
  const cells: Cell[] = []
  let previous: TextRun | null = null
  for (const run of [...line].sort((a, b) => a.x - b.x || compareText(a.text, b.text))) {
    if (previous && isStruckTwice(previous, run)) continue
    const cell = cells.at(-1)
    const gap = previous ? (run.x - previous.x - previous.width) / Math.min(previous.height, run.height) : 0
    if (cell && previous && gap < CELL_GAP) {
      const space = gap > WORD_GAP || /\s$/.test(previous.text) || /^\s/.test(run.text) ? ' ' : ''
      Object.assign(cell, unionOf([cell, run]), { text: cell.text + space + run.text.trim() })
    } else {
      cells.push({
        text: run.text.trim(),
        page: run.page,
        x: run.x,
        y: run.y,
        width: run.width,
        height: run.height,
      })
    }
    previous = run
  }
  return cells
}

/** Some printers draw bold type by drawing the same text twice, a hair apart. */
function isStruckTwice(one: TextRun, other: TextRun): boolean {
  return (
    one.text === other.text &&
    horizontalOverlap(one, other) > 0.9 &&
    Math.abs(one.x - other.x) < one.height * 0.2
  )
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

import { horizontalOverlap, middleOf, verticalOverlap } from './boxes'
import type { Box, DocumentText, TextRun } from './document-text'
import { buildFlow, type Cell, type Flow } from './flow'
import { Shelf } from './shelf'

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
  let columns: Flow | null = null
  return {
    ...buildFlow(lines),
    positioned,
    // Few papers break their labels: for the others the columns are never read.
    get columns() {
      columns ??= columnsOf(lines)
      return columns
    },
  }
}

function columnsOf(lines: readonly (readonly Cell[])[]): Flow {
  const downwards = lines
    .flat()
    .filter(cell => cell.page === FIRST_PAGE)
    .slice(0, MAX_CELLS_IN_COLUMNS)
    .sort((a, b) => a.page - b.page || columnOf(a) - columnOf(b) || a.y - b.y)
    .map(cell => [cell])
  return buildFlow(downwards)
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
  const places = new Set(
    sized.map(run => (run.page * 16_384 + Math.round(run.x)) * 16_384 + Math.round(run.y)),
  )
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

/**
 * Runs are strung into cells from left to right, each behind the run that ends where it begins and stands level with it;
 * cells are then set into lines in the same way. Comparing neighbours only keeps columns apart whose lines lie out of
 * step, and follows the lines of a page that was scanned askew.
 */
function linesByGeometry(runs: readonly TextRun[]): Cell[][] {
  const pages = new Map<number, TextRun[]>()
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const page = pages.get(run.page)
    if (page) page.push(run)
    else pages.set(run.page, [run])
  }
  return [...pages.keys()]
    .sort((a, b) => a - b)
    .flatMap(page => linesOfCells(cellsOfRuns(pages.get(page) ?? [])))
}

function cellsOfRuns(runs: readonly TextRun[]): Cell[] {
  const strings = new Shelf<{ cell: Cell; last: TextRun }>(({ last }) => last)
  for (const run of [...runs].sort(fromLeftToRight)) {
    const near = strings.level(run, ({ last }) => gapBetween(last, run) >= CELL_GAP)
    if (near.some(({ last }) => isStruckTwice(last, run))) continue
    const open = nearest(near, run)
    if (!open) {
      const { page, x, y, width, height } = run
      strings.put({ cell: { text: run.text.trim(), page, x, y, width, height }, last: run })
      continue
    }
    const { cell, last } = open
    const isApart = gapBetween(last, run) > WORD_GAP || /\s$/.test(last.text) || /^\s/.test(run.text)
    widen(cell, run)
    cell.text += (isApart ? ' ' : '') + run.text.trim()
    strings.move(open, () => {
      open.last = run
    })
  }
  return strings.all.map(({ cell }) => cell)
}

function widen(cell: Cell, { x, y, width, height }: Box): void {
  const [right, bottom] = [
    Math.max(cell.x + cell.width, x + width),
    Math.max(cell.y + cell.height, y + height),
  ]
  cell.x = Math.min(cell.x, x)
  cell.y = Math.min(cell.y, y)
  cell.width = right - cell.x
  cell.height = bottom - cell.y
}

/** The string whose end the run goes on from: level with it, and not a cell's gap away. */
function nearest<S extends { last: TextRun }>(strings: readonly S[], run: TextRun): S | null {
  let best: S | null = null
  let bestOff = Number.POSITIVE_INFINITY
  for (const string of strings) {
    const gap = gapBetween(string.last, run)
    if (gap >= CELL_GAP || run.x < string.last.x) continue
    // A run that begins inside the last one is written over it: that is bad luck, and the last resort.
    const off = Math.abs(gap) + (1 - verticalOverlap(string.last, run)) * 2
    if (off < bestOff) {
      best = string
      bestOff = off
    }
  }
  return best
}

function linesOfCells(cells: readonly Cell[]): Cell[][] {
  const lines = new Shelf<Cell[]>(line => line.at(-1) as Cell)
  for (const cell of [...cells].sort(fromLeftToRight)) {
    let best: Cell[] | null = null
    for (const line of lines.level(cell)) {
      const last = line.at(-1) as Cell
      if (!best || verticalOverlap(last, cell) > verticalOverlap(best.at(-1) as Cell, cell)) best = line
    }
    if (best) {
      const line = best
      lines.move(line, () => void line.push(cell))
    } else lines.put([cell])
  }
  return [...lines.all].sort((a, b) => middleOfLine(a) - middleOfLine(b) || (a[0]?.x ?? 0) - (b[0]?.x ?? 0))
}

function middleOfLine(line: readonly Cell[]): number {
  return line.reduce((total, cell) => total + middleOf(cell), 0) / line.length
}

/** The gap between two runs, in heights of the lower one. */
function gapBetween(one: TextRun, other: TextRun): number {
  return (other.x - one.x - one.width) / Math.min(one.height, other.height)
}

function fromLeftToRight(a: TextRun | Cell, b: TextRun | Cell): number {
  return a.x - b.x || a.y - b.y || compareText(a.text, b.text)
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

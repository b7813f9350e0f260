import { unionOf } from './boxes'
import type { Box } from './document-text'

/** Text standing together on one line of a page, without a wide gap inside. */
export interface Cell extends Box {
  text: string
  page: number
}

/** A cell with its span in the flow: `start`/`end` count characters of the text, `keyStart`/`keyEnd` of the key. */
export interface PlacedCell extends Cell {
  /** Its place in the list of cells. */
  index: number
  start: number
  end: number
  keyStart: number
  keyEnd: number
}

export interface Line {
  text: string
  page: number
  cells: PlacedCell[]
}

/**
 * A document as one text in reading order, and as a key: the same text in lower case without any white space.
 * Extractors split words anywhere (`penal\nties`, `A mount`, `February 20\n, 2018`) and glue labels to values;
 * labels are therefore looked for in the key, where no split can hide them, and values lead back to their place.
 */
export interface Flow {
  text: string
  key: string
  /** For every character of the key, its index in the text. */
  at: number[]
  cells: PlacedCell[]
  lines: Line[]
}

const CELL_SEPARATOR = '  '

export function buildFlow(lines: readonly (readonly Cell[])[]): Flow {
  const at: number[] = []
  const placedCells: PlacedCell[] = []
  const placedLines: Line[] = []
  let lineStart = 0
  let key = ''
  for (const cells of lines) {
    let text = ''
    const placed: PlacedCell[] = []
    for (const cell of cells) {
      if (placed.length > 0) text += CELL_SEPARATOR
      const start = lineStart + text.length
      const cellKey = squeezeInto(at, cell.text, start)
      const placedCell = placedAt(cell, placedCells.length, start, key.length, cellKey.length)
      placed.push(placedCell)
      placedCells.push(placedCell)
      text += cell.text
      key += cellKey
    }
    placedLines.push({ text, page: placed[0]?.page ?? 1, cells: placed })
    lineStart += text.length + 1
  }
  const text = placedLines.map(line => `${line.text}\n`).join('')
  return { text, key, at, cells: placedCells, lines: placedLines }
}

function placedAt(cell: Cell, index: number, start: number, keyStart: number, keyLength: number): PlacedCell {
  const { text, page, x, y, width, height } = cell
  const end = start + text.length
  return { text, page, x, y, width, height, index, start, end, keyStart, keyEnd: keyStart + keyLength }
}

/** The key of a text: lower case, no white space, one kind of dash and apostrophe, ligatures opened. */
export function keyOf(text: string): string {
  return squeezeInto([], text, 0)
}

/** Written for speed, character by character: every text of every document passes here. */
function squeezeInto(at: number[], text: string, offset: number): string {
  let key = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code <= 32) continue
    const folded = code < 128 ? text.charAt(index) : fold(text.charAt(index))
    for (let part = 0; part < folded.length; part++) at.push(offset + index)
    key += folded
  }
  return key.toLowerCase()
}

const FOLDED: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
}

function fold(char: string): string {
  const folded = FOLDED[char]
  if (folded !== undefined) return folded
  if (/\s/.test(char)) return ''
  // Lower case can be longer than one character (İ); the first keeps the key and its map in step.
  return char.toLowerCase().charAt(0)
}

/** The text behind a span of the key, with its white space. */
export function textOf(flow: Flow, keyStart: number, keyEnd: number): string {
  if (keyEnd <= keyStart) return ''
  return flow.text.slice(flow.at[keyStart] ?? 0, (flow.at[keyEnd - 1] ?? -1) + 1)
}

/** First index of the key that lies at or after an index of the text. */
export function keyIndexOf(flow: Flow, textIndex: number): number {
  return lowerBound(flow.at.length, index => (flow.at[index] ?? 0) >= textIndex)
}

/** The cell that holds an index of the key. */
export function cellAt(flow: Flow, keyIndex: number): PlacedCell | null {
  const found = lowerBound(flow.cells.length, index => (flow.cells[index]?.keyEnd ?? 0) > keyIndex)
  return flow.cells[found] ?? null
}

/** Where a span of the key stands on the paper; inside a cell the share of the width is estimated from the characters. */
export function placeOf(flow: Flow, keyStart: number, keyEnd: number): { page: number; box: Box } | null {
  const first = cellAt(flow, keyStart)
  if (!first || keyEnd <= keyStart) return null
  const boxes: Box[] = []
  for (let index = first.index; index < flow.cells.length; index++) {
    const cell = flow.cells[index]
    if (!cell || cell.keyStart >= keyEnd || cell.page !== first.page) break
    boxes.push(partOf(flow, cell, keyStart, keyEnd))
  }
  return { page: first.page, box: unionOf(boxes) }
}

function partOf(flow: Flow, cell: PlacedCell, keyStart: number, keyEnd: number): Box {
  const length = Math.max(1, cell.end - cell.start)
  const from = (flow.at[Math.max(keyStart, cell.keyStart)] ?? cell.start) - cell.start
  const to = (flow.at[Math.min(keyEnd, cell.keyEnd) - 1] ?? cell.end - 1) + 1 - cell.start
  return {
    x: cell.x + (cell.width * from) / length,
    y: cell.y,
    width: (cell.width * (to - from)) / length,
    height: cell.height,
  }
}

function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

import type { TranscriptRowSpec } from '../draw-transcript'
import { dashedDay, dollars } from '../wording'
import { type AccountBlocks, BANNER, type Entry } from './account-blocks'
import type { Dice } from './dice'
import type { Canvas } from './run-canvas'

/** What varies between the layouts of an account on paper. */
export interface AccountLayout {
  /** One line a label, labels and values in columns, or labels broken in narrow cells. */
  arrangement: 'lines' | 'columns' | 'narrow'
  /** Where the value stands beside a broken label. */
  valueLevel: 'top' | 'middle' | 'bottom'
  explanationWidth: number
  /** Where code, day and amount stand beside a wrapped explanation. */
  rowLevel: 'top' | 'middle'
  rowGap: number
  size: number
  bottom: number
  /** A browser printed it: address and day on every page, buttons over the text, the head of the table on every page. */
  browser: boolean
}

export function accountLayout(dice: Dice): AccountLayout {
  return {
    arrangement: dice.oneOf(['lines', 'columns', 'narrow']),
    valueLevel: dice.oneOf(['top', 'middle', 'bottom']),
    explanationWidth: dice.upTo(250, 110),
    rowLevel: dice.oneOf(['top', 'middle']),
    rowGap: dice.upTo(9, 5),
    size: dice.oneOf([7, 8, 9, 10]),
    bottom: dice.upTo(750, 400),
    browser: dice.chance(0.3),
  }
}

const LEFT = 40
const TOP = 50

interface Drawing {
  canvas: Canvas
  blocks: AccountBlocks
  layout: AccountLayout
  pitch: number
}

export function drawAccount(canvas: Canvas, blocks: AccountBlocks, layout: AccountLayout): void {
  const drawing = { canvas, blocks, layout, pitch: layout.size * 1.3 }
  furnish(drawing)
  let y = TOP
  const line = (text: string) => {
    canvas.write(LEFT, y, text, layout.size)
    y += drawing.pitch
  }
  line(BANNER)
  y += drawing.pitch
  line(blocks.title)
  for (const entries of [blocks.request, blocks.identity]) {
    for (const entry of entries) y = drawEntry(drawing, entry, y)
    y += drawing.pitch / 2
  }
  if (blocks.powerOfAttorney) line(blocks.powerOfAttorney)
  for (const text of [...blocks.nameLines, blocks.minusSentence]) line(text)
  y += drawing.pitch
  for (const entry of blocks.amounts) y = drawEntry(drawing, entry, y)
  y += drawing.pitch
  line(blocks.returnTitle)
  y += drawing.pitch / 2
  for (const entry of blocks.returnEntries) {
    y = roomFor(drawing, y, 4 * drawing.pitch)
    y = drawEntry(drawing, entry, y)
  }
  if (blocks.returnMissing) line(blocks.returnMissing)
  y += drawing.pitch
  y = roomFor(drawing, y, 8 * drawing.pitch)
  canvas.write(LEFT, y, blocks.tableTitle, layout.size)
  drawTable(drawing, y + 1.6 * drawing.pitch)
}

/** What a browser adds to each page. */
function furnish({ canvas, layout, blocks }: Drawing): void {
  canvas.write(LEFT, 786, 'SPECIMEN - NOT AN IRS DOCUMENT', 7)
  if (!layout.browser) return
  canvas.write(24, 16, '6/17/24, 10:15 AM', 7)
  canvas.write(280, 16, blocks.title, 7)
  canvas.write(24, 776, 'https://example.test/transcript/view', 7)
  canvas.write(560, 776, `${canvas.page}/3`, 7)
  if (canvas.page === 1) canvas.write(60, TOP + layout.size * 1.3 * 3, 'Done', 9)
}

function roomFor(drawing: Drawing, y: number, height: number): number {
  if (y + height <= drawing.layout.bottom) return y
  drawing.canvas.turnPage()
  furnish(drawing)
  if (!drawing.layout.browser) {
    drawing.canvas.write(LEFT, 34, BANNER, drawing.layout.size)
    drawing.canvas.write(LEFT, 34 + drawing.pitch, `Page ${drawing.canvas.page} of 3`, drawing.layout.size)
  }
  return 34 + 3 * drawing.pitch
}

function drawEntry(drawing: Drawing, entry: Entry, y: number): number {
  const { canvas, layout, pitch } = drawing
  if (layout.arrangement === 'lines') {
    const beside = entry.beside ? `  ${entry.beside.label} ${entry.beside.value}` : ''
    canvas.write(LEFT, y, `${entry.label} ${entry.value}${beside}`.trim(), layout.size)
    return y + pitch
  }
  if (layout.arrangement === 'columns') {
    canvas.write(LEFT, y, entry.label, layout.size)
    // The longest label is as wide as half of the page.
    const x = Math.max(LEFT + 290, LEFT + canvas.widthOf(entry.label, layout.size) + 12)
    canvas.write(x, y, entry.value, layout.size)
    if (entry.beside) canvas.write(x + 75, y, `${entry.beside.label}  ${entry.beside.value}`, layout.size)
    return y + pitch
  }
  const height = drawNarrow(drawing, entry, LEFT, y)
  const beside = entry.beside ? drawNarrow(drawing, entry.beside, LEFT + 230, y) : 0
  return y + Math.max(height, beside) + pitch * 0.7
}

/** A label in a cell of 90 points, its value beside it; returns the height. */
function drawNarrow({ canvas, layout, pitch }: Drawing, entry: Entry, x: number, y: number): number {
  const lines = wrapped(canvas, entry.label, 90, layout.size)
  lines.forEach((text, index) => {
    canvas.write(x, y + index * pitch, text, layout.size)
  })
  const last = (lines.length - 1) * pitch
  const level = { top: 0, middle: last / 2, bottom: last }[layout.valueLevel]
  canvas.write(x + 115, y + level, entry.value, layout.size)
  return lines.length * pitch
}

export function wrapped(canvas: Canvas, text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && canvas.widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function drawTable(drawing: Drawing, top: number): void {
  let y = drawHead(drawing, top)
  for (const row of drawing.blocks.rows) {
    const lines = linesOf(drawing, row)
    const room = roomFor(drawing, y, lines.length * drawing.pitch)
    y = room === y ? y : drawing.layout.browser ? drawHead(drawing, room) : room
    y = drawRow(drawing, row, y)
  }
  drawing.canvas.write(LEFT, y + drawing.pitch, BANNER, drawing.layout.size)
}

function columnsOf({ layout }: Drawing) {
  const explanation = LEFT + 40
  const cycle = explanation + layout.explanationWidth + 15
  return { code: LEFT, explanation, cycle, date: cycle + 65, amount: cycle + 220 }
}

function drawHead(drawing: Drawing, y: number): number {
  const { canvas, layout, blocks, pitch } = drawing
  const at = columnsOf(drawing)
  for (const name of ['code', 'explanation', 'cycle', 'date'] as const)
    canvas.write(at[name], y, blocks.head[name], layout.size)
  canvas.write(
    at.amount - canvas.widthOf(blocks.head.amount, layout.size),
    y,
    blocks.head.amount,
    layout.size,
  )
  return y + pitch * 1.5
}

function linesOf({ canvas, layout }: Drawing, row: TranscriptRowSpec): string[] {
  return [
    ...wrapped(canvas, row.explanation, layout.explanationWidth, layout.size),
    ...(row.detail ? [row.detail] : []),
  ]
}

function drawRow(drawing: Drawing, row: TranscriptRowSpec, y: number): number {
  const { canvas, layout, pitch } = drawing
  const at = columnsOf(drawing)
  const lines = linesOf(drawing, row)
  lines.forEach((text, index) => {
    canvas.write(at.explanation, y + index * pitch, text, layout.size)
  })
  const level = layout.rowLevel === 'middle' ? y + ((lines.length - 1) * pitch) / 2 : y
  if (row.code) canvas.write(at.code, level, row.code, layout.size)
  if (row.cycle) canvas.write(at.cycle, level, row.cycle, layout.size)
  if (row.date) canvas.write(at.date, level, dashedDay(row.date), layout.size)
  if (row.cents !== undefined) {
    const text = dollars(row.cents)
    canvas.write(at.amount - canvas.widthOf(text, layout.size), level, text, layout.size)
  }
  return y + lines.length * pitch + layout.rowGap
}

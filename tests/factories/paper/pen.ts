import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import type { TextRun } from '@/lib/resolution/text/document-text'

/** How the text of a specimen reaches the file: readers must not depend on any of it. */
export interface InkOptions {
  /** Draws the runs in another order for each seed; by default in reading order. */
  shuffleSeed?: number
  /** Cuts words into several runs, as kerning printers do. */
  splitRuns?: boolean
}

type Face = 'regular' | 'bold' | 'fixed'

interface Stroke {
  page: number
  x: number
  /** Of the baseline, from the top of the page. */
  y: number
  size: number
  face: Face
  text: string
}

export const PAGE = { width: 612, height: 792 }
const STAMP = 'SPECIMEN - NOT AN IRS DOCUMENT'
const MARGIN_NOTE = { size: 7, x: 24, y: 784 }

/** A line of type reaches this far above its baseline, in shares of its size. */
const ASCENT = 0.8
let lent: Promise<Pen> | undefined

/** Collects what is to be written and puts it on paper at the end, in the order that the options ask for. */
export class Pen {
  readonly #strokes: Stroke[] = []
  readonly #fonts: Record<Face, PDFFont>
  readonly #document: PDFDocument
  #page = 1

  private constructor(document: PDFDocument, fonts: Record<Face, PDFFont>) {
    this.#document = document
    this.#fonts = fonts
  }

  static async take(): Promise<Pen> {
    const document = await PDFDocument.create({ updateMetadata: false })
    return new Pen(document, {
      regular: await document.embedFont(StandardFonts.Helvetica),
      bold: await document.embedFont(StandardFonts.HelveticaBold),
      fixed: await document.embedFont(StandardFonts.Courier),
    })
  }

  /** A pen for papers that are never put into a file; the widths of its letters are worked out once. */
  static async takeForText(): Promise<Pen> {
    lent ??= Pen.take()
    const pen = await lent
    return new Pen(pen.#document, pen.#fonts)
  }

  get page(): number {
    return this.#page
  }

  turnPage(): void {
    this.#page++
  }

  write(x: number, y: number, text: string, size = 10, face: Face = 'regular'): void {
    if (text !== '') this.#strokes.push({ page: this.#page, x, y, size, face, text })
  }

  /** Ends at `right`, as amounts do. */
  writeRight(right: number, y: number, text: string, size = 10, face: Face = 'regular'): void {
    this.write(right - this.widthOf(text, size, face), y, text, size, face)
  }

  /** Breaks at words; returns the baseline below the last line. */
  writeWrapped(x: number, y: number, width: number, text: string, size = 9, face: Face = 'regular'): number {
    let baseline = y
    for (const line of this.linesOf(text, width, size, face)) {
      this.write(x, baseline, line, size, face)
      baseline += size * 1.35
    }
    return baseline
  }

  linesOf(text: string, width: number, size = 9, face: Face = 'regular'): string[] {
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
      if (lines.length > 0 && this.widthOf(longer, size, face) <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }

  widthOf(text: string, size: number, face: Face): number {
    return this.#fonts[face].widthOfTextAtSize(text, size)
  }

  /** What was written as an extractor delivers it: runs with their boxes, in the order of writing. */
  asRuns(): TextRun[] {
    return this.#strokes.map(({ page, x, y, size, face, text }) => ({
      page,
      x,
      y: y - size * ASCENT,
      width: this.widthOf(text, size, face),
      height: size,
      text,
    }))
  }

  async finish(options: InkOptions = {}): Promise<Uint8Array> {
    const pages = Array.from({ length: this.#page }, () => this.#document.addPage([PAGE.width, PAGE.height]))
    const pieces = options.splitRuns ? this.#strokes.flatMap(stroke => this.#split(stroke)) : this.#strokes
    const ordered = options.shuffleSeed === undefined ? pieces : shuffled(pieces, options.shuffleSeed)
    for (const page of pages) this.#stamp(page)
    for (const stroke of ordered) this.#draw(pages, stroke)
    return this.#document.save()
  }

  #draw(pages: readonly PDFPage[], { page, x, y, size, face, text }: Stroke): void {
    pages[page - 1]?.drawText(text, { x, y: PAGE.height - y, size, font: this.#fonts[face] })
  }

  #stamp(page: PDFPage): void {
    const pale = rgb(0.85, 0.85, 0.85)
    page.drawText(STAMP, {
      x: 90,
      y: 170,
      size: 36,
      rotate: degrees(48),
      color: pale,
      font: this.#fonts.bold,
    })
    page.drawText(STAMP, {
      x: MARGIN_NOTE.x,
      y: PAGE.height - MARGIN_NOTE.y,
      size: MARGIN_NOTE.size,
      font: this.#fonts.regular,
    })
  }

  /** Pieces of three and five letters in turn, each where the letters before it end. */
  #split(stroke: Stroke): Stroke[] {
    const pieces: Stroke[] = []
    for (let from = 0; from < stroke.text.length; ) {
      const text = stroke.text.slice(from, from + (pieces.length % 2 === 0 ? 3 : 5))
      const x = stroke.x + this.widthOf(stroke.text.slice(0, from), stroke.size, stroke.face)
      pieces.push({ ...stroke, x, text })
      from += text.length
    }
    return pieces
  }
}

/** The same order for the same seed (a linear congruential generator), so that a failing case can be drawn again. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items]
  let state = (seed >>> 0) + 1
  for (let index = order.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (index + 1)
    const kept = order[index] as T
    order[index] = order[other] as T
    order[other] = kept
  }
  return order
}

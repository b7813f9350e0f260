import type { DocumentText, TextRun } from '@/lib/resolution/text/document-text'
import type { Dice } from './dice'

export interface Damage {
  /** Runs in no order. */
  shuffle: boolean
  /** Words cut into runs, as kerning printers do. */
  split: boolean
  /** Scanned lines lie a little off, in points. */
  jitter: number
}

/** What a layout is drawn on: text at places. The baseline is that of `Pen`, so that the same drawing makes a PDF. */
export interface Canvas {
  readonly page: number
  turnPage(): void
  write(x: number, y: number, text: string, size?: number): void
  widthOf(text: string, size: number): number
}

/** Takes a drawing as the runs that an extractor would deliver: thousands of papers without a process for each. */
export class RunCanvas implements Canvas {
  readonly #runs: TextRun[] = []
  #page = 1

  get page(): number {
    return this.#page
  }

  turnPage(): void {
    this.#page++
  }

  write(x: number, y: number, text: string, size = 8): void {
    if (text === '') return
    const run = {
      page: this.#page,
      x,
      y: y - size * 0.78,
      width: this.widthOf(text, size),
      height: size,
      text,
    }
    this.#runs.push(run)
  }

  widthOf(text: string, size: number): number {
    return text.length * size * 0.5
  }

  finish(dice: Dice, damage: Damage): DocumentText {
    let runs = damage.split ? this.#runs.flatMap(run => split(run, dice)) : this.#runs
    if (damage.jitter > 0)
      runs = runs.map(run => ({ ...run, y: run.y + (dice.next() - 0.5) * 2 * damage.jitter }))
    const pages = Array.from({ length: this.#page }, () => ({ width: 612, height: 792 }))
    return { source: 'text-layer', pages, runs: damage.shuffle ? dice.shuffle(runs) : runs }
  }
}

function split(run: TextRun, dice: Dice): TextRun[] {
  const pieces: TextRun[] = []
  const pitch = run.width / run.text.length
  for (let from = 0; from < run.text.length; ) {
    const text = run.text.slice(from, from + dice.upTo(7, 2))
    pieces.push({ ...run, x: run.x + from * pitch, width: text.length * pitch, text })
    from += text.length
  }
  return pieces
}

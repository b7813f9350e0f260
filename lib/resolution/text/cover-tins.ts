import { middleOf, unionOf } from './boxes'
import type { Box, DocumentText, TextRun } from './document-text'

/** Gaps in shares of the height of the type: below the first letters go on, below the second words of one line do. */
const LETTER_GAP = 0.2
const WORD_GAP = 1.2
/** Longer lines are no lines; hostile text must not cost more than its length. */
const LINE_CHARACTERS_MAX = 2_000
/** How much may be misjudged of the width of the letters before and after a number in a run of text. */
const SLACK = 0.05

const FULL = /(?<![\d,.$])(\d{3}([-–—.\s]{1,3})\d{2}[-–—.\s]{1,3}|\d{5})\d{4}(?!\d|[,.]\d)/g
const FULL_OF_BUSINESS = /(?<![\d,.$-])(\d{2}[-–—]\s?\d{3})\d{4}(?!\d|[,.-]\d)/g
/** Letters for which a picture's digits are taken; a number has at least seven that are not. */
const LOOK_ALIKES: Record<string, string> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
}
const READ_DIGITS_MIN = 7

/** One character of a line: which run it is from, and where in it. */
interface Letter {
  run: TextRun
  at: number
}

/**
 * Where full taxpayer numbers stand on the pages, so that a picture of a page can be shown without them: the first five
 * digits of each, or all of it where its place within a longer line is only reckoned. By page, from 1.
 */
export function coverTins({ runs, source }: DocumentText): ReadonlyMap<number, Box[]> {
  const covers = new Map<number, Box[]>()
  if (source === 'plain') return covers
  for (const [page, onPage] of Map.groupBy(runs, run => run.page)) {
    const boxes = linesOf(onPage).flatMap(line => coversIn(line, source === 'ocr'))
    if (boxes.length > 0) covers.set(page, boxes)
  }
  return covers
}

/** Runs that stand side by side on one line, from left to right. */
function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines: { middle: number; height: number; runs: TextRun[] }[] = []
  const placed = runs.filter(
    ({ text, ...box }) => text.trim() !== '' && [box.x, box.y, box.width, box.height].every(Number.isFinite),
  )
  for (const run of placed.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1)
    const near = line && middleOf(run) - line.middle < 0.4 * Math.max(line.height, run.height)
    if (near) line.runs.push(run)
    else lines.push({ middle: middleOf(run), height: run.height, runs: [run] })
  }
  return lines.map(line => line.runs.sort((a, b) => a.x - b.x))
}

function coversIn(line: readonly TextRun[], isPicture: boolean): Box[] {
  const letters: Letter[] = []
  let text = ''
  let before: TextRun | null = null
  for (const run of line) {
    const gap = before ? (run.x - before.x - before.width) / Math.max(1, run.height) : 0
    // Two spaces and a bar end a number: another column begins.
    const between = gap < LETTER_GAP ? '' : gap < WORD_GAP ? ' ' : '  |  '
    for (const character of between) {
      text += character
      letters.push({ run, at: -1 })
    }
    for (let at = 0; at < run.text.length; at++) letters.push({ run, at })
    text += run.text
    before = run
    if (text.length > LINE_CHARACTERS_MAX) break
  }
  const read = isPicture ? withDigits(text) : text
  return [FULL, FULL_OF_BUSINESS].flatMap(pattern =>
    [...read.matchAll(pattern)].flatMap(({ index, 0: whole, 1: first = '' }) => {
      const digits = text.slice(index, index + whole.length).replace(/\D/g, '').length
      if (digits < READ_DIGITS_MIN) return []
      const own = (length: number) => boxOf(letters.slice(index, index + length))
      const five = own(first.length)
      const { unsure, ...box } = five.unsure ? own(whole.length) : five
      return [box]
    }),
  )
}

/** A picture's letters that may be digits, as digits: only for finding what to cover, never for reading it. */
function withDigits(text: string): string {
  return text.replace(/[OoIliSBZ|]/g, letter => LOOK_ALIKES[letter] ?? letter)
}

interface Reckoned extends Box {
  /** The last four digits might be where the first five seem to end. */
  unsure: boolean
}

function boxOf(letters: readonly Letter[]): Reckoned {
  const boxes = [...Map.groupBy(letters, ({ run }) => run)].flatMap(([run, own]) => {
    const places = own.flatMap(({ at }) => (at < 0 ? [] : [at]))
    return places.length === 0 ? [] : [partOf(run, Math.min(...places), Math.max(...places) + 1)]
  })
  return { ...unionOf(boxes), unsure: boxes.some(({ unsure }) => unsure) }
}

/** A part of a run is as far from its nearer end as the letters between are wide, give or take; the box has room for that. */
function partOf(run: TextRun, from: number, to: number): Reckoned {
  const widths = [...run.text].map(widthOf)
  const sum = (until: number) => widths.slice(0, until).reduce((total, width) => total + width, 0)
  const total = Math.max(sum(widths.length), 1)
  const place = (until: number) => (sum(until) / total) * run.width
  const slack = (at: number) => SLACK * Math.min(at, run.width - at)
  const [start, end] = [place(from), place(to)]
  const left = Math.max(0, start - slack(start))
  const right = Math.min(run.width, end + slack(end))
  return {
    x: run.x + left - 1,
    y: run.y - run.height * 0.15,
    width: right - left + 1,
    height: run.height * 1.35,
    unsure: slack(end) > run.height * 0.25,
  }
}

/** Of a letter against a digit, in the fonts of forms. */
function widthOf(character: string): number {
  if (/[il.,:;'|! ftjI]/.test(character)) return 0.5
  if (/[-–—()r]/.test(character)) return 0.62
  if (/[mwMW@%]/.test(character)) return 1.55
  return /[A-Z]/.test(character) ? 1.2 : 1
}

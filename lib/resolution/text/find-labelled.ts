import type { Place } from '../reading'
import { unionOf } from './boxes'
import { cellAt, placeOf, textOf } from './flow'
import type { Sheet } from './lay-out'
import { maskTins } from './mask-tin'
import { below, rightOf } from './neighbours'

/** What a shape finds at the start of a key: the value and how many characters of the key it took. */
export interface Shaped<T> {
  value: T
  length: number
}

/** Recognises a value at the start of a key. `text` is the same place with its capitals and white space. */
export type Shape<T> = (key: string, text: string) => Shaped<T> | null

/** One value beside one printed label. Lower tiers are surer: beside the label, below it, next in the text. */
export interface Candidate<T> {
  value: T
  raw: string
  place: Place | null
  tier: 0 | 1 | 2
  /** Where the label and the value stand in the key. */
  labelStart: number
  start: number
  end: number
}

const MAX_HITS = 100
/** How far behind a label a value is looked for, in letters of the key. */
const LOOK_AHEAD = 80
/** A broken label runs over four lines at most, in heights of its type. */
const LABEL_HEIGHT = 6

/**
 * All values that stand beside, below or right behind a label. The label is a global expression over the key;
 * punctuation between label and value is skipped. Where the lines show nothing, labels broken over the lines of a narrow
 * cell are looked for down the columns.
 */
export function findLabelled<T>(sheet: Sheet, label: RegExp, shape: Shape<T>): Candidate<T>[] {
  const found: Candidate<T>[] = []
  let hits = 0
  for (const hit of sheet.key.matchAll(label)) {
    if (++hits > MAX_HITS) break
    const candidate = candidateFor(sheet, hit.index, hit.index + hit[0].length, shape)
    if (candidate) found.push(candidate)
  }
  return found.length > 0 ? found : findBesideBrokenLabel(sheet, label, shape)
}

function findBesideBrokenLabel<T>(sheet: Sheet, label: RegExp, shape: Shape<T>): Candidate<T>[] {
  let hits = 0
  for (const hit of sheet.columns.key.matchAll(label)) {
    if (++hits > MAX_HITS) break
    const first = cellAt(sheet.columns, hit.index)
    const last = cellAt(sheet.columns, hit.index + hit[0].length - 1)
    if (!first || !last || first === last || first.page !== last.page) continue
    if (last.y - first.y > last.height * LABEL_HEIGHT) continue
    const whole = { ...last, ...unionOf([first, last]) }
    const right = rightOf(sheet, {
      ...whole,
      index: sheet.cells.findIndex(cell => cell.x === last.x && cell.y === last.y),
    })
    const candidate = right && readAt(sheet, right.keyStart, skipPunctuation(sheet, right.keyStart), 1, shape)
    if (candidate) return [candidate]
  }
  return []
}

function candidateFor<T>(
  sheet: Sheet,
  labelStart: number,
  labelEnd: number,
  shape: Shape<T>,
): Candidate<T> | null {
  const cell = cellAt(sheet, labelEnd - 1)
  if (!cell) return null
  const behind = skipPunctuation(sheet, labelEnd)
  const endsItsCell = behind >= cell.keyEnd
  if (!endsItsCell) return readAt(sheet, labelStart, behind, 0, shape)
  const right = rightOf(sheet, cell)
  const beneath = below(sheet, cell)
  return (
    (right && readAt(sheet, labelStart, skipPunctuation(sheet, right.keyStart), 0, shape)) ??
    (beneath && readAt(sheet, labelStart, skipPunctuation(sheet, beneath.keyStart), 1, shape)) ??
    readAt(sheet, labelStart, behind, 2, shape)
  )
}

/** What a shape finds at a place of the sheet, with where it stands. */
export function readAt<T>(
  sheet: Sheet,
  labelStart: number,
  start: number,
  tier: 0 | 1 | 2,
  shape: Shape<T>,
): Candidate<T> | null {
  const from = sheet.at[start]
  if (from === undefined) return null
  const shaped = shape(
    sheet.key.slice(start, start + LOOK_AHEAD),
    sheet.text.slice(from, from + LOOK_AHEAD * 2),
  )
  if (!shaped) return null
  const end = start + shaped.length
  return {
    value: shaped.value,
    raw: maskTins(textOf(sheet, start, end)),
    place: sheet.positioned ? placeOf(sheet, start, end) : null,
    tier,
    labelStart,
    start,
    end,
  }
}

/** Between label and value: a colon, dotted leaders. A minus or a dollar sign belongs to the value. */
function skipPunctuation(sheet: Sheet, index: number): number {
  let next = index
  while (next < index + 60 && ':.…|_'.includes(sheet.key.charAt(next)) && sheet.key.charAt(next) !== '')
    next++
  return next
}

import { pick } from '../notices/pick'
import type { Read, ReadingProblem } from '../reading'
import { unionOf } from '../text/boxes'
import type { Box } from '../text/document-text'
import { type Candidate, readAt, type Shape } from '../text/find-labelled'
import { cellAt, type PlacedCell, textOf } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { below, rightOf } from '../text/neighbours'
import { ALL_WORDINGS, ANY_LABEL, type LabelName } from './labels'

/** A label where it stands on the paper. */
export interface Label {
  name: LabelName
  /** In the key of the sheet; for a label broken over cells that lie apart, of its last part. */
  start: number
  end: number
  /** Of all parts, where a narrow cell breaks the label over lines. */
  box: (Box & { page: number }) | null
}

export interface LabelledSheet {
  sheet: Sheet
  labels: readonly Label[]
  /** Where labels begin in the key: nothing that begins there is a value. */
  starts: ReadonlySet<number>
}

/** Hostile texts repeat a label without end; a long transcript prints a few hundred. */
const MAX_LABELS = 2_000
const MAX_CELLS_TO_JOIN = 1_500
const MAX_BROKEN_LINES = 7
/** Lines of a broken label follow closely, in heights of the type. */
const LINE_PITCH = 1.9

const VALUE_INSIDE = /-?\(?\$?-?\d[\d,]{0,13}\.\d\d\)?|\d\d-\d\d-\d{4}|[a-z]{3,9}\.?\d{1,2},\d{4}/

/** Every label of the sheet, the longest wording at each place; parts broken over narrow cells are joined first. */
export function findLabels(sheet: Sheet): LabelledSheet {
  const known = KNOWN.get(sheet)
  if (known) return known
  const found = labelsOf(sheet)
  KNOWN.set(sheet, found)
  return found
}

/** The splitting of a file and the reading of its parts ask for the labels of the same sheet. */
const KNOWN = new WeakMap<Sheet, LabelledSheet>()

function labelsOf(sheet: Sheet): LabelledSheet {
  const broken = brokenLabels(sheet)
  const taken = broken.flatMap(({ cells }) => cells.map(cell => [cell.keyStart, cell.keyEnd] as const))
  const labels: Label[] = broken.map(({ label }) => label)
  ANY_LABEL.lastIndex = 0
  for (let hit = ANY_LABEL.exec(sheet.key); hit !== null; hit = ANY_LABEL.exec(sheet.key)) {
    const [text] = hit
    const start = hit.index
    if (!beginsAWord(sheet, start)) {
      ANY_LABEL.lastIndex = start + 1
      continue
    }
    if (taken.some(([from, until]) => start >= from && start < until)) continue
    const group = hit.findIndex((value, index) => index > 0 && value !== undefined)
    const wording = ALL_WORDINGS[group - 1]
    if (wording) labels.push({ name: wording.name, start, end: start + text.length, box: null })
    if (labels.length >= MAX_LABELS) break
  }
  labels.sort((a, b) => a.start - b.start)
  return { sheet, labels, starts: new Set(labels.map(label => label.start)) }
}

/** The label was found where letters stand before it, as in `preTAX PERIODic`: unless the case shows that two words touch. */
function beginsAWord(sheet: Sheet, start: number): boolean {
  const at = sheet.at[start] ?? 0
  const before = sheet.text.charAt(at - 1)
  if (!/[A-Za-z]/.test(before)) return true
  return /[a-z]/.test(before) && /[A-Z]/.test(sheet.text.charAt(at))
}

/** The value beside the label with this name, or null: of several the first label's that has one, and a problem where they differ. */
export function readField<T extends string | number>(
  labelled: LabelledSheet,
  name: LabelName,
  shape: Shape<T>,
  words: string,
  problems: ReadingProblem[],
): Read<T> | null {
  const found = labelled.labels.filter(label => label.name === name).slice(0, 60)
  const candidates = found.flatMap(label => valueBeside(labelled, label, shape) ?? [])
  return pick(
    candidates.map(candidate => ({ ...candidate, weight: 3 })),
    { field: name, words },
    problems,
  )
}

export function valueBeside<T>(labelled: LabelledSheet, label: Label, shape: Shape<T>): Candidate<T> | null {
  const { sheet } = labelled
  const inside = VALUE_INSIDE.exec(sheet.key.slice(label.start, label.end))
  if (inside) {
    const within = readAt(sheet, label.start, label.start + inside.index, 0, shape)
    if (within) return within
  }
  const cell = cellAt(sheet, label.end - 1)
  if (!cell) return null
  const behind = skipLeaders(sheet, label.end)
  if (behind < cell.keyEnd) {
    if (labelled.starts.has(behind)) return null
    return readAt(sheet, label.start, behind, 0, shape) ?? acrossLines(sheet, label, behind, cell, shape)
  }
  if (label.box) return besideBox(labelled, label, label.box, shape)
  const right = rightOf(sheet, cell)
  if (right && !labelled.starts.has(right.keyStart)) {
    const found = readCell(sheet, label, right, 0, shape)
    if (found) return found
  }
  const beneath = below(sheet, cell)
  const isStacked = !right || labelled.starts.has(right.keyStart)
  if (isStacked && beneath && !labelled.starts.has(beneath.keyStart)) {
    const found = readCell(sheet, label, beneath, 1, shape)
    if (found) return found
  }
  if (labelled.starts.has(behind) || (right && !isStacked)) return null
  return readAt(sheet, label.start, behind, 2, shape)
}

function readCell<T>(sheet: Sheet, label: Label, cell: PlacedCell, tier: 0 | 1, shape: Shape<T>) {
  const start = skipLeaders(sheet, cell.keyStart)
  return readAt(sheet, label.start, start, tier, shape) ?? acrossLines(sheet, label, start, cell, shape)
}

/** `Mar. 28,` over `2022` in a narrow cell: read as one. */
function acrossLines<T>(
  sheet: Sheet,
  label: Label,
  start: number,
  cell: PlacedCell,
  shape: Shape<T>,
): Candidate<T> | null {
  const next = below(sheet, cell)
  if (!next || Math.abs(next.x - cell.x) > cell.height) return null
  const key = sheet.key.slice(start, cell.keyEnd) + sheet.key.slice(next.keyStart, next.keyEnd)
  const text = `${textOf(sheet, start, cell.keyEnd)} ${next.text}`
  const shaped = shape(key, text)
  if (!shaped || shaped.length < cell.keyEnd - start) return null
  return {
    value: shaped.value,
    raw: maskTins(text),
    place: sheet.positioned ? { page: cell.page, box: unionOf([cell, next]) } : null,
    tier: 1,
    labelStart: label.start,
    start,
    end: cell.keyEnd,
  }
}

function besideBox<T>(
  labelled: LabelledSheet,
  label: Label,
  box: Box & { page: number },
  shape: Shape<T>,
): Candidate<T> | null {
  const { sheet } = labelled
  const last = cellAt(sheet, label.end - 1)
  const from = Math.max(0, (last?.index ?? 0) - 60)
  const level = sheet.cells
    .slice(from, from + 120)
    .filter(cell => {
      const middle = cell.y + cell.height / 2
      return (
        cell.page === box.page &&
        cell.x >= box.x + box.width - 2 &&
        middle > box.y - 2 &&
        middle < box.y + box.height + 2
      )
    })
    .sort((a, b) => a.x - b.x || a.y - b.y)
  for (const cell of level) {
    if (labelled.starts.has(cell.keyStart)) return null
    const found = readCell(sheet, label, cell, 1, shape)
    if (found) return found
  }
  return null
}

/** Between label and value: a colon, dotted leaders, asterisks. A minus or a dollar sign belongs to the value. */
function skipLeaders(sheet: Sheet, index: number): number {
  let next = index
  const until = Math.min(index + 200, sheet.key.length)
  while (next < until && ':.…|_*='.includes(sheet.key.charAt(next))) next++
  return next
}

interface Broken {
  label: Label
  cells: PlacedCell[]
}

const BY_BEGINNING = new Map<string, typeof ALL_WORDINGS>()
for (const wording of ALL_WORDINGS) {
  for (const beginning of wording.beginnings)
    BY_BEGINNING.set(beginning, [...(BY_BEGINNING.get(beginning) ?? []), wording])
}

/** Labels whose words stand under each other with something else level beside them, so that no line shows them whole. */
function brokenLabels(sheet: Sheet): Broken[] {
  const found: Broken[] = []
  const used = new Set<number>()
  for (const cell of sheet.cells.slice(0, MAX_CELLS_TO_JOIN)) {
    if (used.has(cell.index)) continue
    const wordings = BY_BEGINNING.get(keyAt(sheet, cell))
    const joined = wordings && joinDownwards(sheet, cell, wordings)
    if (!joined) continue
    for (const part of joined.cells) used.add(part.index)
    found.push(joined)
  }
  return found
}

function joinDownwards(sheet: Sheet, first: PlacedCell, wordings: typeof ALL_WORDINGS): Broken | null {
  const cells = [first]
  let key = keyAt(sheet, first)
  let best: Broken | null = null
  for (let count = 1; count < MAX_BROKEN_LINES; count++) {
    const last = cells.at(-1) as PlacedCell
    const next = underneath(sheet, last)
    if (!next) break
    const before = key.length
    cells.push(next)
    key += keyAt(sheet, next)
    const whole = wordings.find(wording => key.startsWith(wording.key) && wording.key.length > before)
    if (whole && !areTogether(cells)) {
      const start = next.keyStart
      const end = start + whole.key.length - before
      const box = { ...unionOf(cells), page: first.page }
      best = { label: { name: whole.name, start, end, box }, cells: [...cells] }
    }
    if (!wordings.some(wording => wording.beginnings.includes(key))) break
  }
  return best
}

function areTogether(cells: readonly PlacedCell[]): boolean {
  return cells.every((cell, at) => at === 0 || cell.keyStart === cells[at - 1]?.keyEnd)
}

function underneath(sheet: Sheet, cell: PlacedCell): PlacedCell | null {
  for (const other of sheet.cells.slice(cell.index + 1, cell.index + 40)) {
    if (other.page !== cell.page || other.y - cell.y > cell.height * LINE_PITCH) return null
    if (other.y - cell.y < cell.height * 0.5) continue
    const isUnder =
      Math.abs(other.x - cell.x) < cell.height ||
      Math.abs(other.x + other.width / 2 - cell.x - cell.width / 2) < cell.height
    if (isUnder) return other
  }
  return null
}

function keyAt(sheet: Sheet, cell: PlacedCell): string {
  return sheet.key.slice(cell.keyStart, cell.keyEnd)
}

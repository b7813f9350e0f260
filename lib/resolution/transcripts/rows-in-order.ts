import type { TranscriptRow } from '../reading'

/** A row with its place on the paper. */
export interface PlacedRow {
  row: TranscriptRow
  index: number
}

/** By day, undated first, as printed within a day. */
export function rowsInOrder(rows: readonly TranscriptRow[]): readonly PlacedRow[] {
  const known = byRows.get(rows)
  if (known) return known
  const placed = rows.map((row, index) => ({ row, index }))
  // A transcript prints most of its rows by day; sorting those again would be half of the work.
  const ordered = placed.every(isInPlace) ? placed : placed.sort(compare)
  byRows.set(rows, ordered)
  return ordered
}

/** Postings, statuses and decisive rows all ask for the same order: once for each look at a case is enough. */
const byRows = new WeakMap<readonly TranscriptRow[], readonly PlacedRow[]>()

function compare(a: PlacedRow, b: PlacedRow): number {
  const [first, second] = [a.row.date ?? '', b.row.date ?? '']
  if (first === second) return a.index - b.index
  return first < second ? -1 : 1
}

function isInPlace(placed: PlacedRow, index: number, all: readonly PlacedRow[]): boolean {
  const before = all[index - 1]
  return before === undefined || (before.row.date ?? '') <= (placed.row.date ?? '')
}

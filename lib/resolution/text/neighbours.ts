import { horizontalOverlap, verticalOverlap } from './boxes'
import type { Flow, PlacedCell } from './flow'

/** How far below a label its value may stand, in heights of the label. */
const BELOW = 2.2

/** Cells come in reading order, so neighbours stand close in the list; a window keeps the work bounded. */
const WINDOW = 120

/** The nearest cell to the right on the same line, or null. */
export function rightOf(sheet: Flow, cell: PlacedCell): PlacedCell | null {
  let nearest: PlacedCell | null = null
  for (const other of around(sheet, cell)) {
    if (other.page !== cell.page || other.x < cell.x + cell.width - 2) continue
    if (verticalOverlap(cell, other) < 0.4) continue
    if (!nearest || other.x < nearest.x - 1 || isCloserInHeight(cell, other, nearest)) nearest = other
  }
  return nearest
}

/** The nearest cell below that shares a column with this one, or null. */
export function below(sheet: Flow, cell: PlacedCell): PlacedCell | null {
  let nearest: PlacedCell | null = null
  for (const other of around(sheet, cell)) {
    const distance = other.y - cell.y
    if (other.page !== cell.page || distance < cell.height * 0.5 || distance > cell.height * BELOW) continue
    if (horizontalOverlap(cell, other) === 0) continue
    if (!nearest || other.y < nearest.y) nearest = other
  }
  return nearest
}

/** Scanned lines lie slightly askew: of two cells in the same column the one level with the label wins. */
function isCloserInHeight(cell: PlacedCell, other: PlacedCell, nearest: PlacedCell): boolean {
  return (
    Math.abs(other.x - nearest.x) <= 25 &&
    horizontalOverlap(other, nearest) > 0 &&
    verticalOverlap(cell, other) > verticalOverlap(cell, nearest)
  )
}

function around(sheet: Flow, cell: PlacedCell): PlacedCell[] {
  return sheet.cells.slice(Math.max(0, cell.index - WINDOW), cell.index + WINDOW)
}

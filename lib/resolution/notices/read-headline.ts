import { moneyIn } from '../money/printed-money'
import type { Read } from '../reading'
import { keyOf, type PlacedCell, placeOf } from '../text/flow'
import { OPENING_CELLS, type Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'

/** How the sentence in large type begins, in any notice. */
const BEGINS =
  /^(?:you(?:still)?(?:have|owe|didn'tfile|didnotfile|must|requested|recently)|(?:final|first|second|third|urgent|annual|friendly)?(?:reminder|notice)[:—-]|(?:final)?noticeof|(?:final|second|annual)(?:notice|reminder)|intentto|(?:we)?(?:proposedchanges|changes|changed)(?:to|your)|we(?:changed|haven'treceived|havenorecord|filedanotice|intendto|maylevy|levied|appliedyour|placedyour|assessed|charged|are|plan)|your(?:unpaid|overdue|taxreturn|installment|federaltax|account)|pleasefile|reminder|recordatorio|ustedtiene|usteddebe|avisode)/
/** Type that is large but says nothing about the notice. */
const FURNITURE =
  /^(?:irs|payment|pago|departmentof|internalrevenue|billing|account|amountdue|cantidad|whatyou|page|continued|specimen|ifyou|notice(?:name|number)?:?(?:cp|lt|\d)|contactus|important)|specimen|reconstruction/
const LETTERS_MIN = 12
/** A headline is set in type at least this much larger than the middle of the page's. */
const LARGER = 1.04

/** The headline: the first sentence that begins as headlines do, in the largest type of those. */
export function readHeadline(sheet: Sheet): Read<string> | null {
  const opening = sheet.cells.slice(0, OPENING_CELLS).filter(cell => cell.page === 1)
  const usual = usualHeight(opening)
  const candidates = opening.filter(cell => isHeadline(cell) && (!sheet.positioned || isLarge(cell, usual)))
  const best = sheet.positioned
    ? candidates.sort((a, b) => b.height - a.height || a.y - b.y)[0]
    : candidates[0]
  if (!best) return null
  const last = sheet.positioned ? goesOnBelow(opening, best) : null
  const text = maskTins([best.text, ...(last ? [last.text] : [])].join(' '))
  return {
    value: text,
    raw: text,
    place: sheet.positioned ? placeOf(sheet, best.keyStart, best.keyEnd) : null,
    basis: 'printed',
    confidence: BEGINS.test(keyOf(best.text)) ? 0.9 : 0.7,
  }
}

function isHeadline(cell: PlacedCell): boolean {
  const key = keyOf(cell.text)
  if (cell.text.length > 160 || key.length < LETTERS_MIN || FURNITURE.test(key)) return false
  return BEGINS.test(key) && moneyIn(cell.text).length === 0
}

function isLarge(cell: PlacedCell, usual: number): boolean {
  return cell.height >= usual * LARGER
}

function usualHeight(cells: readonly PlacedCell[]): number {
  const heights = cells.map(cell => cell.height).sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0
}

/** A long headline runs on in the line below, in the same type and from the same edge. */
function goesOnBelow(cells: readonly PlacedCell[], first: PlacedCell): PlacedCell | null {
  return (
    cells.find(
      cell =>
        cell.y > first.y + first.height * 0.5 &&
        cell.y < first.y + first.height * 1.8 &&
        Math.abs(cell.x - first.x) < 4 &&
        Math.abs(cell.height - first.height) < first.height * 0.08 &&
        first.text.length > 25 &&
        !FURNITURE.test(keyOf(cell.text)) &&
        moneyIn(cell.text).length === 0,
    ) ?? null
  )
}

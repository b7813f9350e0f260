import type { Read } from '../reading'
import { unionOf } from '../text/boxes'
import { type PlacedCell, placeOf } from '../text/flow'
import { OPENING_CELLS, type Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'

/** `FRESNO CA 93700-0001`, `HARVARD, TX 12345` */
const CITY_LINE = /^[A-Za-z][A-Za-z .'-]{1,40},? {1,3}[A-Z]{2},? {1,3}\d{5}(?:-\d{4})?$/
const STREET_LINE = /^(?:\d|p\.?\s?o\.?\s?box|apt|unit|rural|rr\s|c\/o|%)/i
/** Offices of the sender also have addresses. */
const SENDER =
  /internal ?revenue|department ?of|treasury|united ?states|\bstop\b|taxpayer ?advocate|^irs\b|tesoro|impuestos internos/i
/** A whole address in one line, as flowing text delivers it: the name runs to the house number. */
const ADDRESS_IN_TEXT =
  /(?<![A-Za-z0-9])([A-Z][A-Z&.'-]{0,24}(?: [A-Z&][A-Z&.'-]{0,24}){1,7}) (?:\d{1,6}|P\.?O\.? BOX \d{1,6}) [A-Z0-9 #.-]{2,60}? [A-Z]{2} \d{5}/
/** In flowing text the middle of an address passes for a name that a number follows. */
const ENDS_AS_STREET = /\b(?:APT|UNIT|STE|SUITE|BOX|AVE|ST|RD|LN|DR|BLVD|CT)\.?$/i
const NAME = /^[A-Za-z][A-Za-z .,'&/-]{2,70}$/
const LINES_UP = 4

/** The first line of the addressee's block: above the street and the city with its ZIP code, and not the sender's. */
export function readTaxpayerName(sheet: Sheet): Read<string> | null {
  const names = sheet.cells
    .slice(0, OPENING_CELLS)
    .filter(cell => CITY_LINE.test(cell.text))
    .flatMap(cell => nameAbove(sheet, cell) ?? [])
  const best = names.sort((a, b) => rankOf(a) - rankOf(b))[0]
  if (best) {
    const place = sheet.positioned ? placeOf(sheet, best.keyStart, best.keyEnd) : null
    return printed(best.text, place, sheet.positioned ? 0.9 : 0.8)
  }
  const inText = ADDRESS_IN_TEXT.exec(sheet.text.slice(0, 4000).replace(/\s+/g, ' '))
  return inText?.[1] && !SENDER.test(inText[1]) && !ENDS_AS_STREET.test(inText[1])
    ? printed(inText[1], null, 0.6)
    : null
}

function printed(text: string, place: Read<string>['place'], confidence: number): Read<string> {
  return { value: maskTins(text), raw: maskTins(text), place, basis: 'printed', confidence }
}

/** The addressee in the window of the envelope is printed in capitals; the coupon repeats the name in mixed case. */
function rankOf(cell: PlacedCell): number {
  const isCapitals = cell.text === cell.text.toUpperCase()
  return cell.page * 10 + (isCapitals ? 0 : 5)
}

function nameAbove(sheet: Sheet, city: PlacedCell): PlacedCell | null {
  const block = blockAbove(sheet, city)
  if (block.some(cell => SENDER.test(cell.text))) return null
  const street = block.findIndex(cell => STREET_LINE.test(cell.text))
  const top = sheet.positioned ? block.at(-1) : block[street + 1]
  return street >= 0 && top && NAME.test(top.text) ? top : null
}

/** Lines above the city, nearest first, as long as they stand flush and close. */
function blockAbove(sheet: Sheet, city: PlacedCell): PlacedCell[] {
  const block: PlacedCell[] = []
  let lowest = city
  while (block.length < LINES_UP) {
    const next = directlyAbove(sheet, lowest, city.x)
    if (!next) break
    block.push(next)
    lowest = next
  }
  return sheet.positioned && block.length > 1 ? closeTogether(city, block) : block
}

function directlyAbove(sheet: Sheet, cell: PlacedCell, x: number): PlacedCell | null {
  const reach = cell.height * (sheet.positioned ? 2.4 : 1.3)
  let nearest: PlacedCell | null = null
  for (const other of sheet.cells.slice(Math.max(0, cell.index - 60), cell.index + 10)) {
    const rise = cell.y - other.y
    if (other.page !== cell.page || rise < cell.height * 0.5 || rise > reach) continue
    if (Math.abs(other.x - x) > 8) continue
    if (!nearest || other.y > nearest.y) nearest = other
  }
  return nearest
}

/** A block ends where the lines stop being evenly spaced: what stands above the gap is another paragraph. */
function closeTogether(city: PlacedCell, block: PlacedCell[]): PlacedCell[] {
  const pitch = city.y - (block[0]?.y ?? city.y)
  const all = [city, ...block]
  const end = all.findIndex((cell, index) => index > 0 && (all[index - 1]?.y ?? 0) - cell.y > pitch * 1.35)
  const kept = end < 0 ? block : block.slice(0, end - 1)
  return kept.filter(cell => unionOf([cell, city]).width < 400)
}

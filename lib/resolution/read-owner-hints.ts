import type { DocumentText } from './text/document-text'
import type { Cell } from './text/flow'
import { layOut } from './text/lay-out'

/** What a paper prints beside name and number that tells whose it is. */
export interface OwnerHints {
  /** The number that the firm gave when it ordered a transcript; null where none is printed. */
  customerFileNumber: number | null
  /** Lines that look like a street, as printed; the IRS shortens them on transcripts: `1 EXAM`. */
  streets: string[]
  /** The street with the town under it, where both are printed in full; absent from readings kept before it was read. */
  address?: PrintedAddress | null
}

export interface PrintedAddress {
  street: string
  city: string
  state: string
  zip: string
}

const FILE_NUMBER = /customerfilenumber:?(\d{1,10})(?!\d)/
/** `FRESNO, CA 93700-0001` */
const TOWN = /^([A-Za-z][A-Za-z .'-]{1,40}?),? ([A-Z]{2}) (\d{5}(?:-\d{4})?)$/
const STREET = /^\d{1,6}\s[A-Za-z0-9][A-Za-z0-9 .#-]{1,40}$/
/** Name and street stand at the head of a paper. */
const HEAD_CELLS = 80
const STREETS_MAX = 6

export function readOwnerHints(text: DocumentText): OwnerHints {
  const sheet = layOut(text)
  const number = FILE_NUMBER.exec(sheet.key)?.[1]
  const lines = sheet.cells.slice(0, HEAD_CELLS).map(cell => cell.text.trim())
  return {
    customerFileNumber: number === undefined || Number(number) === 0 ? null : Number(number),
    streets: lines.filter(line => STREET.test(line)).slice(0, STREETS_MAX),
    address: addressIn(sheet.cells.slice(0, HEAD_CELLS)),
  }
}

/** A town stands right under its street, at the same margin: what lies beside it is the address of somebody else. */
function addressIn(cells: readonly Cell[]): PrintedAddress | null {
  for (const street of cells) {
    if (!STREET.test(street.text.trim())) continue
    const under = cells
      .filter(cell => cell.page === street.page && cell.y > street.y && Math.abs(cell.x - street.x) < MARGIN)
      .sort((a, b) => a.y - b.y)[0]
    const [, city, state, zip] = TOWN.exec(under?.text.trim() ?? '') ?? []
    if (city && state && zip) return { street: street.text.trim(), city, state, zip }
  }
  return null
}

/** In points. */
const MARGIN = 4

/** Whether a street as a client has it is one that the paper prints, whole or shortened to its first letters. */
export function isStreetOn(street: string | null, { streets }: OwnerHints): boolean {
  const own = lettersOf(street ?? '')
  return streets.some(printed => {
    const letters = lettersOf(printed)
    return letters.length >= LETTERS_MIN && own.startsWith(letters)
  })
}

/** A house number and four letters, as transcripts shorten a street; fewer are on too many. */
const LETTERS_MIN = 5

function lettersOf(street: string): string {
  return street
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
}

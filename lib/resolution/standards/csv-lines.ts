/** One row of a file of comma-separated values, and the line on which it began (1-based). */
export interface CsvRow {
  line: number
  fields: string[]
}

/** A quote that is opened and never closed: everything from that line on is not to be trusted. */
export interface UnclosedQuote {
  unclosedQuoteOnLine: number
}

/** What stands between two fields: spreadsheets of other countries write semicolons, and copies of a table tabs. */
export const separators = [',', ';', '\t'] as const
type Separator = (typeof separators)[number]

/**
 * The rows of a text (RFC 4180): fields may be quoted, and then hold separators, line ends and doubled quotes. Rows without
 * any text are left out. A byte order mark and the line ends of any system are accepted.
 */
export function readCsv(text: string, separator: Separator = ','): CsvRow[] | UnclosedQuote {
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, fields: [] }
  let field = ''
  let line = 1
  let quotedSince: number | null = null
  const endField = () => {
    row.fields.push(field.trim())
    field = ''
  }
  const endRow = () => {
    endField()
    if (row.fields.some(value => value !== '')) rows.push(row)
    row = { line: line + 1, fields: [] }
  }
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at)
    if (quotedSince !== null) {
      if (character === '"' && source.charAt(at + 1) === '"') field += source.charAt(++at)
      else if (character === '"') quotedSince = null
      else field += character
    } else if (character === '"' && field.trim() === '') {
      quotedSince = line
      field = ''
    } else if (character === separator) endField()
    else if (character === '\n') endRow()
    else field += character
    if (character === '\n') line++
  }
  if (quotedSince !== null) return { unclosedQuoteOnLine: quotedSince }
  endRow()
  return rows
}

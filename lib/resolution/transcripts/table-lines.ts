import type { Line, PlacedCell } from '../text/flow'
import { lineKey } from './classify'
import type { LabelledSheet } from './find-labels'
import type { LabelName } from './labels'
import { type RowPart, readRowLine } from './row-line'

/** A line of the table of transactions; where a line holds several rows, each is one. */
export interface TableLine {
  line: Line
  text: string
  key: string
  part: RowPart
  /** Words of its explanation that stand above the line of its code. */
  above?: string
}

export interface TableLines {
  found: boolean
  lines: TableLine[]
  /** Where the explanations stand, from and until, or null where the head does not tell. */
  explanation: { from: number; until: number } | null
  columns: Column[]
}

export interface Column {
  name: 'code' | 'explanation' | 'cycle' | 'date' | 'amount'
  from: number
  until: number
}

const HEAD_WORDS =
  /^(?:(?:transactions?|trans|tran|code|tc|explanation|explanationof|description|of|cycle|posted|date|amount|\(continued\)|continued|\*|-)+)$/
const WHOLE_HEAD =
  /^(?:transactions)?(?:transaction)?(?:code|tc)(?:explanation(?:oftransactions?)?|(?:transaction)?description)(?:cycle)?(?:date)?(?:amount)?/
const HEAD_TEXT = /^.*?\bamount\b\s*/i
/** Head and foot of every page, and what a browser adds to them; they land between rows. */
const FURNITURE =
  /sensitivetaxpayerdata|^page\d{1,3}(?:(?:of|\/)\d{1,3})?$|^\d{1,3}(?:of|\/)\d{1,3}$|^(?:form[a-z0-9-]{1,10})?(?:(?:tax)?(?:account|return)transcript|recordofaccount)$|^specimen|^synthetic|notanirsdocument|https?:\/\/|^file:\/\/|^\d{1,2}\/\d{1,2}\/\d{2,4},?\d{1,2}:\d{2}|^(?:www\.)?irs\.gov$|anyminussign|^(?:done|print|close|save|download|back|cancel)+$|powerofattorney|endoftranscript|^[-_=*. ]+$/
const HEAD_LABELS = new Set<LabelName>([
  'form',
  'period',
  'tin',
  'spouseTin',
  'requestDate',
  'responseDate',
  'trackingNumber',
  'name',
  'address',
])
const A_ROW = /^(?:TC\s?)?\d{3}\s.*\d{1,2}[-/]\d{1,2}[-/]\d{4}\s.*\d\.\d{2}\)?$/
/** A second row on the same line begins behind the amount of the first. */
const NEXT_ROW = /(?<=\d\.\d{2}\)?)\s+(?=(?:\d{3}\s+[A-Z])|(?:\d{3}$)|(?:No tax return filed))/

export function tableLines(labelled: LabelledSheet): TableLines {
  const { sheet } = labelled
  const head = headOf(labelled)
  if (head === null) return { found: false, lines: [], explanation: null, columns: [] }
  const columns = columnsOf(sheet.lines.slice(head, head + 4))
  const headPages = pagesWithHead(labelled, head)
  const rowPages = new Set<number>()
  const lines: TableLine[] = []
  let isInHead = true
  for (const line of sheet.lines.slice(head)) {
    const key = lineKey(sheet, line)
    // Where each column has a line of its own, so has each word of the head.
    isInHead = isHead(key) || (isInHead && HEAD_WORDS.test(key))
    if (isInHead) {
      headPages.delete(line.page)
      continue
    }
    const text =
      WHOLE_HEAD.test(key) && /amount/i.test(line.text) ? line.text.replace(HEAD_TEXT, '') : line.text
    if (text === '' || isFurniture(labelled, line, key)) continue
    // What a page repeats above its own head of the table is no row.
    if (headPages.has(line.page) && !A_ROW.test(text) && !rowPages.has(line.page)) continue
    if (A_ROW.test(text)) rowPages.add(line.page)
    for (const piece of text.split(NEXT_ROW)) {
      const pieceKey = piece === line.text ? key : piece.replace(/\s/g, '').toLowerCase()
      if (pieceKey !== '') lines.push({ line, text: piece.trim(), key: pieceKey, part: readRowLine(piece) })
    }
  }
  const column = columns.find(({ name }) => name === 'explanation')
  return { found: true, lines, explanation: column ?? null, columns }
}

function headOf({ sheet }: LabelledSheet): number | null {
  const titled = sheet.lines.findIndex(line => {
    const key = lineKey(sheet, line)
    return (
      /codeexplanationof|codetransactiondescription/.test(key) ||
      /^\**transactions\**:?$/.test(key) ||
      isHead(key)
    )
  })
  if (titled >= 0) return titled
  const first = sheet.lines.findIndex(line => A_ROW.test(line.text))
  return first >= 0 ? first : null
}

/** `CODE EXPLANATION OF TRANSACTION CYCLE DATE AMOUNT`, or a part of it where narrow cells break it; `AMOUNT` alone is none. */
function isHead(key: string): boolean {
  if (!HEAD_WORDS.test(key)) return false
  return /explanation|description|transaction|code.*(?:date|amount)|cycle.*date|date.*amount/.test(key)
}

/** Pages behind the first that print the head of the table again. */
function pagesWithHead({ sheet }: LabelledSheet, head: number): Set<number> {
  const first = sheet.lines[head]?.page
  const pages = new Set<number>()
  for (const line of sheet.lines.slice(head + 1)) {
    if (line.page !== first && isHead(lineKey(sheet, line))) pages.add(line.page)
  }
  return pages
}

function isFurniture({ starts, labels }: LabelledSheet, line: Line, key: string): boolean {
  if (FURNITURE.test(key)) return true
  const start = line.cells[0]?.keyStart ?? -1
  if (!starts.has(start)) return false
  const label = labels.find(candidate => candidate.start === start)
  return label !== undefined && HEAD_LABELS.has(label.name)
}

const COLUMN_NAMES: readonly [RegExp, Column['name']][] = [
  [/^(?:transaction)?code$|^tc$/, 'code'],
  [/^explanation|^(?:transaction)?description$/, 'explanation'],
  [/^cycle/, 'cycle'],
  [/^(?:transaction)?date$/, 'date'],
  [/^amount/, 'amount'],
]

function columnsOf(lines: readonly Line[]): Column[] {
  const heads: { name: Column['name']; cell: PlacedCell }[] = []
  for (const cell of lines.flatMap(line => line.cells)) {
    const key = cell.text.replace(/\s/g, '').toLowerCase()
    const name = COLUMN_NAMES.find(([pattern]) => pattern.test(key))?.[1]
    if (name && !heads.some(head => head.name === name)) heads.push({ name, cell })
  }
  if (heads.length < 4) return []
  const inOrder = heads.sort((a, b) => a.cell.x - b.cell.x)
  return inOrder.map(({ name, cell }, at) => ({
    name,
    from: cell.x,
    until: inOrder[at + 1]?.cell.x ?? Number.POSITIVE_INFINITY,
  }))
}

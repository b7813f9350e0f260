import { decodeEntities } from './entities'
import { type HtmlElement, parseHtml } from './html-tree'

/** A page, or a part of one: the mark may be missing that a whole page begins with. */
const LOOKS_LIKE_HTML = /<(?:!doctype\s+html|html|head|body|table|tbody|tr|td|div|dl|section|main|h[1-6])\b/i
const SAMPLE = 4_096

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
)
/** Never shown, or shown for the hand and not for the eye. */
const UNSEEN = new Set(
  'hidden head script style noscript template button select option nav svg iframe object canvas audio video datalist'.split(
    ' ',
  ),
)
const CELLS = new Set(['td', 'th'])
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot'])
/** Longer lines are broken at words: readers take a line of three hundred characters at most. */
const CELL_WIDTH_MAX = 110
/** Two blanks are read as the space between columns. */
const GAP = '  '
/** No line of a page is longer; without an end a hostile one would be copied with each of its words. */
const LINE_MAX = 2_000
const TABLE_WIDTH_MAX = 270
const LINES_MAX = 60_000

export function isHtml(content: string): boolean {
  return LOOKS_LIKE_HTML.test(content.slice(0, SAMPLE))
}

/**
 * The lines of a web page as they would be read aloud: what stands in a table stands side by side, its columns below
 * each other, and a term of a list beside its meaning. Spaces hold the columns apart.
 */
export function linesOfHtml(html: string): string[] {
  const root = parseHtml(html)
  const lines = linesIn(root).map(line => line.replace(/\u00a0/g, ' ').trimEnd())
  const title = titleIn(root)
  const isShown = title === '' || squeezed(lines.join('')).includes(squeezed(title))
  return (isShown ? lines : [title, ...lines]).slice(0, LINES_MAX)
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '').toLowerCase()
}

function titleIn(element: HtmlElement): string {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.tag === 'title') return collapse(textOf(child)).trim()
    if (child.tag !== 'html' && child.tag !== 'head') continue
    const title = titleIn(child)
    if (title !== '') return title
  }
  return ''
}

function textOf({ children }: HtmlElement): string {
  return decodeEntities(children.map(child => (typeof child === 'string' ? child : '')).join(''))
}

/** Line breaks and runs of blanks are one blank; a blank that may not break stays. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\u200b]+/g, ' ')
}

function linesIn(element: HtmlElement): string[] {
  const page = new PageWriter()
  page.writeChildren(element)
  page.endLine()
  return page.lines
}

/** Writes elements onto lines. A term of a list keeps its line open for its meaning. */
class PageWriter {
  readonly lines: string[] = []
  #line = ''
  #isTermOpen = false

  endLine(): void {
    if (this.#line.trim() !== '') this.lines.push(this.#line.replace(/^ +/, ''))
    this.#line = ''
    this.#isTermOpen = false
  }

  writeChildren({ children, tag }: HtmlElement): void {
    for (const child of children) {
      if (this.lines.length > LINES_MAX) return
      if (typeof child === 'string') this.#writeText(decodeEntities(child), tag === 'pre')
      else if (!UNSEEN.has(child.tag) && child.tag !== 'title') this.#writeElement(child)
    }
  }

  #writeText(text: string, asIs: boolean): void {
    if (this.#line.length > LINE_MAX) this.endLine()
    if (!asIs) {
      const flowing = collapse(text)
      this.#line += this.#line.endsWith(' ') ? flowing.replace(/^ /, '') : flowing
      return
    }
    text.split(/\r\n|[\r\n]/).forEach((line, index) => {
      if (index > 0) {
        this.lines.push(this.#line)
        this.#line = ''
      }
      this.#line += line
    })
  }

  #writeElement(element: HtmlElement): void {
    if (element.tag === 'br') this.endLine()
    else if (element.tag === 'table') this.#writeBlock(linesOfTable(element))
    else if (element.tag === 'dt') this.#writeTerm(linesIn(element))
    else if (element.tag === 'dd') this.#writeMeaning(linesIn(element))
    else if (CELLS.has(element.tag)) {
      // A cell without its table: side by side with the next.
      if (this.#line !== '') this.#line += GAP
      this.writeChildren(element)
    } else if (BLOCKS.has(element.tag)) {
      this.endLine()
      this.writeChildren(element)
      this.endLine()
    } else this.writeChildren(element)
  }

  #writeBlock(lines: readonly string[]): void {
    this.endLine()
    for (const line of lines) this.lines.push(line)
  }

  #writeTerm(lines: readonly string[]): void {
    this.#writeBlock(lines.slice(0, -1))
    this.#line = lines.at(-1) ?? ''
    this.#isTermOpen = true
  }

  #writeMeaning([first, ...others]: readonly string[]): void {
    if (this.#isTermOpen && this.#line !== '') this.#line += `${GAP}${first ?? ''}`
    else {
      this.endLine()
      this.#line = first ?? ''
    }
    this.#writeBlock(others)
  }
}

interface TableCell {
  lines: string[]
  span: number
}

function linesOfTable(table: HtmlElement): string[] {
  const { rows, captions } = rowsOf(table)
  const widths = widthsOf(rows)
  const isAligned = widths.reduce((sum, width) => sum + width + GAP.length, 0) <= TABLE_WIDTH_MAX
  const lines = rows.flatMap(row => linesOfRow(row, isAligned ? widths : []))
  return [...captions, ...lines]
}

function rowsOf(table: HtmlElement): { rows: TableCell[][]; captions: string[] } {
  const rows: TableCell[][] = []
  const captions: string[] = []
  for (const child of table.children) {
    if (typeof child === 'string') {
      const text = collapse(decodeEntities(child)).trim()
      if (text !== '') captions.push(text)
    } else if (ROW_GROUPS.has(child.tag)) {
      const inner = rowsOf(child)
      rows.push(...inner.rows)
      captions.push(...inner.captions)
    } else if (child.tag === 'tr') rows.push(cellsOf(child))
    else if (CELLS.has(child.tag)) rows.push(cellsOf({ ...child, children: [child] }))
    else if (!UNSEEN.has(child.tag)) captions.push(...linesIn({ ...child, children: [child], tag: 'div' }))
  }
  return { rows, captions }
}

function cellsOf(row: HtmlElement): TableCell[] {
  return row.children.flatMap(child => {
    if (typeof child === 'string' || UNSEEN.has(child.tag)) return []
    const lines = linesIn(child).flatMap(line => broken(line.replace(/^ +/, '')))
    return [{ lines, span: child.colspan }]
  })
}

function broken(line: string): string[] {
  // What nested tables set side by side stays so.
  if (line.length <= CELL_WIDTH_MAX || line.includes(GAP)) return [line]
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length >= CELL_WIDTH_MAX) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

function widthsOf(rows: readonly TableCell[][]): number[] {
  const widths: number[] = []
  for (const row of rows) {
    let column = 0
    for (const { lines, span } of row) {
      if (span === 1) {
        for (const line of lines) widths[column] = Math.max(widths[column] ?? 0, line.length)
      }
      column += span
    }
  }
  return Array.from(widths, width => width ?? 0)
}

function linesOfRow(row: readonly TableCell[], widths: readonly number[]): string[] {
  const height = Math.max(0, ...row.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, index) => {
    let text = ''
    let column = 0
    let edge = 0
    for (const { lines, span } of row) {
      const part = lines[index] ?? ''
      if (part !== '')
        text = `${text.padEnd(text === '' ? edge : Math.max(edge, text.length + GAP.length))}${part}`
      for (let passed = 0; passed < span; passed++) edge += (widths[column++] ?? 0) + GAP.length
    }
    return text.trimEnd()
  }).filter(line => line !== '')
}

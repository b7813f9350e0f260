import type { PrintedLine } from '../reading'
import { keyOf, type Line } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { lineKey, titleOf } from './classify'
import { isBeginning } from './labels'
import { type Pair, pairsOf, printed } from './pairs'

/** What every page repeats, in whatever block it lands, and what a browser adds to a page it prints. */
export const FURNITURE =
  /sensitivetaxpayerdata|^trackingnumber|^re(?:quest|sponse)date|^page\d{1,3}(?:(?:of|\/)\d{1,3})?$|^\d{1,3}(?:of|\/)\d{1,3}$|^specimen|notanirsdocument|https?:\/\/|^\d{1,2}\/\d{1,2}\/\d{2,4},?\d{1,2}:\d{2}|^(?:done|print|close|save|download|back|cancel)+$|^[-_=*. ]+$/

const MAX_HEADING = 70
/** Read by name already: they say whose transcript it is and of when. */
const HEAD_LABEL =
  /^(?:re(?:quest|sponse)date|trackingnumber|formnumber|(?:reportfor)?taxperiod|taxpayeridentification|spousetaxpayer|ssnprovided|tinprovided|ssn$|spousessn|name\(?s?\)?shown|address)/

/** Every label with its value, with the heading it stands under. Labels broken over lines are put together again. */
export function collectLines(sheet: Sheet, lines: readonly Line[]): PrintedLine[] {
  const collected: PrintedLine[] = []
  const joiner = new LabelJoiner()
  let section: string | null = null
  let isInHead = true
  const keep = (pairs: readonly Pair[]) => {
    for (const pair of pairs) {
      if (pair.label === '' || !pair.isLabelled) continue
      if (HEAD_LABEL.test(keyOf(pair.label))) {
        isInHead = true
        section = null
      } else {
        isInHead = false
        collected.push(printed(pair, section, sheet.positioned))
      }
    }
  }
  for (const line of lines) {
    const key = lineKey(sheet, line)
    if (key === '' || FURNITURE.test(key) || titleOf(key)) continue
    const pairs = pairsOf(line)
    const only = pairs.length === 1 ? pairs[0] : undefined
    if (only && !only.isLabelled && only.value === '' && isHeading(line, only.label)) {
      keep(joiner.flush())
      // Below the number of the taxpayer stand a name and a street.
      if (!isInHead) section = only.label.replace(/^[*\s-]+|[*\s-]+$/g, '')
      continue
    }
    keep(joiner.add(pairs, line))
  }
  keep(joiner.flush())
  return collected
}

/** Short words without a figure. A first line of a broken label looks the same; it begins like its second line does not. */
function isHeading(line: Line, text: string): boolean {
  return (
    !isBeginning(keyOf(text)) &&
    text.length <= MAX_HEADING &&
    !/\d\.\d\d|[,(]$/.test(text) &&
    line.cells.length === 1 &&
    isTitleCase(text)
  )
}

function isTitleCase(text: string): boolean {
  return /^[*\s-]*[A-Z]/.test(text) && !/[a-z] [a-z]{5,}|\b(?:from|of|and|or|the|on|for)$/.test(text)
}

/** Neither a street nor a sentence is a label. */
function isUnfinished(label: string): boolean {
  return !/^\d|\.$/.test(label) && label.length <= 90
}

/** `Cost of`: no label ends with such a word. */
export const ENDS_OPEN = /\b(?:from|of|and|or|for|to|in)$/i

/** Puts a label together that is printed over two lines, with its value level with the first, the last or between. */
export class LabelJoiner {
  #open: Pair | null = null
  #bottom: Line['cells'][number] | null = null

  /** Whether a label that has its value already may go on in this line. */
  mayGoOn(line: Line): boolean {
    return this.#open?.mayGoOn === true && this.#isNear(line)
  }

  #isNear({ cells: [cell] }: Line): boolean {
    const above = this.#bottom
    return Boolean(cell && above && cell.page === above.page && cell.y - above.y < above.height * 2)
  }

  add(pairs: readonly Pair[], line: Line): Pair[] {
    const isNear = this.#isNear(line)
    this.#bottom = line.cells[0] ?? null
    const done: Pair[] = []
    const [first, ...others] = pairs
    if (!first) return done
    if (!this.#open || !isNear) {
      done.push(...this.flush())
      this.#open = first
    } else if (first.label === '' && this.#open.value === '') {
      this.#open = {
        ...this.#open,
        value: first.value,
        isLabelled: true,
        cells: [...this.#open.cells, ...first.cells],
      }
    } else if (
      this.#open.mayGoOn &&
      first.value === '' &&
      (first.isLabelled || ENDS_OPEN.test(this.#open.label))
    ) {
      const label = `${this.#open.label} ${first.label}`
      this.#open = {
        ...this.#open,
        label,
        mayGoOn: !first.isLabelled,
        cells: [...this.#open.cells, ...first.cells],
      }
    } else if (!this.#open.isLabelled && this.#open.value === '' && isUnfinished(this.#open.label)) {
      this.#open = {
        label: `${this.#open.label} ${first.label}`,
        value: first.value,
        isLabelled: first.isLabelled,
        cells: [...this.#open.cells, ...first.cells],
      }
    } else {
      done.push(...this.flush())
      this.#open = first
    }
    if (others.length > 0) {
      done.push(...this.flush(), ...others.slice(0, -1))
      this.#open = others.at(-1) ?? null
    }
    return done
  }

  flush(): Pair[] {
    const open = this.#open
    this.#open = null
    return open ? [open] : []
  }
}

import type { Cents } from '../money/cents'
import { moneyIn } from '../money/printed-money'
import type { Box } from '../text/document-text'
import type { Line } from '../text/flow'
import type { PlainDate } from '../time/plain-date'
import { dateAtStart } from '../time/printed-dates'

/** A row while its lines come in: some extractors deliver each column on a line of its own. */
export interface Draft {
  code: string | null
  words: string[]
  /** Lines added below a complete row, which the next row may claim. */
  tail: string[]
  cycle: string | null
  date: PlainDate | null
  /** A date was printed, be it an impossible one (`00-00-0000`). */
  sawDate: boolean
  cents: Cents | null
  noticeCode: string | null
  page: number
  boxes: Box[]
  bottom: Box
  raw: string[]
}

const DATE = /\b\d{2}([-/])\d{2}\1\d{4}\b/g
/** `ext. Date 10-15-2025` belongs to the explanation. */
const DATE_IN_WORDS = /date:?\s*$/i
const DOCUMENT_NUMBER = /\bn\/a\s{0,4}[\d-]{8,24}/gi
/** YYYYWWDD, or YYYYWW; a period behind a form number (`from 1040 202212`) looks the same and is none. */
const CYCLE = /(?<!\d)((?:19|20)\d{2}(?:[0-4]\d|5[0-3])(?:0[1-7])?)(?!\d)\s*$/
const PERIOD_BEFORE = /\b(?:from|to|form)\s+[A-Z0-9-]{3,7}\s*$/i

export function startDraft(code: string | null, line: Line): Draft {
  const bottom = line.cells[0] ?? { x: 0, y: 0, width: 0, height: 0 }
  return {
    code,
    words: [],
    tail: [],
    cycle: null,
    date: null,
    sawDate: false,
    cents: null,
    noticeCode: null,
    page: line.page,
    boxes: [...line.cells],
    bottom,
    raw: [line.text],
  }
}

/** A row ends with its amount. */
export function isComplete(draft: Draft): boolean {
  return draft.code === null || draft.cents !== null
}

/** Takes amount, date and cycle off the end of a line, in this order; what is left is explanation. */
export function absorb(draft: Draft, text: string, line: Line): boolean {
  let rest = text.replace(DOCUMENT_NUMBER, ' ').trimEnd()
  const money = moneyIn(rest).at(-1)
  if (draft.cents === null && money && money.end === rest.length) {
    draft.cents = money.value
    rest = rest.slice(0, money.start).trimEnd()
  }
  const date = [...rest.matchAll(DATE)].at(-1)
  if (!draft.sawDate && date && !DATE_IN_WORDS.test(rest.slice(0, date.index))) {
    draft.date = dateAtStart(date[0])?.value ?? null
    draft.sawDate = true
    rest = `${rest.slice(0, date.index)} ${rest.slice(date.index + date[0].length)}`.trimEnd()
  }
  const cycle = CYCLE.exec(rest)
  if (draft.cycle === null && cycle?.[1] && !PERIOD_BEFORE.test(rest.slice(0, cycle.index))) {
    draft.cycle = cycle[1]
    rest = rest.slice(0, cycle.index)
  }
  const words = rest.replace(/\s+/g, ' ').trim()
  if (words !== '') draft.words.push(words)
  if (!draft.raw.includes(line.text)) draft.raw.push(line.text)
  if (line.cells[0]) draft.bottom = line.cells[0]
  if (line.page === draft.page) draft.boxes.push(...line.cells)
  return true
}

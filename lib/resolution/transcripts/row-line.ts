import type { Cents } from '../money/cents'
import { moneyIn } from '../money/printed-money'
import { keyOf } from '../text/flow'
import type { PlainDate } from '../time/plain-date'
import { dateAtStart } from '../time/printed-dates'

/** What one line, or a part of one, says of a transaction. */
export interface RowPart {
  code: string | null
  words: string
  cycle: string | null
  date: PlainDate | null
  /** A date was printed, be it an impossible one (`00-00-0000`). */
  sawDate: boolean
  cents: Cents | null
  documentNumber: string | null
}

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4}`
const A_DATE = String.raw`\d{1,2}([-/])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2}|${MONTH}`
const DATE_AT_END = new RegExp(String.raw`(?<![\d-])(?:${A_DATE})\s*$`, 'i')
const DATE_AT_START = new RegExp(String.raw`^(?:${A_DATE})(?=\s)`, 'i')
/** YYYYWWDD, or YYYYWW */
const CYCLE_AT_END = /(?<![\d-])((?:19|20)\d{2}(?:0[1-9]|[1-4]\d|5[0-3])(?:0\d)?)\s*$/
const CYCLE_AT_START = /^((?:19|20)\d{2}(?:0[1-9]|[1-4]\d|5[0-3])(?:0\d)?)(?=\s)/
/** A period behind a form number (`from 1040 202212`) looks like a cycle and is none. */
const PERIOD_BEFORE =
  /\b(?:(?:from|to|form|in|out)\s+(?:form\s+)?[A-Z0-9-]{3,7}(?:\s+for)?|period|ending|year|quarter)\s*$/i
/** `ext. Date 10-15-2025` belongs to the explanation; a day in a column of its own, two blanks away, does not. */
const DATE_IN_WORDS = /date:?\s?$/i
export const CODE_AT_START = /^(?:TC[ -]?)?(\d{3})(?=\s|$)(?!\s*[-/]\s*\d)/i
/** More than five billion dollars is a misreading, and thousands of them would leave the exact whole numbers. */
const CENTS_MAX = 500_000_000_000
const DOCUMENT_NUMBER = /(?:\bn\/a\b[\s:]{0,4})?(?<![\d-])(\d{5}-?\d{3}-?\d{5}-?\d|\d{14})(?![\d-])/i
const NOT_APPLICABLE = /(?:^|\s)n\/a(?=\s|$)/i

/** Reads a line from both of its ends: code in front; amount, day and cycle behind, in whatever order; the rest is words. */
export function readRowLine(text: string): RowPart {
  const part: RowPart = {
    code: null,
    words: '',
    cycle: null,
    date: null,
    sawDate: false,
    cents: null,
    documentNumber: null,
  }
  let rest = takeDocumentNumber(part, text.trim())
  rest = takeFront(part, rest)
  rest = takeBehind(part, rest)
  const words = rest.replace(/\s+/g, ' ').trim()
  part.words = /^[-–—.|:]*$/.test(words) ? '' : words
  return part
}

function takeDocumentNumber(part: RowPart, text: string): string {
  const match = DOCUMENT_NUMBER.exec(text)
  part.documentNumber = match?.[1] ?? null
  const rest = match ? `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` : text
  return rest.replace(NOT_APPLICABLE, ' ').trim()
}

/** Some tools print the day or the cycle in front of the code. */
function takeFront(part: RowPart, text: string): string {
  let rest = text
  const date = DATE_AT_START.exec(rest)
  const behindDate = date ? rest.slice(date[0].length).trim() : rest
  const cycle = CYCLE_AT_START.exec(behindDate)
  const behindBoth = cycle ? behindDate.slice(cycle[0].length).trim() : behindDate
  const code = CODE_AT_START.exec(behindBoth)
  if (!code) return rest
  part.code = code[1] ?? null
  rest = behindBoth.slice(code[0].length).trim()
  if (date) {
    part.sawDate = true
    part.date = dateAtStart(keyOf(date[0]))?.value ?? null
  }
  if (cycle) part.cycle = cycle[1] ?? null
  return rest
}

function takeBehind(part: RowPart, text: string): string {
  let rest = text
  let tail = ''
  for (let turn = 0; turn < 4; turn++) {
    const before = rest
    rest = takeAmount(part, takeCycle(part, takeDate(part, rest)))
    if (rest !== before) continue
    if (turn > 0 || part.sawDate || part.cents !== null) break
    // Remarks of a tool may stand behind the amount.
    const split = amountBeforeWords(rest)
    if (split === null) break
    tail = rest.slice(split)
    rest = rest.slice(0, split).trimEnd()
  }
  return `${rest} ${tail}`
}

function takeAmount(part: RowPart, text: string): string {
  const money = part.cents === null ? moneyIn(text).at(-1) : undefined
  if (!money || money.end !== text.length || Math.abs(money.value) > CENTS_MAX) return text
  part.cents = money.value
  return text.slice(0, money.start).trimEnd()
}

function takeDate(part: RowPart, text: string): string {
  const date = part.sawDate ? null : DATE_AT_END.exec(text)
  if (!date || DATE_IN_WORDS.test(text.slice(0, date.index))) return text
  part.sawDate = true
  part.date = dateAtStart(keyOf(date[0]))?.value ?? null
  return text.slice(0, date.index).trimEnd()
}

function takeCycle(part: RowPart, text: string): string {
  const cycle = part.cycle === null ? CYCLE_AT_END.exec(text) : null
  if (!cycle || PERIOD_BEFORE.test(text.slice(0, cycle.index))) return text
  part.cycle = cycle[1] ?? null
  return text.slice(0, cycle.index).trimEnd()
}

/** Where the amount of a row ends that has words behind it; only an amount right behind a day is one. */
function amountBeforeWords(text: string): number | null {
  const money = moneyIn(text).at(-1)
  if (!money || !DATE_AT_END.test(text.slice(0, money.start).trimEnd())) return null
  return /^\s+[(A-Za-z]/.test(text.slice(money.end)) ? money.end : null
}

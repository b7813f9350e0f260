import { normaliseNoticeCode, noticeCodeAtStart } from '../notices/notice-code'
import type { TranscriptRow } from '../reading'
import { unionOf } from '../text/boxes'
import type { Line } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { lineKey } from './classify'
import { absorb, type Draft, isComplete, startDraft } from './row-draft'

export interface TranscriptTable {
  rows: TranscriptRow[]
  unreadRows: string[]
  /** Whether the head of the table was found. */
  found: boolean
}

const TABLE_HEAD = /codeexplanationoftransaction|^transactions$/
const HEAD_AGAIN =
  /codeexplanationoftransaction|^transactions(?:continued)?$|^(?:code)?(?:explanationof)?(?:transaction)?(?:cycle)?(?:date)?(?:amount)?$/
/** Head and foot of every page; they land between rows. */
const FURNITURE =
  /sensitivetaxpayerdata|^trackingnumber|^page\d{1,3}(?:of|\/)?\d{0,3}$|^\d{1,3}(?:of|\/)\d{1,3}$|^(?:form[a-z0-9-]{1,10})?accounttranscript$|^requestdate|^responsedate|^formnumber|^reportfortaxperiod|^taxperiod|^taxpayeridentificationnumber|^spousetaxpayer|^specimen|^synthetic|notanirsdocument/
const ROW_START = /^(\d{3})(?=\s|$)(?!\s*[-/]\s*\d)/
const NO_RETURN = /^no(?:tax)?returnfiled|^notaxreturnfiled/
const DOCUMENT_NUMBER = /^n\/a(?:\s|$)|^\d{5}-?\d{3}-?\d{5}-?\d$/i
/** A wrapped explanation stands right below its row. */
const NEAR = 2.2

/** The transactions, row by row. Wrapped explanations and `CP 0014` lines go to the row above; nothing is dropped. */
export function readRows(sheet: Sheet): TranscriptTable {
  const head = sheet.lines.findIndex(line => TABLE_HEAD.test(lineKey(sheet, line)))
  if (head < 0) return { rows: [], unreadRows: [], found: false }
  const drafts: Draft[] = []
  const unreadRows: string[] = []
  for (const line of sheet.lines.slice(head + 1)) {
    const key = lineKey(sheet, line)
    if (key === '' || FURNITURE.test(key) || HEAD_AGAIN.test(key)) continue
    if (!take(drafts, line, key)) unreadRows.push(maskTins(line.text))
  }
  const rows: TranscriptRow[] = []
  for (const draft of drafts) {
    if (draft.code !== null && draft.date === null && draft.cents === null)
      unreadRows.push(maskTins(draft.raw.join(' ')))
    else rows.push(finish(draft, sheet.positioned))
  }
  return { rows, unreadRows, found: true }
}

/** Gives a line to a new row or to the row above; false when it belongs to none. */
function take(drafts: Draft[], line: Line, key: string): boolean {
  const last = drafts.at(-1)
  const code = ROW_START.exec(line.text)?.[1]
  if (code) {
    const draft = startDraft(code, line)
    absorb(draft, line.text.slice(code.length), line)
    if (draft.words.length === 0 && last) stealWords(last, draft)
    drafts.push(draft)
    return true
  }
  if (NO_RETURN.test(key)) {
    drafts.push({ ...startDraft(null, line), words: ['No tax return filed'], tail: [] })
    return true
  }
  if (!last) return false
  if (DOCUMENT_NUMBER.test(line.text)) return true
  if (!isComplete(last)) return absorb(last, line.text, line)
  return continueRow(last, line)
}

/** Only words, and only right below the row, go on with it; a notice number does so wherever it stands. */
function continueRow(last: Draft, line: Line): boolean {
  if (noticeOf(line.text) !== null) {
    last.noticeCode ??= noticeOf(line.text)
    last.words.push(line.text.replace(/\s+/g, ' '))
    return true
  }
  const cell = line.cells[0]
  const isNear = cell && (cell.page !== last.page || cell.y - last.bottom.y <= last.bottom.height * NEAR)
  const isWords = !/\d\.\d{2}(?!\d)/.test(line.text) && line.text.length <= 80
  if (!isNear || !isWords || last.code === null) return false
  last.words.push(line.text.replace(/\s+/g, ' '))
  last.tail.push(line.text)
  if (cell) last.bottom = cell
  return true
}

/** Where the amount stands level with the middle of a wrapped explanation, its first line was taken for the row above. */
function stealWords(above: Draft, draft: Draft): void {
  const words = above.tail.pop()
  if (words === undefined) return
  above.words.pop()
  draft.words.push(words.replace(/\s+/g, ' '))
}

/** `CP 0014`, `LT 0011`, `NOTICE1444` */
function noticeOf(text: string): string | null {
  const direct = normaliseNoticeCode(text.trim())
  return (
    direct ?? (/^notice\s?\d{2,5}[A-Z]?$/i.test(text.trim()) ? text.replace(/\s/g, '').toUpperCase() : null)
  )
}

function finish(draft: Draft, positioned: boolean): TranscriptRow {
  const explanation = maskTins(draft.words.join(' ').replace(/\s+/g, ' ').trim())
  const inText = /\b(?:CP|LT|LTR|Letter)\s{0,4}\d{2,4}.{0,3}/.exec(explanation)?.[0]
  const place = positioned ? { page: draft.page, box: unionOf(draft.boxes) } : null
  return {
    code: draft.code,
    explanation,
    cycle: draft.cycle,
    date: draft.date,
    cents: draft.cents,
    noticeCode: draft.noticeCode ?? (inText ? (noticeCodeAtStart(inText)?.code ?? null) : null),
    place,
  }
}

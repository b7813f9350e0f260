import { readNoticeCode } from './notices/read-code'
import { readNoticeDate, readPeriodEnd, readTinLast4 } from './notices/read-header'
import type { DocumentText, TextRun } from './text/document-text'
import { keyOf } from './text/flow'
import { layOut, type Sheet } from './text/lay-out'
import { classifyTranscript } from './transcripts/classify'

/** What the page of a file shows of the paper it belongs to; null is not shown on it. */
type PageSign =
  | { kind: 'transcript' }
  | { kind: 'notice'; code: string; noticeDate: string | null; periodEnd: string | null; begins: boolean }

/** Labels in the head of a transcript. One alone may stand in a sentence of a letter. */
const TRANSCRIPT_LABELS = [
  /sensitivetaxpayerdata/,
  /requestdate/,
  /responsedate/,
  /trackingnumber/,
  /reportfortaxperiod|taxperiod(?:requested|ending|:)/,
  /explanationoftransaction/,
  /(?:ssn|tin)provided/,
]
const LABELS_NEEDED = 2
const NUMBERED = /page(\d{1,3})(?:of|\/)\d{1,3}/

/**
 * The papers of a file whose pages change from a notice to another notice, or between notices and transcripts, in the
 * order of the pages; all pages belong to one of them. Pages that show no sign of their own go with the paper before
 * them. A plain text has no pages: it may begin a paper where a letterhead, the head of a transcript or a line drawn of
 * dashes stands.
 */
export function splitPapers(text: DocumentText): DocumentText[] {
  const pages = pagesOf(text)
  if (pages.length < 2) return [text]
  const papers: TextRun[][] = []
  let current: PageSign | null = null
  for (const runs of pages) {
    const sign = signOf({ ...text, runs: runs.map(run => ({ ...run, page: 1 })) })
    const open = papers.at(-1)
    if (!open || (current !== null && sign !== null && beginsAnother(current, sign))) {
      papers.push([...runs])
      current = sign
    } else {
      open.push(...runs)
      current = current === null ? sign : withMore(current, sign)
    }
  }
  return papers.map(runs => ({ ...text, runs }))
}

function pagesOf({ source, runs }: DocumentText): TextRun[][] {
  if (source === 'plain') return blocksOf(runs)
  return [...Map.groupBy(runs, ({ page }) => page)].sort(([a], [b]) => a - b).map(([, own]) => own)
}

/** What stands above a paper in a text: the office, the notice's own name, the warning of a transcript or its title. */
const HEAD_OF_PAPER =
  /^(?:departmentofthetreasury|notice(?:number|name)?:?(?:cp|lt)-?\d|letter\d{3,4}|thisproductcontainssensitivetaxpayerdata|(?:form\w{3,6}(?:-\w{1,3})?)?(?:accounttranscript|recordofaccount|taxreturntranscript|wageandincometranscript))/
/** A line drawn across between two papers. */
const DRAWN_LINE = /^[-=_*#~]{8,}$/
/** A text that begins anew on every line is no file of papers. */
const MAX_BLOCKS = 400

function blocksOf(runs: readonly TextRun[]): TextRun[][] {
  const blocks: TextRun[][] = [[]]
  for (const run of runs) {
    const key = keyOf(run.text.slice(0, 120))
    const begins = HEAD_OF_PAPER.test(key) || DRAWN_LINE.test(key)
    if (begins && blocks.at(-1)?.length !== 0 && blocks.length < MAX_BLOCKS) blocks.push([])
    blocks.at(-1)?.push(run)
  }
  return blocks
}

function signOf(page: DocumentText): PageSign | null {
  const sheet = layOut(page)
  if (classifyTranscript(sheet)) return showsTranscript(sheet) ? { kind: 'transcript' } : null
  const code = readNoticeCode(sheet, [])
  if (!code) return null
  const noticeDate = readNoticeDate(sheet, [])?.value ?? null
  return {
    kind: 'notice',
    code: code.value,
    noticeDate,
    periodEnd: readPeriodEnd(sheet, [])?.value ?? null,
    begins: noticeDate !== null && !isLaterPage(sheet) && readTinLast4(sheet, []) !== null,
  }
}

/** `Page 2 of 4` */
function isLaterPage({ key }: Sheet): boolean {
  const number = NUMBERED.exec(key)?.[1]
  return number !== undefined && Number(number) > 1
}

function showsTranscript({ key }: Sheet): boolean {
  return TRANSCRIPT_LABELS.filter(label => label.test(key)).length >= LABELS_NEEDED
}

/** A later page names other notices and days: only one that prints a date and whose notice it is begins another. */
function beginsAnother(current: PageSign, sign: PageSign): boolean {
  if (sign.kind === 'transcript') return current.kind === 'notice'
  if (!sign.begins) return false
  if (current.kind === 'transcript') return true
  if (differs(current.code, sign.code) || differs(current.noticeDate, sign.noticeDate)) return true
  return differs(current.periodEnd, sign.periodEnd)
}

function differs(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now
}

/** What the first page left open, as a later page of the same notice says it. */
function withMore(current: PageSign, sign: PageSign | null): PageSign {
  if (current.kind !== 'notice' || sign?.kind !== 'notice' || sign.code !== current.code) return current
  return {
    ...current,
    noticeDate: current.noticeDate ?? sign.noticeDate,
    periodEnd: current.periodEnd ?? sign.periodEnd,
  }
}

import { periodShape } from '../notices/shapes'
import { middleOf } from '../text/boxes'
import type { DocumentText, TextRun } from '../text/document-text'
import type { Shape } from '../text/find-labelled'
import { layOut, MAX_LINE_CHARACTERS, type Sheet } from '../text/lay-out'
import { dateAtStart } from '../time/printed-dates'
import { classifyTranscript, lineKey, type TranscriptKind, titleOf } from './classify'
import { findLabels, valueBeside } from './find-labels'
import type { LabelName } from './labels'
import { last4Shape, returnFormShape, trackingShape } from './shapes'

/** What tells one transcript from the next. Whatever differs from what was printed before begins another. */
const TELLING: readonly [LabelName, Shape<string>][] = [
  ['period', periodShape],
  ['trackingNumber', trackingShape],
  ['form', returnFormShape],
  ['tin', last4Shape],
  ['requestDate', key => dateAtStart(key)],
]

/** One drop holds ten years of a few forms; a text that begins anew on every line is no file of transcripts. */
const DOCUMENTS_MAX = 120
/** How far above the first telling line a transcript may begin, in lines. */
const HEAD_LINES = 14
const HEAD =
  /sensitivetaxpayerdata|transcript|recordofaccount|^re(?:quest|sponse)date|^trackingnumber|^formnumber|taxperiod|taxpayeridentification|^(?:ssn|tin)provided|internalrevenueservice|departmentofthetreasury|unitedstates|https?:|^\d{1,2}\/\d{1,2}\/\d{2,4},?\d{1,2}:\d{2}|^page1\b|^page1(?:of|\/)/

interface Sign {
  line: number
  name: LabelName | 'title'
  value: string
}

/** A document of a file: its own text, laid out. Pages keep their numbers in the file. */
export interface DocumentPart {
  text: DocumentText
  sheet: Sheet
}

/**
 * The transcripts of a file. A file with one transcript, or with none, comes back whole. Repeated page heads begin
 * nothing, for they say what was said before; nor does a part that shows no sign of a transcript.
 */
export function splitTranscripts(text: DocumentText): DocumentPart[] {
  const whole = { text, sheet: layOut(text) }
  if (classifyTranscript(whole.sheet) === null) return [whole]
  const cuts = cutsOf(whole.sheet)
  if (cuts.length === 0) return [whole]
  const parts = partsAt(whole, cuts)
  const areAll = parts.every(({ sheet }) => classifyTranscript(sheet) !== null)
  return areAll
    ? parts
    : partsAt(
        whole,
        cuts.filter((_, at) => isTranscript(parts[at]) && isTranscript(parts[at + 1])),
      )
}

function isTranscript(part: DocumentPart | undefined): boolean {
  return part !== undefined && classifyTranscript(part.sheet) !== null
}

function partsAt(whole: DocumentPart, cuts: readonly number[]): DocumentPart[] {
  const { text, sheet } = whole
  const runs = text.source === 'plain' || !sheet.positioned ? linesOf(text) : text.runs
  const bounds = cuts.map(line => sheet.lines[line]?.cells[0])
  const parts: TextRun[][] = [[], ...cuts.map(() => [])]
  for (const run of runs) {
    const part = bounds.findLastIndex(
      bound =>
        bound !== undefined &&
        (run.page > bound.page || (run.page === bound.page && middleOf(run) >= bound.y - 0.5)),
    )
    parts[part + 1]?.push(run)
  }
  return parts
    .filter(own => own.length > 0)
    .map(own => {
      const part = { ...text, runs: own }
      return { text: part, sheet: layOut(part) }
    })
}

/** A plain text as one run for each line, at the height that the sheet gives to the line. */
function linesOf({ runs }: DocumentText): TextRun[] {
  const lines = runs.flatMap(run =>
    (run.text ? run.text.split(/\r\n|[\n\r\f\v]/).flatMap(piecesOf) : []).map(text => ({
      text,
      page: run.page || 1,
    })),
  )
  return lines.map(({ text, page }, row) => ({
    text,
    page,
    x: 0,
    y: row * 12,
    width: Math.max(1, text.length * 6),
    height: 10,
  }))
}

/** The sheet counts what is longer than a line of paper as several. */
function piecesOf(line: string): string[] {
  if (line.length <= MAX_LINE_CHARACTERS) return [line]
  return line.match(new RegExp(`.{1,${MAX_LINE_CHARACTERS}}`, 'gs')) ?? [line]
}

function cutsOf(sheet: Sheet): number[] {
  const cuts: number[] = []
  let known = new Map<Sign['name'], string>()
  for (const sign of signsOf(sheet)) {
    const before = known.get(sign.name)
    if (before === undefined || before === sign.value || isPartOf(before, sign)) {
      if (before === undefined) known.set(sign.name, sign.value)
      continue
    }
    const last = cuts.at(-1) ?? 0
    const cut = beginningOf(sheet, sign.line, last)
    if (cut > last) cuts.push(cut)
    if (cuts.length >= DOCUMENTS_MAX) break
    known = signsBetween(sheet, cut, sign)
  }
  return cuts
}

/** A record of account prints the titles of its two parts. */
function isPartOf(before: string, { name, value }: Sign): boolean {
  return name === 'title' && before === 'record-of-account' && (value === 'account' || value === 'return')
}

const SIGNS = new WeakMap<Sheet, Sign[]>()

function signsOf(sheet: Sheet): Sign[] {
  const kept = SIGNS.get(sheet)
  if (kept) return kept
  const labelled = findLabels(sheet)
  const signs: Sign[] = []
  const ends = sheet.lines.map(line => line.cells.at(-1)?.keyEnd ?? 0)
  for (const label of labelled.labels) {
    const shape = TELLING.find(([name]) => name === label.name)?.[1]
    const found = shape && valueBeside(labelled, label, shape)
    if (found && isAtTop(sheet, label.start))
      signs.push({ line: indexOfLine(ends, label.start), name: label.name, value: found.value })
  }
  sheet.lines.forEach((line, index) => {
    const title: TranscriptKind | null = titleOf(lineKey(sheet, line))
    if (title) signs.push({ line: index, name: 'title', value: title })
  })
  signs.sort((a, b) => a.line - b.line)
  SIGNS.set(sheet, signs)
  return signs
}

/** A page may turn below the title of the section. */
const EMPLOYER_SECTION =
  /employer:(?:thisproductcontainssensitivetaxpayerdata|trackingnumber:?\d{6,20}|page\d{1,3}(?:of|\/)\d{1,3}){0,3}$/

/** A number of a person inside a payer's form, or a form named in a sentence, tells nothing. */
function isAtTop(sheet: Sheet, start: number): boolean {
  const before = sheet.key.slice(Math.max(0, start - 24), start)
  const section = sheet.key.slice(Math.max(0, start - 140), start)
  if (EMPLOYER_SECTION.test(section) && sheet.key.startsWith('employer', start)) return false
  return !/(?:employee|recipient|payer|employer|borrower|spouse|dependent\d?|preparer|partner|partnership|corporation|estate|trust|payee|shareholder|beneficiary|student|provider|lender|issuer|filer|debtor|winner|participant)(?:'s)?(?:\/[a-z']{1,14})?$/.test(
    before,
  )
}

function indexOfLine(ends: readonly number[], keyIndex: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > keyIndex) high = middle
    else low = middle + 1
  }
  return low
}

/** The topmost line of the head that a telling line stands in; never above the start of its own transcript. */
function beginningOf(sheet: Sheet, line: number, after: number): number {
  const page = sheet.lines[line]?.page
  let cut = line
  for (let above = line; above > Math.max(after, line - HEAD_LINES); above--) {
    const candidate = sheet.lines[above]
    if (!candidate || (candidate.page !== page && sheet.positioned)) break
    const key = lineKey(sheet, candidate)
    if (/explanationoftransaction|\d\.\d\d$/.test(key)) break
    if (HEAD.test(key)) cut = above
    const isFoot = /sensitivetaxpayerdata/.test(key) && above < line - 1
    if (
      isFoot &&
      /accounttranscript|returntranscript|recordofaccount|incometranscript/.test(
        lineKey(sheet, sheet.lines[above + 1] ?? candidate),
      )
    )
      break
  }
  return cut
}

/** What the head of the new transcript says up to and including the sign that gave it away. */
function signsBetween(sheet: Sheet, cut: number, sign: Sign): Map<Sign['name'], string> {
  const known = new Map<Sign['name'], string>()
  for (const candidate of signsOf(sheet)) {
    if (candidate.line > sign.line) break
    if (candidate.line < cut) continue
    if (!known.has(candidate.name)) known.set(candidate.name, candidate.value)
  }
  return known.set(sign.name, sign.value)
}

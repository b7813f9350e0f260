import { dateShape, periodShape } from '../notices/shapes'
import type { Read, ReadingProblem, TranscriptHead } from '../reading'
import type { Shape } from '../text/find-labelled'
import { keyOf, type PlacedCell } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { lineKey } from './classify'
import { type LabelledSheet, readField } from './find-labels'
import { last4Shape, returnFormShape, trackingShape } from './shapes'

const NAME_LINES = 14
const HEAD_CELLS = 60
const TITLE_FORM =
  /(?<![a-z])form(\d{3,4}[a-z]{0,2}(?:-[a-z]{1,2})?|civpen|cvpn|ct-1)(?=(?:tax)?(?:account|return|recordofaccount))/
/** Names begin with capitals, word by word; a sentence does not. */
const NAME = /^(?:(?:[A-Z0-9][A-Za-z0-9.,'’&/()-]{0,30}|&|and|of|the|de|la|del|van|von)\s?){1,9}$/
/** Lines near the top that are neither a name nor a street. */
const NO_NAME =
  /[:<>*]|powerofattorney|sensitivetaxpayer|minussign|transcript|recordofaccount|specimen|irsdocument|internalrevenue|departmentof|accountbalance|informationfrom|^page\d|http|theitemsreflect|followingitems|requesteddata|norecord|notfound|nodatafound|ifyouhave|pleasecontact|^dear/

export function readHead(labelled: LabelledSheet, problems: ReadingProblem[]): TranscriptHead {
  const bare = labelled.labels.some(label => label.name === 'tin') ? null : unlabelledNumber(labelled.sheet)
  return {
    form: readField(labelled, 'form', returnFormShape, 'form', problems) ?? formOfTitle(labelled),
    periodEnd: readField(labelled, 'period', periodShape, 'tax period', problems),
    tinLast4: readField(labelled, 'tin', last4Shape, 'taxpayer number', problems) ?? bare?.tinLast4 ?? null,
    taxpayerName: readName(labelled, problems) ?? bare?.taxpayerName ?? null,
    requestDate: readField(labelled, 'requestDate', dateShape, 'request date', problems),
    responseDate: readField(labelled, 'responseDate', dateShape, 'response date', problems),
    trackingNumber: readField(labelled, 'trackingNumber', trackingShape, 'tracking number', problems),
  }
}

/** `Form 1040 Account Transcript` */
function formOfTitle({ sheet }: LabelledSheet): Read<string> | null {
  const match = TITLE_FORM.exec(sheet.key)?.[1]
  if (!match) return null
  const { value } = returnFormShape(match, match.toUpperCase()) ?? { value: match.toUpperCase() }
  return { value, raw: match.toUpperCase(), place: null, basis: 'printed', confidence: 0.9 }
}

/**
 * The name stands behind its label or, without one, on a line of its own below the taxpayer number, shortened by the
 * IRS (`SAMP`, with the street `1 EXAM` below it).
 */
function readName(labelled: LabelledSheet, problems: ReadingProblem[]): Read<string> | null {
  const { sheet, starts } = labelled
  const named = readField(labelled, 'name', nameShape, 'name', problems)
  if (named) return { ...named, confidence: Math.min(named.confidence, 0.9) }
  const anchor = lineOfNumber(labelled)
  if (anchor === null) return null
  for (const line of sheet.lines.slice(anchor + 1, anchor + 1 + NAME_LINES)) {
    const key = lineKey(sheet, line)
    if (/minussign|explanationof|^transactions|^accountbalance|^filingstatus/.test(key)) return null
    const cell = line.cells[0]
    if (!cell || starts.has(cell.keyStart) || !/^[a-z]/.test(key) || NO_NAME.test(key)) continue
    if (last4Shape(key, line.text)?.length === key.length) continue
    return NAME.test(cell.text) ? asName(sheet, cell) : null
  }
  return null
}

/** The line of the taxpayer's number or, where it follows at once, of the spouse's. */
function lineOfNumber({ sheet, labels }: LabelledSheet): number | null {
  const first = labels.findIndex(label => label.name === 'tin')
  if (first < 0) return null
  const near = labels
    .slice(first, first + 3)
    .filter(label => label.name === 'tin' || label.name === 'spouseTin')
  const end = near.at(-1)?.end ?? 0
  return sheet.lines.findIndex(line => (line.cells.at(-1)?.keyEnd ?? 0) >= end)
}

const nameShape: Shape<string> = (_, text) => {
  const name = /^\s*([A-Z][A-Za-z0-9&.,'/ -]{1,70}?)(?=\s{2,}|\s*\n|\s*$)/.exec(text)?.[1]
  return name ? { value: maskTins(name), length: keyOf(name).length } : null
}

function asName(sheet: Sheet, cell: PlacedCell): Read<string> {
  const name = maskTins(cell.text)
  const { page, x, y, width, height } = cell
  const place = sheet.positioned ? { page, box: { x, y, width, height } } : null
  return { value: name, raw: name, place, basis: 'printed', confidence: 0.85 }
}

/** Some layouts print the number without a label, and the name behind it. */
function unlabelledNumber(
  sheet: Sheet,
): { tinLast4: Read<string>; taxpayerName: Read<string> | null } | null {
  const at = sheet.cells.slice(0, HEAD_CELLS).findIndex(cell => {
    const key = sheet.key.slice(cell.keyStart, cell.keyEnd)
    return last4Shape(key, cell.text)?.length === key.length
  })
  const cell = sheet.cells[at]
  if (!cell) return null
  const number = asName(sheet, cell)
  const next = sheet.cells[at + 1]
  const isName = next && next.y === cell.y && /^[A-Z][A-Z&.,' -]{1,60}$/.test(next.text)
  return {
    tinLast4: { ...number, value: number.value.slice(-4) },
    taxpayerName: isName ? asName(sheet, next) : null,
  }
}

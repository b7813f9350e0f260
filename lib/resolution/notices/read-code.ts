import type { Read, ReadingProblem } from '../reading'
import { type Candidate, findLabelled } from '../text/find-labelled'
import { cellAt, placeOf } from '../text/flow'
import { OPENING_CELLS, type Sheet } from '../text/lay-out'
import { noticeCodeAtStart } from './notice-code'
import { heaviest, pick, type Weighed, weigh } from './pick'
import { codeShape, letterNumberShape } from './shapes'

const NOTICE_LABEL = /notice(?:name|number|no\.)?:?|aviso:?/g
const LETTER_LABEL = /letter(?:number|no\.)?:?/g
/** Behind these a letter stands by its number alone: `Number of this letter: 1058 (DO)`. */
const NUMBER_LABEL = /numberofthis(?:letter|notice):?|letter(?:number|no\.):?/g

/** What stands behind the code in a header; a sentence about another notice goes on with something else. */
const HEADER_GOES_ON =
  /^(?:taxyear|taxperiod|notice(?:date|cp|lt)|date|page\d|tin|ssn|yourssn|socialsecurity|employerid|taxpayerid|period|formnumber|form:|\((?:sp|do|rev)|catalog|irs\.gov|yourcallerid|tocontactus|accountnumber|aurcontrol|añotributario|fechadelaviso)/

/** A code that stands alone, without the label, still names letters of the automated system and signed letters. */
const WEIGHT = { labelled: 3, letterAlone: 2, codeAlone: 1 }

/**
 * The code of the notice in hand. Notices name other notices in their sentences, so a code counts only beside the label
 * `Notice` (or `Letter`) of a header, or where it stands alone on its line.
 */
export function readNoticeCode(sheet: Sheet, problems: ReadingProblem[]): Read<string> | null {
  const labelled = [
    ...findLabelled(sheet, NOTICE_LABEL, codeShape),
    ...findLabelled(sheet, LETTER_LABEL, codeShape),
    ...findLabelled(sheet, NUMBER_LABEL, letterNumberShape),
  ]
  const candidates = [
    ...weigh(
      labelled.filter(candidate => isInHeader(sheet, candidate)),
      WEIGHT.labelled,
    ),
    ...codesAlone(sheet),
  ]
  return pick(heaviest(candidates), { field: 'code', words: 'notice code' }, problems)
}

function isInHeader(sheet: Sheet, candidate: Candidate<string>): boolean {
  const goesOn = HEADER_GOES_ON.test(sheet.key.slice(candidate.end, candidate.end + 24))
  const label = cellAt(sheet, candidate.labelStart)
  const value = cellAt(sheet, candidate.start)
  if (!label || !value) return false
  const startsItsCell = label.keyStart === candidate.labelStart
  return (startsItsCell && value.keyEnd === candidate.end) || (goesOn && !isSentence(sheet, candidate))
}

/** `… this notice CP504 …`: a small letter right before the label makes it a word of a sentence. */
function isSentence(sheet: Sheet, candidate: Candidate<string>): boolean {
  const at = sheet.at[candidate.labelStart] ?? 0
  return /^[a-z]/.test(sheet.text.slice(at, at + 1))
}

function codesAlone(sheet: Sheet): Weighed<string>[] {
  const found: Weighed<string>[] = []
  for (const cell of sheet.cells.slice(0, OPENING_CELLS)) {
    if (cell.page > 1 || found.length >= 8) break
    const code = cell.text.length < 60 ? noticeCodeAtStart(cell.text) : null
    if (!code) continue
    const end = cell.keyStart + cell.text.slice(0, code.length).replace(/\s/g, '').length
    if (end !== cell.keyEnd && !HEADER_GOES_ON.test(sheet.key.slice(end, end + 24))) continue
    found.push({
      value: code.code,
      raw: cell.text.slice(0, code.length).trim(),
      place: sheet.positioned ? placeOf(sheet, cell.keyStart, end) : null,
      tier: 1,
      weight: code.code.startsWith('L') ? WEIGHT.letterAlone : WEIGHT.codeAlone,
      labelStart: cell.keyStart,
      start: cell.keyStart,
      end,
    })
  }
  return found
}

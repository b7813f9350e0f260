import type { DocumentText, TextRun } from './document-text'
import { mendLabels } from './mend-labels'

/** What a word is worth of which letters were put right: it is shown as doubtful, whatever the reader of letters thought. */
const MENDED = 0.5

/** A word read clearly is what it is: `TRUCKING` in a name is no `tracking`. */
const CLEAR = 0.85

const DIGIT_FOR: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  B: '8',
}

/** What a misread figure may hold; a shape counts only where most of it are figures that were read as such. */
const LIKE_A_DIGIT = '[\\dOoQDIli|!ZzSsGB]'
const MONEY = new RegExp(
  `^(\\(?[-–—~+]?)([$S§]?)(${LIKE_A_DIGIT}{1,3}(?:[.,]${LIKE_A_DIGIT}{3})*)[.,](${LIKE_A_DIGIT}{2})(\\)?[.,;:]?)$`,
)
const DASHED_DAY = new RegExp(
  `^(${LIKE_A_DIGIT}{2})[-–—.~](${LIKE_A_DIGIT}{2})[-–—.~](${LIKE_A_DIGIT}{4})([.,;:]?)$`,
)
const FIGURES = new RegExp(`^${LIKE_A_DIGIT}{3,12}$`)
const YEAR_OR_DAY = new RegExp(`^(${LIKE_A_DIGIT}{1,2},|(?:[12Il|Z])${LIKE_A_DIGIT}{3}[.,]?)$`)
const CODE = /^(C[PF]|L[TI])([-]?)([\dOoIlSB]{2,4})([A-Z]{0,2})([.,;:]?)$/
const MASKED_PERSON = /^[Xx*#Kk%«»]{2,4}[-–—~.]{1,2}[Xx*#Kk%«»]{1,3}[-–—~.]{1,2}(\d{4})$/
/** The number of a letter stands behind the word, and a small letter in front of both is a poor capital. */
const LETTER = /^[l1I|]etter$/
/** On notices the label of the number touches the number, and its last letter goes with it. */
const GLUED_NUMBER = /^[Nn]umbe[a-z]?([Xx*\d]{3}-[Xx*\d]{2}-\d{4})$/

/**
 * A text read from a picture with such letters put right as the shape around them demands: `l,O75.2l` is money and
 * `145,00` too, `CPI4` is a notice, `Nolice` a label. Text layers, and words of no such shape, stay as they are.
 */
export function mendScan(text: DocumentText): DocumentText {
  if (!text.runs.some(({ confidence }) => confidence !== undefined)) return text
  return { ...text, runs: mendLabels(text.runs.map(mendRun)) }
}

function mendRun(run: TextRun): TextRun {
  if (run.confidence === undefined) return run
  const figures = mendedFigures(run.text)
  if (figures !== null && figures !== run.text)
    return { ...run, text: figures, confidence: Math.min(run.confidence, MENDED) }
  const word = figures === null && run.confidence < CLEAR ? mendedWord(run.text) : run.text
  return word === run.text ? run : { ...run, text: word }
}

/** The text with its figures, or null where it has the shape of none. */
function mendedFigures(text: string): string | null {
  const money = MONEY.exec(text)
  if (money && isMostlyDigits(text)) {
    const [, sign = '', dollar = '', whole = '', part = '', end = ''] = money
    // An S in front of an amount is its dollar sign: a five there would make a group of four.
    const dollars = digits(whole.replace(/[.,]/g, ','))
    const shown = `${sign.replace(/[–—~]/, '-')}${dollar === '' ? '' : '$'}${dollars}.${digits(part)}${end}`
    return /^\(?[-+]?\$?\d{1,3}(?:,\d{3})*\.\d{2}\)?[.,;:]?$/.test(shown) ? shown : null
  }
  const day = DASHED_DAY.exec(text)
  if (day && isMostlyDigits(text))
    return `${digits(day[1] ?? '')}-${digits(day[2] ?? '')}-${digits(day[3] ?? '')}${day[4] ?? ''}`
  const code = CODE.exec(text)
  if (code) return mendedCode(code)
  const person = MASKED_PERSON.exec(text)
  if (person) return `XXX-XX-${person[1]}`
  if (LETTER.test(text)) return 'Letter'
  const glued = GLUED_NUMBER.exec(text)?.[1]
  if (glued) return `number ${glued.toUpperCase()}`
  if ((FIGURES.test(text) || YEAR_OR_DAY.test(text)) && isMostlyDigits(text)) return digits(text)
  return null
}

/** `CPI4` is CP14; but `CP14I` is a notice of its own, so a letter behind figures stays one. */
function mendedCode([, kind = '', dash = '', number = '', suffix = '', end = '']: RegExpExecArray): string {
  const name = kind === 'CF' ? 'CP' : kind === 'LI' ? 'LT' : kind
  const [, figures = '', letter = ''] = /^(.*?)([A-Z]?)$/.exec(number) ?? []
  const isSuffix = /^\d{2,4}$/.test(figures)
  return `${name}${dash}${isSuffix ? figures + letter : digits(number)}${suffix}${end}`
}

function isMostlyDigits(text: string): boolean {
  const figures = text.replace(/[^\p{L}\p{N}|!]/gu, '')
  return figures.replace(/\D/g, '').length * 2 > figures.length
}

function digits(text: string): string {
  return text.replace(/[^\d.,]/g, letter => DIGIT_FOR[letter] ?? letter)
}

/** Words of labels and headings that readers look for; a name is hardly ever one letter away from them. */
const LABEL_WORDS =
  'account accruals accrued adjusted adjustment agreement amount appeal assessment balance billing business calendar caller charges contact credits cycle deadline department earned employer estimated exemptions explanation failure filed filing final gross headline hearing identification immediately income information intent interest internal issued levy notice number page payment payments penalty period phone plus previously processing received record reminder report request response return returns revenue second security seize service social statement status summary taxable taxpayer terminate tracking transaction transactions transcript treasury unpaid withholding january february march april august september october november december'
    .split(' ')
    .filter(word => word.length >= 5)
const BY_LENGTH = Map.groupBy(LABEL_WORDS, word => word.length)
const KNOWN = new Set(LABEL_WORDS)
/** Letters that run together, or come apart, on a poor copy. */
const RUN_TOGETHER: readonly [string, string][] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
  ['li', 'h'],
  ['ii', 'u'],
]

function mendedWord(text: string): string {
  const match = /^([^\p{L}]*)([\p{L}\d|]{5,16})([^\p{L}\d]*)$/u.exec(text)
  const [, before = '', word = '', behind = ''] = match ?? []
  if (!match || /\d{2}/.test(word)) return text
  const lower = word.toLowerCase()
  if (KNOWN.has(lower)) return text
  const meant = oneLetterAway(lower) ?? comeTogether(lower)
  return meant === null ? text : before + inCaseOf(word, meant) + behind
}

function oneLetterAway(word: string): string | null {
  const near = (BY_LENGTH.get(word.length) ?? []).filter(known => {
    let differences = 0
    for (let at = 0; at < word.length && differences < 2; at++) if (word[at] !== known[at]) differences++
    return differences === 1
  })
  return near.length === 1 ? (near[0] ?? null) : null
}

function comeTogether(word: string): string | null {
  for (const [apart, together] of RUN_TOGETHER) {
    const joined = word.replace(apart, together)
    if (joined !== word && KNOWN.has(joined)) return joined
  }
  return null
}

function inCaseOf(word: string, meant: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return meant.toUpperCase()
  return /^\p{Lu}|^[|\d]/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
}

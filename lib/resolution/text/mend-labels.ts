import type { TextRun } from './document-text'
import { keyOf } from './flow'

/** A label that was put right is in doubt, whatever the reader of letters thought of its words. */
const MENDED = 0.5
/** Pages read better than this need no guessing; a good copy is read with 0.94 on average. */
const POOR = 0.88
/** A share of a label may be misread before it is no longer recognised; short ones look like too much else. */
const MISREAD_SHARE = 0.3
const MIN_LENGTH = 8
/** Words of one label stand close; a column begins further away, in heights of the type. */
const WORD_GAP = 2.2
/** Where a sign was lost between two figures, its room is left: not twice as much. */
const JOINED_GAP = 0.9
/** What a page of words costs is bounded: more of them than a page of paper holds are left as they are. */
const MAX_WORDS_PER_PAGE = 1_200
const MAX_WORDS_PER_LABEL = 12

/** Labels of notices and transcripts that stand in front of what is read; a poor copy is held against each of them. */
const LABELS = `
  This Product Contains Sensitive Taxpayer Data|Account Transcript|Record of Account|Tax Return Transcript|Request Date:|
  Response Date:|Tracking Number:|Form Number:|Report for Tax Period Ending:|Tax Period Ending:|
  Taxpayer Identification Number:|Spouse Taxpayer Identification Number:|Account balance:|Accrued interest:|
  Accrued penalty:|Account balance plus accruals|(this is not a payoff amount):|
  Any minus sign shown below signifies a credit amount|Information from the return or as adjusted|Filing status:|
  Adjusted gross income:|Taxable income:|Tax per return:|SE taxable income taxpayer:|SE taxable income spouse:|
  Total self employment tax:|Return due date or return received date (whichever is later)|Processing date:|
  Return not present for this account|Transactions|Explanation of transaction|Notice date|Social security number|
  Employer identification number|Taxpayer ID number|To contact us|Your caller ID|Billing Summary|Account summary|
  Amount due immediately|Amount due by|Tax you owed|Amount you owed|Amount you previously owed|Payments and credits|
  Credits and payments|Failure-to-file penalty|Failure-to-pay penalty|Failure-to-pay estimated tax penalty|
  Underpayment of estimated tax penalty|Late payment penalty|Late filing penalty|Bad check penalty|
  Accuracy-related penalty|Interest charges|Additional interest charges|Department of the Treasury|
  Internal Revenue Service`
  .split('|')
  .map(words => ({ words: words.trim(), key: keyOf(words) }))

/**
 * Labels of a poor page put right: `Regort Iate!` is the request date where nothing else that is printed looks like it.
 * The words of values are left alone. Runs without a doubt of their own come from a text layer and stay as they are.
 */
export function mendLabels(runs: readonly TextRun[]): TextRun[] {
  const byPage = Map.groupBy(runs, ({ page }) => page)
  const mended = new Map<TextRun, TextRun | null>()
  for (const words of byPage.values()) {
    if (words.length > MAX_WORDS_PER_PAGE || !words.some(({ confidence }) => confidence !== undefined))
      continue
    const poor = isPoor(words)
    for (const line of linesOf(words)) {
      joinFigures(line, mended)
      if (!poor) continue
      mendLine(
        line.filter(word => !mended.has(word)),
        mended,
      )
    }
  }
  if (mended.size === 0) return [...runs]
  return runs.flatMap(run => {
    const is = mended.get(run)
    return is === undefined ? [run] : is === null ? [] : [is]
  })
}

function isPoor(words: readonly TextRun[]): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * (confidence ?? 1), 0)
  return letters > 0 && sure / letters < POOR
}

function linesOf(words: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = []
  let middle = Number.NEGATIVE_INFINITY
  for (const word of [...words].sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2))) {
    const itsMiddle = word.y + word.height / 2
    const line = lines.at(-1)
    if (line && itsMiddle - middle < word.height * 0.5) line.push(word)
    else {
      lines.push([word])
      middle = itsMiddle
    }
  }
  return lines.map(line => line.sort((a, b) => a.x - b.x))
}

interface Meant {
  words: string
  count: number
  misread: number
}

function mendLine(line: readonly TextRun[], mended: Map<TextRun, TextRun | null>): void {
  for (let at = 0; at < line.length; ) {
    const meant = labelAt(line, at)
    const first = line[at]
    if (!meant || !first) {
      at++
      continue
    }
    const words = line.slice(at, at + meant.count)
    const last = words.at(-1) ?? first
    // An exact label is only stepped over, so that its words are not taken for the beginning of another.
    if (meant.misread > 0) {
      for (const word of words) mended.set(word, null)
      mended.set(first, {
        ...first,
        text: meant.words,
        width: last.x + last.width - first.x,
        confidence: Math.min(first.confidence ?? MENDED, MENDED),
      })
    }
    at += meant.count
  }
}

const DOLLARS = /^[-+(]?\$?\d{1,3}(?:,\d{3})*[.,]?$/
const CENTS = /^[.,]?(\d{2}\)?)$/
const DAY_PART = /^\d{2}(?:[-.]\d{2})?$/
const DAY_REST = /^(?:\d{2}[-.])?(?:19|20)\d{2}$/

/** Points and dashes are lost first: `$2,168 20` is an amount and `09-12 2023` a day, where the parts almost touch. */
function joinFigures(line: readonly TextRun[], mended: Map<TextRun, TextRun | null>): void {
  for (let at = 0; at + 1 < line.length; at++) {
    const [one, other, third] = [line[at], line[at + 1], line[at + 2]]
    if (!one || !other || gapOf(one, other) > JOINED_GAP) continue
    const isTouching = third !== undefined && gapOf(other, third) <= JOINED_GAP
    if (
      DAY_PART.test(one.text) &&
      /^\d{2}$/.test(other.text) &&
      isTouching &&
      /^(?:19|20)\d{2}$/.test(third.text)
    )
      at += join([one, other, third], '-', mended)
    else if (DAY_PART.test(one.text) && DAY_REST.test(other.text) && `${one.text}${other.text}`.length >= 8)
      at += join([one, other], '-', mended)
    else if (DOLLARS.test(one.text) && /[$,]/.test(one.text) && CENTS.test(other.text))
      at += join([one, other], '.', mended)
  }
}

function join(words: readonly TextRun[], sign: string, mended: Map<TextRun, TextRun | null>): number {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return 0
  const parts = words.map(({ text }) => text.replace(/^[.,]|[.,]$/g, '').replaceAll('.', sign))
  for (const word of words) mended.set(word, null)
  mended.set(first, {
    ...first,
    text: parts.join(sign),
    width: last.x + last.width - first.x,
    confidence: MENDED,
  })
  return words.length - 1
}

/** The room between two words, in heights of the type. */
function gapOf(before: TextRun, word: TextRun): number {
  return (word.x - (before.x + before.width)) / Math.max(before.height, word.height, 1)
}

/** The label that the words from here on are most like, by the share of it that is misread. */
function labelAt(line: readonly TextRun[], at: number): Meant | null {
  let best: (Meant & { share: number }) | null = null
  let key = ''
  for (let count = 1; count <= MAX_WORDS_PER_LABEL && at + count <= line.length; count++) {
    const word = line[at + count - 1]
    const before = line[at + count - 2]
    if (!word || (count > 1 && before && isApart(before, word))) break
    key += keyOf(word.text)
    for (const label of LABELS) {
      const most = Math.floor(label.key.length * MISREAD_SHARE)
      if (label.key.length < MIN_LENGTH || Math.abs(label.key.length - key.length) > most) continue
      const misread = differences(key, label.key, most)
      if (misread > most) continue
      const share = misread / label.key.length
      // Of two that fit, the better one, with all that hangs on it; a digit that was taken in belongs to a value.
      const isBetter = best === null || share <= best.share
      if (isBetter && !/\d{2}/.test(key)) best = { words: label.words, count, misread, share }
    }
  }
  return best
}

function isApart(before: TextRun, word: TextRun): boolean {
  return gapOf(before, word) > WORD_GAP
}

/** How many letters must be changed, added or left out to make one text of the other; more than `most` is one more. */
function differences(one: string, other: string, most: number): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const here = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      const cost = Math.min(changed, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1)
      here.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    above = here
  }
  return above[other.length] ?? most + 1
}

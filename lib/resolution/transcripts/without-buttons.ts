import type { DocumentText, TextRun } from '../text/document-text'

/** Buttons of the viewer that a browser prints into the page, over whatever stands below them. */
const WORDS = ['done', 'print', 'close', 'save', 'saveaspdf', 'download', 'back', 'cancel', 'printthispage']
const BUTTONS = new RegExp(`^(?:${WORDS.join('|')})$`)
const BEGINNINGS = new Set(WORDS.flatMap(word => Array.from(word, (_, end) => word.slice(0, end + 1))))
const PART_MAX = 15
/** A line of a transcript has fewer runs; a hostile one is not worth more. */
const ON_A_LINE_MAX = 60
/** Letters of one word stand closer than this, in heights of the type. */
const WORD_GAP = 0.2

/** The text without the buttons of a viewer: their letters would mix with the line that they lie on. */
export function withoutButtons(text: DocumentText): DocumentText {
  if (text.source === 'plain') return text
  const dropped = new Set<TextRun>()
  const byLine = new Map<string, TextRun[]>()
  for (const run of text.runs) {
    if (typeof run.text !== 'string') continue
    const key = run.text.replace(/\s/g, '').toLowerCase()
    if (key.length > PART_MAX || key === '') continue
    if (BUTTONS.test(key)) dropped.add(run)
    // Type of another size, or at another height, is not part of the same word.
    const line = `${run.page} ${Math.round(run.y * 5)} ${Math.round(run.height * 5)}`
    const same = byLine.get(line)
    if (!same) byLine.set(line, [run])
    else if (same.length < ON_A_LINE_MAX) same.push(run)
  }
  for (const runs of byLine.values()) for (const run of piecesOfButtons(runs)) dropped.add(run)
  return dropped.size === 0 ? text : { ...text, runs: text.runs.filter(run => !dropped.has(run)) }
}

/** A button whose word is cut into runs: each begins where the one before it ends, whatever lies between them. */
function piecesOfButtons(runs: readonly TextRun[]): TextRun[] {
  const found: TextRun[] = []
  for (const first of runs) {
    const word = [first]
    let spelled = lettersOf(first)
    while (!BUTTONS.test(spelled)) {
      const last = word.at(-1) as TextRun
      const next = runs.find(
        run =>
          !word.includes(run) &&
          Math.abs(run.x - last.x - last.width) <= last.height * WORD_GAP &&
          BEGINNINGS.has(spelled + lettersOf(run)),
      )
      if (!next) break
      word.push(next)
      spelled += lettersOf(next)
    }
    if (word.length > 1 && BUTTONS.test(spelled) && isAlone(runs, word)) found.push(...word)
  }
  return found
}

/** The same letters may end or begin a longer word of the page. */
function isAlone(runs: readonly TextRun[], word: readonly TextRun[]): boolean {
  const [first, last] = [word[0], word.at(-1)]
  if (!first || !last) return false
  const end = last.x + last.width
  const touches = (run: TextRun) =>
    Math.abs(run.x + run.width - first.x) <= first.height * WORD_GAP ||
    Math.abs(run.x - end) <= first.height * WORD_GAP
  const overlaps = (run: TextRun) => run.x < end && run.x + run.width > first.x
  const others = runs.filter(run => !word.includes(run))
  return others.some(overlaps) || !others.some(touches)
}

function lettersOf(run: TextRun): string {
  return run.text.replace(/\s/g, '').toLowerCase()
}

import type { DocumentText, TextRun } from '@/lib/resolution/text/document-text'
import { Dice } from './transcripts/dice'

/** What extraction does to a page, each as the share of runs that it meets. */
export interface Damage {
  /** Words cut into runs of a few letters, as kerning printers write them. */
  split: number
  /** Every letter a run of its own, a little apart. */
  spread: number
  /** A label and the value beside it delivered as one run. */
  merge: number
  /** How far a run stands off its line, in points. */
  jitter: number
}

const NO_DAMAGE: Damage = { split: 0, spread: 0, merge: 0, jitter: 0 }

/** The same text as a troubled extractor delivers it. Its order carries no meaning afterwards. */
export function damageText(text: DocumentText, seed: number, given: Partial<Damage> = {}): DocumentText {
  const damage = { ...NO_DAMAGE, ...given }
  const dice = new Dice(seed)
  const runs = merged(text.runs, damage.merge, dice)
    .flatMap(run => {
      if (dice.chance(damage.spread)) return pieces(run, () => 1, dice)
      return dice.chance(damage.split) ? pieces(run, () => dice.upTo(6, 1), dice) : [run]
    })
    .map(run => ({ ...run, y: run.y + (dice.next() - 0.5) * 2 * damage.jitter }))
  return { ...text, runs: dice.shuffle(runs) }
}

function pieces(run: TextRun, lengthOf: () => number, dice: Dice): TextRun[] {
  const cut: TextRun[] = []
  const pitch = run.width / run.text.length
  for (let from = 0; from < run.text.length; ) {
    const text = run.text.slice(from, from + lengthOf())
    const offset = (dice.next() - 0.5) * 0.02 * run.height
    cut.push({ ...run, text, x: run.x + from * pitch + offset, width: text.length * pitch })
    from += text.length
  }
  return cut.filter(piece => piece.text.trim() !== '')
}

/** Puts a run and the next one on its line together: a space stands for the gap, as extractors write it. */
function merged(runs: readonly TextRun[], share: number, dice: Dice): TextRun[] {
  const kept = [...runs]
  for (const run of runs) {
    if (!dice.chance(share) || !kept.includes(run)) continue
    const next = kept
      .filter(other => other !== run && other.page === run.page && Math.abs(other.y - run.y) < 2)
      .filter(other => other.x >= run.x + run.width)
      .sort((a, b) => a.x - b.x)[0]
    if (!next || next.x - run.x - run.width > 120 || !isLabelWithValue(run, next)) continue
    kept.splice(kept.indexOf(next), 1)
    kept[kept.indexOf(run)] = {
      ...run,
      text: `${run.text} ${next.text}`,
      width: next.x + next.width - run.x,
    }
  }
  return kept
}

/** Two columns of prose are never one run; a short label and the figure beside it may be. */
function isLabelWithValue(label: TextRun, value: TextRun): boolean {
  return (
    label.text.length < 45 && value.text.length < 28 && /\d/.test(value.text) && !/^[a-z]/.test(value.text)
  )
}

/** The conditions in which papers are read; all of them in an order that carries no meaning. */
export const DAMAGES: Record<string, Partial<Damage>> = {
  'in any order': {},
  'with words in pieces': { split: 0.6, spread: 0.08 },
  'with labels and values in one run, off their lines': { split: 0.2, merge: 0.35, jitter: 0.6 },
}

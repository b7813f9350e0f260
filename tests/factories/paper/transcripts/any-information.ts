import { textOfLines } from '@/lib/platform/text-extraction/plain-text'
import type { DocumentText } from '@/lib/resolution/text/document-text'
import { Dice } from './dice'
import { drawInformation, INFORMATION_TEXTS, informationParts, informationText } from './information-files'
import { informationTruth, type ReturnTruth, type WageTruth } from './information-truth'
import { RunCanvas } from './run-canvas'

export interface AnyInformation {
  truth: ReturnTruth | WageTruth
  text: DocumentText
  /** How it was laid out, so that a failing paper can be found. */
  what: string
}

/** An invented return or wage and income transcript as the text of a page, its order lost and its words in pieces. */
export function drawnInformation(seed: number): AnyInformation {
  const dice = new Dice(seed)
  const truth = informationTruth(dice)
  const style = dice.oneOf(['modern', 'capitals'] as const)
  const canvas = new RunCanvas()
  const layout = drawInformation(canvas, informationParts(truth, style), dice)
  const damage = { shuffle: dice.chance(0.7), split: dice.chance(0.5), jitter: dice.oneOf([0, 0, 0.4]) }
  const what = JSON.stringify({ seed, style, layout, ...damage })
  return { truth, what, text: canvas.finish(dice, damage) }
}

/** The same as a text file or a web page. */
export function typedInformation(seed: number): AnyInformation {
  const dice = new Dice(seed)
  const truth = informationTruth(dice)
  const style = dice.oneOf(['modern', 'capitals'] as const)
  const layout = dice.oneOf(INFORMATION_TEXTS)
  const text = textOfLines(informationText(informationParts(truth, style), layout))
  return { truth, text, what: JSON.stringify({ seed, style, layout }) }
}

import { textOfLines } from '@/lib/platform/text-extraction/plain-text'
import type { DocumentText } from '@/lib/resolution/text/document-text'
import type { TranscriptSpec } from '../draw-transcript'
import { accountBlocks } from './account-blocks'
import { accountPage, accountText } from './account-files'
import { accountTruth } from './account-truth'
import { Dice } from './dice'
import { accountLayout, drawAccount } from './draw-account'
import { RunCanvas } from './run-canvas'

export interface AnyAccount {
  text: DocumentText
  spec: TranscriptSpec
  /** How it was laid out, so that a failing paper can be found. */
  what: string
}

/** An invented account as the text of a page, its order lost and its words in pieces. */
export function drawnAccount(seed: number): AnyAccount {
  const dice = new Dice(seed)
  const spec = accountTruth(dice)
  const style = dice.oneOf(['modern', 'capitals'] as const)
  const layout = accountLayout(dice)
  const canvas = new RunCanvas()
  drawAccount(canvas, accountBlocks(spec, style), layout)
  const damage = {
    shuffle: dice.chance(0.7),
    split: dice.chance(0.5),
    jitter: layout.browser ? 0 : dice.oneOf([0, 0, 0.4]),
  }
  const what = JSON.stringify({ seed, style, ...layout, ...damage })
  return { spec, what, text: canvas.finish(dice, damage) }
}

/** The same as a text file or a web page. */
export function typedAccount(seed: number): AnyAccount {
  const dice = new Dice(seed)
  const spec = accountTruth(dice)
  const style = dice.oneOf(['modern', 'capitals'] as const)
  const layout = dice.oneOf(['one space', 'columns', 'a column a line', 'lists', 'rows'] as const)
  const blocks = accountBlocks(spec, style)
  const content =
    layout === 'lists' || layout === 'rows' ? accountPage(blocks, layout) : accountText(blocks, layout)
  return { spec, what: JSON.stringify({ seed, style, layout }), text: textOfLines(content) }
}

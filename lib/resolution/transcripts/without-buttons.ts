import type { DocumentText } from '../text/document-text'

/** Buttons of the viewer that a browser prints into the page, over whatever stands below them. */
const BUTTONS = /^\s*(?:done|print|close|save|save as pdf|download|back|cancel|print this page)\s*$/i

/** The text without the buttons of a viewer: their letters would mix with the line that they lie on. */
export function withoutButtons(text: DocumentText): DocumentText {
  if (text.source === 'plain') return text
  const runs = text.runs.filter(run => typeof run.text !== 'string' || !BUTTONS.test(run.text))
  return runs.length === text.runs.length ? text : { ...text, runs }
}

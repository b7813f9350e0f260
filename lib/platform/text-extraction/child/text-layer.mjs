import { round } from './answer.mjs'

const MAX_PAGES = 500
const MAX_RUNS_PER_PAGE = 20_000
const CSS_POINTS = 1
/** A page with more letters than this is text, whatever it paints beside it. */
const LETTERS_OF_TEXT = 400
/** Letters drawn as lines are hundreds of strokes; a frame or a table is a few. */
const STROKES_OF_LETTERS = 150

/** The positioned runs of every page, and which pages give none or little beside a picture. */
export async function textLayerOf(pdfjs, document) {
  if (document.numPages > MAX_PAGES)
    return { ok: false, why: 'too-many-pages', detail: String(document.numPages) }
  const pages = []
  const runs = []
  const unreadPages = []
  const paintedPages = []
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: CSS_POINTS })
      pages.push([round(viewport.width), round(viewport.height)])
      const content = await page.getTextContent()
      for (const item of content.items.slice(0, MAX_RUNS_PER_PAGE)) {
        const run = runOf(item, viewport, number)
        if (run) runs.push(run)
      }
      const letters = content.items.reduce((sum, item) => sum + (item.str?.trim().length ?? 0), 0)
      if (letters < LETTERS_OF_TEXT && (await isPainted(pdfjs, page))) paintedPages.push(number)
      page.cleanup()
    } catch {
      // A page that cannot be read keeps its number, so that the others keep theirs.
      if (pages.length < number) pages.push([612, 792])
      unreadPages.push(number)
    }
  }
  if (unreadPages.length === document.numPages)
    return { ok: false, why: 'corrupt', detail: 'no page could be read' }
  return { ok: true, pages, runs, unreadPages, paintedPages }
}

/** Whether a page shows a picture, or letters that are drawn as lines. */
async function isPainted({ OPS }, page) {
  const { fnArray } = await page.getOperatorList()
  const pictures = [
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
  ]
  if (fnArray.some(operator => pictures.includes(operator))) return true
  return fnArray.filter(operator => operator === OPS.constructPath).length >= STROKES_OF_LETTERS
}

/** A run in points from the top left of the page as it is shown. Slanted text is a stamp or a watermark and is left out. */
function runOf(item, viewport, page) {
  if (typeof item.str !== 'string' || item.str.trim() === '') return null
  const [a, b, , , x, baseline] = multiply(viewport.transform, item.transform)
  if (Math.abs(b) > Math.abs(a) * 0.05 || a < 0) return null
  const height = Math.max(item.height, Math.hypot(item.transform[2], item.transform[3]))
  const descent = height * 0.22
  return [page, round(x), round(baseline - height + descent), round(item.width), round(height), item.str]
}

function multiply(one, other) {
  return [
    one[0] * other[0] + one[2] * other[1],
    one[1] * other[0] + one[3] * other[1],
    one[0] * other[2] + one[2] * other[3],
    one[1] * other[2] + one[3] * other[3],
    one[0] * other[4] + one[2] * other[5] + one[4],
    one[1] * other[4] + one[3] * other[5] + one[5],
  ]
}

import { Unreadable } from './answer.mjs'

const MAX_PIXELS = 12_000_000

/** The worker's half is loaded into this process too: it finds itself there, and starts no thread. */
export async function loadPdfLibrary(pdfjsFolder) {
  const part = name => import(new URL(`legacy/build/${name}.mjs`, pdfjsFolder).href)
  const [pdfjs] = await Promise.all([part('pdf'), part('pdf.worker')])
  return pdfjs
}

/** Scripts of a form are never run: nothing here knows how to, so that a genuine form which has some is no danger. */
export async function openPdf(pdfjs, pdfjsFolder, data) {
  const folder = name => decodeURIComponent(new URL(`${name}/`, pdfjsFolder).pathname)
  return pdfjs.getDocument({
    data,
    verbosity: 0,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: MAX_SCAN_PIXELS,
  }).promise
}

/** A letter scanned at 600 dots an inch has 34 million. */
const MAX_SCAN_PIXELS = 40_000_000

/** A page drawn on a canvas. `scale` 1 is 72 dots an inch; very large pages are drawn smaller. */
export async function drawPage(document, number, wantedScale) {
  if (!(number >= 1 && number <= document.numPages))
    throw new Unreadable('no-such-page', String(document.numPages))
  const page = await document.getPage(number)
  const full = page.getViewport({ scale: 1 })
  const scale = Math.min(wantedScale, Math.sqrt(MAX_PIXELS / (full.width * full.height)))
  const viewport = page.getViewport({ scale })
  const { canvas, context } = document.canvasFactory.create(
    Math.ceil(viewport.width),
    Math.ceil(viewport.height),
  )
  await page.render({ canvasContext: context, viewport, annotationMode: 2 }).promise
  page.cleanup()
  return { canvas, width: full.width, height: full.height }
}

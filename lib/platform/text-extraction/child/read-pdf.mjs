// Runs alone, once for each document, under limits set by its parent: a hostile file can at worst end this process.
// The file comes in on stdin; one JSON object, or the bytes of a PNG, goes out on stdout.

import { writeSync } from 'node:fs'

const MAX_PAGES = 500
const MAX_RUNS_PER_PAGE = 20_000
const MAX_PIXELS = 12_000_000
const CSS_POINTS = 1

const [, , pdfjsFolder, task, pageArgument, scaleArgument] = process.argv

// The library reports on the console; stdout belongs to the answer.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {}

try {
  // It may be started before there is a file: what takes longest is then done when one comes.
  const [pdfjs, bytes] = await Promise.all([loadLibrary(), readStdin()])
  const document = await open(pdfjs, bytes)
  if (task === 'render') await render(document, Number(pageArgument), Number(scaleArgument))
  else answer(await read(document))
} catch (error) {
  answer(failureOf(error))
}

async function readStdin() {
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** The worker's half is loaded into this process too: it finds itself there, and starts no thread. */
async function loadLibrary() {
  const part = name => import(new URL(`legacy/build/${name}.mjs`, pdfjsFolder).href)
  const [pdfjs] = await Promise.all([part('pdf'), part('pdf.worker')])
  return pdfjs
}

async function open(pdfjs, data) {
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
    maxImageSize: MAX_PIXELS,
  }).promise
}

async function read(document) {
  if (document.numPages > MAX_PAGES)
    return { ok: false, why: 'too-many-pages', detail: String(document.numPages) }
  const pages = []
  const runs = []
  let unreadPages = 0
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
      page.cleanup()
    } catch {
      // A page that cannot be read keeps its number, so that the others keep theirs.
      if (pages.length < number) pages.push([612, 792])
      unreadPages++
    }
  }
  if (unreadPages === document.numPages) return { ok: false, why: 'corrupt', detail: 'no page could be read' }
  return { ok: true, pages, runs, unreadPages }
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

async function render(document, number, wantedScale) {
  if (!(number >= 1 && number <= document.numPages)) {
    answer({ ok: false, why: 'no-such-page', detail: String(document.numPages) })
    return
  }
  const page = await document.getPage(number)
  const full = page.getViewport({ scale: 1 })
  const scale = Math.min(wantedScale, Math.sqrt(MAX_PIXELS / (full.width * full.height)))
  const viewport = page.getViewport({ scale })
  const { canvas, context } = document.canvasFactory.create(
    Math.ceil(viewport.width),
    Math.ceil(viewport.height),
  )
  await page.render({ canvasContext: context, viewport, annotationMode: 2 }).promise
  writeAll(await canvas.encode('png'))
}

function failureOf(error) {
  const name = error?.name ?? ''
  const detail = String(error?.message ?? error).slice(0, 300)
  if (name === 'PasswordException') return { ok: false, why: 'encrypted', detail }
  if (name === 'RangeError' && /alloc|memory|length/i.test(detail))
    return { ok: false, why: 'out-of-memory', detail }
  if (error?.code === 'ERR_ACCESS_DENIED') return { ok: false, why: 'failed', detail }
  return { ok: false, why: 'corrupt', detail }
}

function answer(object) {
  writeAll(Buffer.from(JSON.stringify(object)))
}

function writeAll(bytes) {
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written)
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error
    }
  }
}

function round(number) {
  return Math.round(number * 100) / 100
}

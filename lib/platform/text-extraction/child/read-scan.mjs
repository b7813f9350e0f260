// Runs alone, once for each document, under limits set by its parent: a hostile file can at worst end this process.
// Reads the letters of pages that are pictures, or draws one page; a PDF, PNG, JPEG or TIFF comes in on stdin.
//
//   words 1,2,5        one line of JSON for each of these pages (`all` for every page), until the time is used up
//   draw 3 2 1 -0.4 […]  page 3 as a PNG, 144 dots an inch, turned by one quarter and straightened by 0.4 degrees, with
//                        black bars over these boxes of points

import { createCanvas } from '@napi-rs/canvas'
import { answer, failureOf, readStdin, round, Unreadable, writeAll } from './answer.mjs'
import { evened, withoutGrain, withoutSpecks } from './clean.mjs'
import { greyOf, inkShareOf, resized, softened, straightened, turned } from './grey.mjs'
import { drawPage, loadPdfLibrary, openPdf } from './open-pdf.mjs'
import { picturesOf } from './pictures.mjs'
import { legibilityOf, loadRecogniser, wordsOf } from './recognise.mjs'
import { lieOf, tellingBand } from './upright.mjs'

const [, , pdfjsFolder, task, ...words] = process.argv

/** Letters are read at about 260 dots an inch of a letter page. */
const READING_WIDTH = { most: 2550, least: 2000 }
const PDF_SCALE = 300 / 72
/** A reader leaves the pages it has no time for to the next one, which then has the whole of its own time. */
const ENOUGH_MS = 7_000
/** Below this a band of text is tried the other way up too. */
const LEGIBLE = 0.75
/** Letters as high as the type, and such as reach below its line. */
const TALL = /[A-Zbdfhklt0-9$]/
const HANGING = /[gjpqy,;()Q$]/
/** Letters cover a tenth of a page, a picture of nothing a third of it or more. */
const NOISE = { legible: 0.3, ink: 0.25 }
const LETTER = { short: 612, long: 792 }

try {
  const pages = await openPages(await readStdin())
  if (task === 'draw') await draw(pages, words)
  else await read(pages, words[0] ?? 'all')
} catch (error) {
  answer(failureOf(error))
}

/** Every file as pages that can be had one by one; a page of a PDF knows its size in points once it was drawn. */
async function openPages(bytes) {
  if (!isPdf(bytes)) return picturesOf(bytes)
  const pdfjs = await loadPdfLibrary(pdfjsFolder)
  const document = await openPdf(pdfjs, pdfjsFolder, bytes)
  return Array.from({ length: document.numPages }, (_, index) => ({
    async canvas(_most, scale = PDF_SCALE) {
      const { canvas, ...points } = await drawPage(document, index + 1, scale)
      this.points = points
      return canvas
    },
  }))
}

function isPdf(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-')
}

async function read(pages, wanted) {
  const recogniser = await loadRecogniser()
  const numbers = wanted === 'all' ? pages.map((_, index) => index + 1) : wanted.split(',').map(Number)
  const began = performance.now()
  answer({ ok: true, pages: pages.length })
  for (const number of numbers) {
    try {
      const page = pages[number - 1]
      if (!page) throw new Unreadable('no-such-page', String(pages.length))
      answer({ page: number, ...(await readPage(recogniser, page)) })
    } catch (error) {
      const { why } = failureOf(error)
      if (pages.length === 1) throw error
      // A page that cannot be read leaves the others theirs.
      answer({ page: number, why })
    }
    if (performance.now() - began > ENOUGH_MS) return
  }
}

async function readPage(recogniser, page) {
  const raw = greyOf(await page.canvas(READING_WIDTH.most))
  const { grey, quarters, skew, legible } = uprightOf(
    recogniser,
    page.isCoarse ? smoothed(raw) : cleaned(sized(raw)),
  )
  const { width, height } = pointsOf(page, grey, quarters)
  // Noise looks like letters everywhere: finding none of them would take a minute.
  const isNoise = legible < NOISE.legible && inkShareOf(grey) > NOISE.ink
  const words = isNoise ? [] : wordsOf(recogniser, grey)
  const scale = width / grey.width
  return { width, height, quarters, skew, words: runsOf(words, scale) }
}

/** A fax of few lines has steps and gaps in its letters: it is made as large as it may be, and soft. */
function smoothed(grey) {
  const scale = READING_WIDTH.most / Math.min(grey.width, grey.height)
  const large = resized(grey, Math.round(grey.width * scale), Math.round(grey.height * scale))
  return softened(softened(cleaned(large)))
}

function sized(grey) {
  const short = Math.min(grey.width, grey.height)
  const scale =
    short < READING_WIDTH.least
      ? Math.min(3, READING_WIDTH.least / short)
      : Math.min(1, READING_WIDTH.most / short)
  return resized(grey, Math.round(grey.width * scale), Math.round(grey.height * scale))
}

function cleaned(grey) {
  return withoutSpecks(withoutGrain(evened(grey)))
}

/** The page as a person would hold it, and what was done to it. */
function uprightOf(recogniser, grey) {
  const { skew, runsDown } = lieOf(grey)
  const tries = runsDown ? [1, 3] : [0, 2]
  let best = { legible: -1, quarters: 0, grey }
  for (const quarters of tries) {
    const held = straightened(turned(grey, quarters), skew)
    const legible = legibilityOf(recogniser, tellingBand(held))
    if (legible > best.legible) best = { legible, quarters, grey: held }
    if (legible >= LEGIBLE) break
  }
  return {
    grey: best.grey,
    legible: best.legible,
    quarters: best.quarters,
    skew: Math.abs(skew) < 0.05 ? 0 : round(skew),
  }
}

/** A page in points: as its PDF says or, of a picture, as large as a sheet of letter paper is wide. */
function pointsOf(page, grey, quarters) {
  if (page.points) {
    const { width, height } = page.points
    return quarters % 2 === 0
      ? { width: round(width), height: round(height) }
      : { width: round(height), height: round(width) }
  }
  const width = grey.width > grey.height * 1.15 ? LETTER.long : LETTER.short
  return { width, height: round((width * grey.height) / grey.width) }
}

/**
 * Words as runs of text. A word's own box is as low as its letters are, so that `on` stands lower than `off`; all words
 * of a line get the height of its type.
 */
function runsOf(words, scale) {
  const lines = Map.groupBy(words, word => word.line)
  return [...lines.values()].flatMap(line => {
    const type = typeOf(line)
    return line.map(({ text, confidence, left, top, width, height }) => {
      // Words of another size on the same line keep their own.
      const foreign = height > type.height * 1.6
      const [y, tall] = foreign ? [top, height] : [bottomOf(line, type) - type.height, type.height * 1.25]
      return [left, y, width, tall].map(dots => round(dots * scale)).concat([text, round(confidence)])
    })
  })
}

function typeOf(line) {
  const tall = line.filter(({ text }) => TALL.test(text)).map(({ height }) => height)
  return { height: median(tall.length > 0 ? tall : line.map(({ height }) => height * 1.35)) }
}

function bottomOf(line, type) {
  const standing = line.filter(({ text }) => !HANGING.test(text))
  const bottoms = (standing.length > 0 ? standing : line).map(({ top, height }) => top + height)
  return median(bottoms) - (standing.length > 0 ? 0 : type.height * 0.2)
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

async function draw(pages, [number, scale, quarters, skew, bars = '[]']) {
  const page = pages[Number(number) - 1]
  if (!page) throw new Unreadable('no-such-page', String(pages.length))
  const raw = await page.canvas(LETTER.long * Number(scale), Number(scale))
  const isOnItsSide = Number(quarters) % 2 === 1
  const [width, height] = isOnItsSide ? [raw.height, raw.width] : [raw.width, raw.height]
  const points = pointsOf(page, { width, height }, Number(quarters))
  const canvas = createCanvas(
    Math.ceil(points.width * Number(scale)),
    Math.ceil(points.height * Number(scale)),
  )
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.scale(canvas.width / width, canvas.height / height)
  context.rotate(((Number(quarters) * 90 - Number(skew)) * Math.PI) / 180)
  context.drawImage(raw, -raw.width / 2, -raw.height / 2)
  context.setTransform(Number(scale), 0, 0, Number(scale), 0, 0)
  context.fillStyle = '#000'
  for (const [x, y, width, tall] of JSON.parse(bars)) context.fillRect(x, y, width, tall)
  writeAll(await canvas.encode('png'))
}

import { z } from 'zod'
import type { DocumentText, PageSize, TextRun } from '@/lib/resolution'
import {
  type Extraction,
  type FailedExtraction,
  failed,
  MAX_BYTES,
  MAX_RUNS,
  MAX_TEXT_BYTES,
} from './extraction'
import { fileKindOf, isPicture } from './file-kind'
import { pagesToLookAt, type TextLayer } from './pages-to-look-at'
import { decodeText, textOfLines } from './plain-text'
import { type LookedAtPage, readPictures } from './read-pictures'
import { prepareReader, takeReader } from './ready-reader'
import { type ChildOutcome, runChild } from './run-child'

const FAILURE = z.object({
  ok: z.literal(false),
  why: z.enum(['encrypted', 'corrupt', 'too-many-pages', 'out-of-memory', 'failed']),
  detail: z.string(),
})
const SUCCESS = z.object({
  ok: z.literal(true),
  pages: z.array(z.tuple([z.number(), z.number()])),
  runs: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.string()])),
  unreadPages: z.array(z.number()),
  paintedPages: z.array(z.number()),
})
const ANSWER = z.discriminatedUnion('ok', [SUCCESS, FAILURE])

export interface ExtractionOptions {
  signal?: AbortSignal
}

/**
 * The positioned text of a file: a PDF's own, the letters of pictures and scanned pages, or the lines of a plain text or
 * web page. Never throws on a file: every end has a label.
 */
export async function extractText(bytes: Uint8Array, options: ExtractionOptions = {}): Promise<Extraction> {
  const refused = refuse(bytes)
  if (refused) return refused
  if (options.signal?.aborted) return failed('stopped')
  const kind = fileKindOf(bytes)
  if (kind === 'pdf') return readPdf(bytes, options)
  return isPicture(kind) ? readPictureFile(bytes, options) : readPlain(bytes)
}

async function readPdf(bytes: Uint8Array, { signal }: ExtractionOptions): Promise<Extraction> {
  const run = await readPatiently(bytes, signal)
  // Only now, so that it takes nothing from the one that was reading.
  prepareReader()
  if (!run.ok) return failed(run.why)
  const answer = ANSWER.safeParse(parse(run.output))
  if (!answer.success) return failed('failed')
  if (!answer.data.ok) return failed(answer.data.why)
  if (answer.data.runs.length > MAX_RUNS) return failed('too-much-text')
  const { unreadPages, paintedPages } = answer.data
  const pages = answer.data.pages.map(([width, height]) => ({ width, height }))
  const runs = answer.data.runs.map(([page, x, y, width, height, text]) => ({
    page,
    x,
    y,
    width,
    height,
    text: storable(text),
  }))
  const layer = { pageCount: pages.length, runs, unreadPages, paintedPages }
  const toLookAt = pagesToLookAt(layer)
  if (toLookAt.length === 0) return { ok: true, unreadPages: 0, text: { source: 'text-layer', pages, runs } }
  const looked = await readPictures(bytes, toLookAt, signal)
  // What the text layer gave is not lost because a picture could not be read.
  return withLookedAt({ ...layer, pages, toLookAt }, looked.ok ? looked.pages : [])
}

interface Layer extends TextLayer {
  pages: PageSize[]
  toLookAt: readonly number[]
}

/** The text layer with the pages that were looked at in its place; a page that showed no words keeps what it had. */
function withLookedAt(layer: Layer, looked: readonly LookedAtPage[]): Extraction {
  const seen = looked.filter(({ legible }) => legible)
  const seenNumbers = new Set(seen.map(({ number }) => number))
  const unreadPages = layer.toLookAt.filter(
    number =>
      !seenNumbers.has(number) && !looked.some(page => page.number === number && page.runs.length === 0),
  )
  const kept = layer.runs.filter(({ page }) => !seenNumbers.has(page))
  const runs = [...kept, ...seen.flatMap(page => page.runs.map(storableRun))]
  if (runs.length > MAX_RUNS) return failed('too-much-text')
  const pages = layer.pages.map(
    (size, index) => seen.find(({ number }) => number === index + 1)?.size ?? size,
  )
  return { ok: true, unreadPages: unreadPages.length, text: { source: sourceOf(runs), pages, runs } }
}

/** Where most of the letters come from. */
function sourceOf(runs: readonly TextRun[]): DocumentText['source'] {
  const lettersOf = (some: readonly TextRun[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const seen = runs.filter(({ confidence }) => confidence !== undefined)
  return lettersOf(seen) * 2 > lettersOf(runs) ? 'ocr' : 'text-layer'
}

async function readPictureFile(bytes: Uint8Array, { signal }: ExtractionOptions): Promise<Extraction> {
  const looked = await readPictures(bytes, 'all', signal)
  if (!looked.ok) return failed(looked.why)
  const pages: PageSize[] = Array.from({ length: looked.pageCount }, () => ({ width: 612, height: 792 }))
  for (const { number, size } of looked.pages) pages[number - 1] = size
  const runs = looked.pages.flatMap(page => page.runs.map(storableRun))
  if (runs.length > MAX_RUNS) return failed('too-much-text')
  return { ok: true, unreadPages: looked.unread.length, text: { source: 'ocr', pages, runs } }
}

/** A reader that was killed from outside says nothing of its paper: one more is tried before the paper is blamed. */
async function readPatiently(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ChildOutcome> {
  const run = await runChild(await takeReader(), bytes, { signal })
  return run.ok || !run.killed ? run : runChild(await takeReader(), bytes, { signal })
}

function readPlain(bytes: Uint8Array): Extraction {
  if (bytes.length > MAX_TEXT_BYTES) return failed('too-much-text')
  const content = decodeText(bytes)
  if (content === null) return failed('unknown-kind')
  const text = textOfLines(storable(content))
  return text.runs.length > MAX_RUNS ? failed('too-much-text') : { ok: true, text, unreadPages: 0 }
}

export function refuse(bytes: Uint8Array): FailedExtraction | null {
  if (bytes.length === 0) return failed('empty')
  return bytes.length > MAX_BYTES ? failed('too-large') : null
}

/** Fonts with a broken map give the character zero, which no database keeps. */
function storable(text: string): string {
  return text.replaceAll('\0', '')
}

function storableRun(run: TextRun): TextRun {
  return { ...run, text: storable(run.text) }
}

function parse(output: Buffer): unknown {
  try {
    return JSON.parse(output.toString('utf8'))
  } catch {
    return null
  }
}

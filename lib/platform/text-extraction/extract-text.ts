import { z } from 'zod'
import {
  type Extraction,
  type FailedExtraction,
  failed,
  MAX_BYTES,
  MAX_RUNS,
  MAX_TEXT_BYTES,
  type RenderedPage,
} from './extraction'
import { inTurn } from './in-turn'
import { decodeText, textOfLines } from './plain-text'
import { startReader } from './reader-process'
import { prepareReader, takeReader } from './ready-reader'
import { type ChildOutcome, runChild } from './run-child'

const FAILURE = z.object({
  ok: z.literal(false),
  why: z.enum(['encrypted', 'corrupt', 'too-many-pages', 'no-such-page', 'out-of-memory', 'failed']),
  detail: z.string(),
})
const SUCCESS = z.object({
  ok: z.literal(true),
  pages: z.array(z.tuple([z.number(), z.number()])),
  runs: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.string()])),
  unreadPages: z.number(),
})
const ANSWER = z.discriminatedUnion('ok', [SUCCESS, FAILURE])

/** Each takes memory and a core; more than these wait, and more than can wait are asked to come again. */
const drawing = inTurn({ atOnce: 2, waiting: 40 })

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])
/** Readers look for the mark of a PDF within its first kilobyte. */
const MARK_WITHIN = 1024

export interface ExtractionOptions {
  signal?: AbortSignal
}

/** The positioned text of a PDF, or the lines of a plain text or web page. Never throws on a file: every end has a label. */
export async function extractText(bytes: Uint8Array, options: ExtractionOptions = {}): Promise<Extraction> {
  const refused = refuse(bytes)
  if (refused) return refused
  if (!isPdf(bytes)) return readPlain(bytes)
  if (options.signal?.aborted) return failed('stopped')
  const run = await readPatiently(bytes, options.signal)
  // Only now, so that it takes nothing from the one that was reading.
  prepareReader()
  if (!run.ok) return failed(run.why)
  const answer = ANSWER.safeParse(parse(run.output))
  if (!answer.success) return failed('failed')
  if (!answer.data.ok) return failed(answer.data.why)
  if (answer.data.runs.length > MAX_RUNS) return failed('too-much-text')
  return {
    ok: true,
    unreadPages: answer.data.unreadPages,
    text: {
      source: 'text-layer',
      pages: answer.data.pages.map(([width, height]) => ({ width, height })),
      runs: answer.data.runs.map(([page, x, y, width, height, text]) => ({
        page,
        x,
        y,
        width,
        height,
        text: storable(text),
      })),
    },
  }
}

/** A reader that was killed from outside says nothing of its paper: one more is tried before the paper is blamed. */
async function readPatiently(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ChildOutcome> {
  const run = await runChild(await takeReader(), bytes, signal)
  return run.ok || !run.killed ? run : runChild(await takeReader(), bytes, signal)
}

function readPlain(bytes: Uint8Array): Extraction {
  if (bytes.length > MAX_TEXT_BYTES) return failed('too-much-text')
  const content = decodeText(bytes)
  if (content === null) return failed('not-a-pdf')
  const text = textOfLines(storable(content))
  return text.runs.length > MAX_RUNS ? failed('too-much-text') : { ok: true, text, unreadPages: 0 }
}

/** One page of a PDF as a PNG. `scale` 1 is 72 dots an inch; very large pages are drawn smaller. */
export async function renderPage(
  bytes: Uint8Array,
  page: number,
  scale: number,
  options: ExtractionOptions = {},
): Promise<RenderedPage> {
  const refused = refuse(bytes) ?? (isPdf(bytes) ? null : failed('not-a-pdf'))
  if (refused) return refused
  const run = await drawing(async () => {
    const reader = await startReader({ words: ['render', String(page), String(scale)], drawing: true })
    return runChild(reader, bytes, options.signal)
  })
  if (run === null) return failed('busy')
  if (!run.ok) return failed(run.why)
  if (run.output.subarray(0, PNG.length).equals(PNG)) return { ok: true, png: new Uint8Array(run.output) }
  const answer = FAILURE.safeParse(parse(run.output))
  return failed(answer.success ? answer.data.why : 'failed')
}

function refuse(bytes: Uint8Array): FailedExtraction | null {
  if (bytes.length === 0) return failed('empty')
  return bytes.length > MAX_BYTES ? failed('too-large') : null
}

/** Fonts with a broken map give the character zero, which no database keeps. */
function storable(text: string): string {
  return text.replaceAll('\0', '')
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MARK_WITHIN)).includes('%PDF-')
}

function parse(output: Buffer): unknown {
  try {
    return JSON.parse(output.toString('utf8'))
  } catch {
    return null
  }
}

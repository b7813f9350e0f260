import { z } from 'zod'
import type { PageSize, TextRun } from '@/lib/resolution'
import type { ExtractionFailure } from './extraction'
import { inTurn } from './in-turn'
import { LIMITS } from './limits'
import { startReader } from './reader-process'
import { runChild } from './run-child'

/** One page whose letters were read from its picture; `size.upright` says how it was turned for it. */
export interface LookedAtPage {
  number: number
  size: PageSize
  runs: TextRun[]
  /** Whether there were words on it that can be words. */
  legible: boolean
}

export type LookedAt =
  | { ok: true; pageCount: number; pages: LookedAtPage[]; unread: { number: number; why: string }[] }
  | { ok: false; why: ExtractionFailure }

const WORD = z.tuple([z.number(), z.number(), z.number(), z.number(), z.string(), z.number()])
const LINE = z.union([
  z.object({ ok: z.literal(true), pages: z.number() }),
  z.object({ ok: z.literal(false), why: z.string() }),
  z.object({
    page: z.number(),
    width: z.number(),
    height: z.number(),
    quarters: z.number(),
    skew: z.number(),
    words: z.array(WORD),
  }),
  z.object({ page: z.number(), why: z.string() }),
])

/** A longer scan is split by whoever brings it: it would keep a core for minutes. */
const MAX_PAGES = 40
/** The job of a paper belongs to nobody after five minutes: what is not seen by then is said not to be read. */
const TOTAL_MS = 200_000
/** Letters take a core and much memory each; the rest waits, and none is turned away. */
const looking = inTurn({ atOnce: 2, waiting: 10_000 })

/**
 * Reads the letters of pages that are pictures. Each child has its own limits and reads on until its time is used up;
 * another one goes on behind it, as long as there are words to be found: what shows none costs one child and no more.
 */
export async function readPictures(
  bytes: Uint8Array,
  pages: readonly number[] | 'all',
  signal: AbortSignal | undefined,
): Promise<LookedAt> {
  const found: Extract<LookedAt, { ok: true }> = { ok: true, pageCount: 0, pages: [], unread: [] }
  let left: readonly number[] | 'all' = pages === 'all' ? pages : pages.slice(0, MAX_PAGES)
  const began = performance.now()
  while (left === 'all' || left.length > 0) {
    const step = await lookOnce(bytes, left, signal)
    if (!step.ok && found.pages.length + step.pages.length === 0) return { ok: false, why: step.why }
    found.pageCount = step.pageCount || found.pageCount
    found.pages.push(...step.pages)
    found.unread.push(...step.unread)
    const wanted: number[] = left === 'all' ? upTo(found.pageCount) : [...left]
    const done = new Set([...step.pages, ...step.unread].map(({ number }) => number))
    left = wanted.filter(number => !done.has(number))
    const isWorthwhile = step.ok && done.size > 0 && found.pages.some(({ legible }) => legible)
    if (!isWorthwhile || performance.now() - began > TOTAL_MS) break
  }
  const seen = new Set([...found.pages, ...found.unread].map(({ number }) => number))
  for (const number of pages === 'all' ? upTo(found.pageCount, Number.POSITIVE_INFINITY) : pages)
    if (!seen.has(number)) found.unread.push({ number, why: 'no-time' })
  return found
}

function upTo(count: number, most = MAX_PAGES): number[] {
  return Array.from({ length: Math.min(count, most) }, (_, index) => index + 1)
}

interface Step {
  pageCount: number
  pages: LookedAtPage[]
  unread: { number: number; why: string }[]
}

async function lookOnce(
  bytes: Uint8Array,
  pages: readonly number[] | 'all',
  signal: AbortSignal | undefined,
): Promise<Step & ({ ok: true } | { ok: false; why: ExtractionFailure })> {
  const words = ['words', pages === 'all' ? pages : pages.join(',')]
  const run = await looking(async () =>
    runChild(await startReader({ program: 'read-scan', words }), bytes, {
      signal,
      wallClockMs: LIMITS.scanWallClockMs,
    }),
  )
  const step: Step = { pageCount: 0, pages: [], unread: [] }
  if (run === null) return { ...step, ok: false, why: 'busy' }
  for (const line of linesOf(run.output)) {
    if ('ok' in line) {
      if (!line.ok) return { ...step, ok: false, why: line.why as ExtractionFailure }
      step.pageCount = line.pages
    } else if ('why' in line) step.unread.push({ number: line.page, why: line.why })
    else step.pages.push(pageOf(line))
  }
  return run.ok ? { ...step, ok: true } : { ...step, ok: false, why: run.why }
}

function linesOf(output: Buffer): z.output<typeof LINE>[] {
  return output
    .toString('utf8')
    .split('\n')
    .flatMap(text => {
      try {
        const line = LINE.safeParse(JSON.parse(text))
        return line.success ? [line.data] : []
      } catch {
        // The last line of a reader that was stopped may be cut.
        return []
      }
    })
}

type PageLine = Extract<z.output<typeof LINE>, { words: unknown }>

const LEGIBLE = { words: 4, confidence: 0.55 }

function pageOf({ page, width, height, quarters, skew, words }: PageLine): LookedAtPage {
  const runs = words.map(([x, y, w, h, text, confidence]) => ({
    page,
    x,
    y,
    width: w,
    height: h,
    text,
    confidence,
  }))
  const wordLike = runs.filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text))
  const mean = wordLike.reduce((sum, run) => sum + run.confidence, 0) / Math.max(1, wordLike.length)
  return {
    number: page,
    size: { width, height, upright: { quarters, skew } },
    runs,
    legible: wordLike.length >= LEGIBLE.words && mean >= LEGIBLE.confidence,
  }
}

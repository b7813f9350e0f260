import { z } from 'zod'
import type { Box, Upright } from '@/lib/resolution'
import { type ExtractionOptions, refuse } from './extract-text'
import { type ExtractionFailure, failed, type RenderedPage } from './extraction'
import { fileKindOf, isPicture } from './file-kind'
import { inTurn } from './in-turn'
import { startReader } from './reader-process'
import { runChild } from './run-child'

const FAILURE = z.object({
  ok: z.literal(false),
  why: z.enum([
    'encrypted',
    'corrupt',
    'too-many-pages',
    'too-many-dots',
    'no-such-page',
    'out-of-memory',
    'failed',
  ]),
})

/** Each takes memory and a core; more than these wait, and more than can wait are asked to come again. */
const drawing = inTurn({ atOnce: 2, waiting: 40 })

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])
/** More would not go with a command; a page that has so many is a list of numbers. */
const COVERED_MAX = 1_000
const AS_IT_LIES: Upright = { quarters: 0, skew: 0 }

export interface PageToDraw {
  page: number
  /** 1 is 72 dots an inch; very large pages are drawn smaller. */
  scale: number
  /** How a page that was read from its picture was turned: only so do the places of its words fit. */
  upright?: Upright | undefined
  /** Places that are drawn over in black, in points of the page as it is read. */
  covered?: readonly Box[] | undefined
}

/** One page of a PDF or of a picture file as a PNG. */
export async function renderPage(
  bytes: Uint8Array,
  { page, scale, upright = AS_IT_LIES, covered = [] }: PageToDraw,
  options: ExtractionOptions = {},
): Promise<RenderedPage> {
  const refused = refuse(bytes)
  if (refused) return { ...refused, passing: false }
  const kind = fileKindOf(bytes)
  if (kind !== 'pdf' && !isPicture(kind)) return lasting('unknown-kind')
  const bars = covered.slice(0, COVERED_MAX).map(({ x, y, width, height }) => [x, y, width, height])
  const words = ['draw', page, scale, upright.quarters, upright.skew, JSON.stringify(bars)].map(String)
  const run = await drawing(async () =>
    runChild(await startReader({ program: 'read-scan', words }), bytes, { signal: options.signal }),
  )
  if (run === null) return { ...failed('busy'), passing: true }
  if (!run.ok) return { ...failed(run.why), passing: run.passing }
  if (run.output.subarray(0, PNG.length).equals(PNG)) return { ok: true, png: new Uint8Array(run.output) }
  const answer = FAILURE.safeParse(parse(run.output))
  return lasting(answer.success ? answer.data.why : 'failed')
}

function lasting(why: ExtractionFailure): RenderedPage {
  return { ...failed(why), passing: false }
}

function parse(output: Buffer): unknown {
  try {
    return JSON.parse(output.toString('utf8'))
  } catch {
    return null
  }
}

import type { ExtractionFailure } from './extraction'
import { LIMITS } from './limits'
import { killReader, type ReaderProcess } from './reader-process'

/**
 * What was answered before a child was stopped stays answered. `killed`: by somebody else, without a word; the system does
 * so when memory runs short for all. `passing`: the machine may be the cause as well as the file, so that another try may
 * go well: it was killed, it ended without a word, or the clock of a busy hour ran out. The memory and the time of the
 * processor that it used itself are the file's doing.
 */
export type ChildOutcome =
  | { ok: true; output: Buffer }
  | { ok: false; why: ExtractionFailure; output: Buffer; killed: boolean; passing: boolean }

export interface ChildRun {
  signal?: AbortSignal | undefined
  wallClockMs?: number
}

/** Hands one document to a reader that has seen none, and waits for its answer within the limits. */
export function runChild(
  reader: ReaderProcess,
  bytes: Uint8Array,
  { signal, wallClockMs = LIMITS.wallClockMs }: ChildRun,
): Promise<ChildOutcome> {
  return new Promise(resolve => {
    const output: Buffer[] = []
    let size = 0
    let errors = ''
    let why: ExtractionFailure | null = null

    const end = (reason: ExtractionFailure) => {
      why ??= reason
      killReader(reader)
    }
    const clock = setTimeout(() => end('timed-out'), wallClockMs)
    const onAbort = () => end('stopped')
    if (signal?.aborted) onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })

    reader.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LIMITS.outputBytes) end('too-large')
      else output.push(chunk)
    })
    reader.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString('latin1')).slice(-4_000)
    })
    reader.stdin.on('error', () => {
      // It may end before it has taken the whole file; its exit says why.
    })
    reader.once('close', (exitCode, exitSignal) => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', onAbort)
      const reason = why ?? causeOf(exitCode, exitSignal, errors)
      const killed = why === null && isKill(exitCode, exitSignal) && !OUT_OF_MEMORY.test(errors)
      const answered = Buffer.concat(output)
      const passing = killed || why === 'timed-out' || why === 'stopped' || reason === 'failed'
      resolve(
        reason
          ? { ok: false, why: reason, output: answered, killed, passing }
          : { ok: true, output: answered },
      )
    })
    reader.stdin.end(bytes)
  })
}

const OUT_OF_MEMORY = /out of memory|bad_alloc|allocation failed|Cannot allocate/i

function isKill(exitCode: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGKILL' || exitCode === 128 + 9
}

function causeOf(
  exitCode: number | null,
  signal: NodeJS.Signals | null,
  errors: string,
): ExtractionFailure | null {
  if (exitCode === 0) return null
  if (signal === 'SIGXCPU' || exitCode === 128 + 24) return 'timed-out'
  if (OUT_OF_MEMORY.test(errors) || isKill(exitCode, signal)) return 'out-of-memory'
  return 'failed'
}

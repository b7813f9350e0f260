import type { Socket } from 'node:net'
import { killReader, type ReaderProcess, startReader } from './reader-process'

/** Unused for so long, it gives its memory back; the next paper that arrives has one started again. */
const IDLE_MS = 60_000
const TEXT = { program: 'read-pdf', words: [] } as const

// Next gives the upload's route and the worker their own copies of a module: what the one starts, the other takes.
const kept = globalThis as { resolventReader?: Promise<ReaderProcess> | undefined }

/**
 * Starts a reader for the next paper, unless one waits already. Loading the library takes longer than reading a
 * letter, so it is done while the paper still arrives. A reader that waits has seen no paper, and each reads only one.
 */
export function prepareReader(): void {
  if (kept.resolventReader) return
  const starting = startReader(TEXT)
  kept.resolventReader = starting
  const waits = () => kept.resolventReader === starting
  const forget = () => {
    if (waits()) kept.resolventReader = undefined
  }
  starting.then(reader => {
    if (!waits()) return
    hold(reader, 'unref')
    reader.once('exit', forget)
    const giveUp = () => {
      if (!waits()) return
      forget()
      killReader(reader)
    }
    setTimeout(giveUp, IDLE_MS).unref()
    // Whoever takes it before it has started learns why it did not; without a taker nobody needs to.
  }, forget)
}

/** The reader that waits or, without one, a new one. */
export async function takeReader(): Promise<ReaderProcess> {
  const waiting = kept.resolventReader
  kept.resolventReader = undefined
  const reader = await (waiting ?? startReader(TEXT))
  hold(reader, 'ref')
  return reader
}

/** A reader that waits keeps no program from ending: with its parent its input ends, and it with that. */
function hold(reader: ReaderProcess, how: 'ref' | 'unref'): void {
  reader[how]()
  for (const pipe of [reader.stdin, reader.stdout, reader.stderr]) (pipe as unknown as Socket)[how]()
}

import type { UploadChange } from './upload-file'

/** What the status route answers while and after a paper is read. */
interface ReadingStatus {
  state: 'received' | 'reading' | 'read' | 'not-read'
  words: string
  href?: string | null
}

const FIRST_MS = 200
const LONGEST_MS = 4_000
const GROWTH = 1.25

/** Milliseconds before each question: short while a person watches, then longer, then all the same. */
export function* waits(): Generator<number, never> {
  for (let wait = FIRST_MS; ; wait = Math.min(wait * GROWTH, LONGEST_MS)) yield wait
}

/** Asks until the paper is read or called not read. A lost answer is asked for again. */
export async function pollStatus(url: string, signal: AbortSignal, onChange: (change: UploadChange) => void) {
  for (const wait of waits()) {
    await pause(wait)
    if (signal.aborted) return
    const status = await ask(url, signal)
    if (!status) continue
    const state = status.state === 'received' ? 'reading' : status.state
    onChange({ state, words: status.words, href: status.href ?? null })
    if (state !== 'reading') return
  }
}

async function ask(url: string, signal: AbortSignal): Promise<ReadingStatus | null> {
  try {
    const response = await fetch(url, { signal, headers: { accept: 'application/json' } })
    if (!response.ok) return null
    const answer: unknown = await response.json()
    return isStatus(answer) ? answer : null
  } catch {
    // Neither a lost network nor a page instead of an answer ends the reading; it goes on at the server.
    return null
  }
}

function isStatus(answer: unknown): answer is ReadingStatus {
  if (typeof answer !== 'object' || answer === null || !('state' in answer) || !('words' in answer))
    return false
  return (
    typeof answer.words === 'string' &&
    ['received', 'reading', 'read', 'not-read'].includes(String(answer.state))
  )
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

import type { UploadChange } from './upload-file'

/** What is told of one paper while and after it is read. */
interface ReadingStatus {
  documentId: string
  state: 'received' | 'reading' | 'read' | 'not-read'
  words: string
  href?: string | null
}

const FIRST_MS = 200
/** Where others of the same drop follow soon. */
export const AMONG_MANY_MS = 600
const LONGEST_MS = 4_000
const GROWTH = 1.25

/** Milliseconds before each question: short while a person watches, then longer, then all the same. */
export function* waits(first = FIRST_MS): Generator<number, never> {
  for (let wait = first; ; wait = Math.min(wait * GROWTH, LONGEST_MS)) yield wait
}

/** Where one question about all of these papers is asked. */
export function statusAddress(documentIds: readonly string[]): string {
  return `/api/documents?of=${documentIds.join(',')}`
}

interface Following {
  signal: AbortSignal
  /** What became of one paper; said again whenever it is asked for. */
  onChange: (documentId: string, change: UploadChange) => void
  /** Some papers are read, or called not read, since the last question. */
  onRead: () => void
}

/**
 * Follows papers until each is read or called not read, with one question for all that are waited for; a lost answer is
 * asked for again. Returns how to add one.
 */
export function followReading({ signal, onChange, onRead }: Following): (documentId: string) => void {
  const waitedFor = new Set<string>()
  let asking = false
  const run = async () => {
    let pace = waits()
    while (waitedFor.size > 0) {
      await pause(pace.next().value)
      if (signal.aborted) return
      const done = settle(await ask([...waitedFor], signal), { signal, onChange, waitedFor })
      if (done === 0) continue
      onRead()
      pace = waits(AMONG_MANY_MS)
    }
    asking = false
  }
  return documentId => {
    waitedFor.add(documentId)
    if (asking) return
    asking = true
    void run()
  }
}

/** Passes on what was answered; how many are done with. */
function settle(
  papers: readonly ReadingStatus[],
  { signal, onChange, waitedFor }: Pick<Following, 'signal' | 'onChange'> & { waitedFor: Set<string> },
): number {
  if (signal.aborted) return 0
  let done = 0
  for (const { documentId, state: told, words, href } of papers) {
    const state = told === 'received' ? 'reading' : told
    onChange(documentId, { state, words, href: href ?? null })
    if (state !== 'reading' && waitedFor.delete(documentId)) done++
  }
  return done
}

async function ask(documentIds: readonly string[], signal: AbortSignal): Promise<ReadingStatus[]> {
  try {
    const response = await fetch(statusAddress(documentIds), {
      signal,
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return []
    const answer: unknown = await response.json()
    if (typeof answer !== 'object' || answer === null || !('papers' in answer)) return []
    return Array.isArray(answer.papers) ? answer.papers.filter(isStatus) : []
  } catch {
    // Neither a lost network nor a page instead of an answer ends the reading; it goes on at the server.
    return []
  }
}

function isStatus(answer: unknown): answer is ReadingStatus {
  if (typeof answer !== 'object' || answer === null) return false
  if (!('documentId' in answer && 'state' in answer && 'words' in answer)) return false
  return (
    typeof answer.documentId === 'string' &&
    typeof answer.words === 'string' &&
    ['received', 'reading', 'read', 'not-read'].includes(String(answer.state))
  )
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

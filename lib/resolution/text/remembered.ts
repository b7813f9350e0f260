/** Phrases of transcripts are few, and the same on every one: beyond this many the memory begins anew. */
const KEPT_MAX = 5_000

/**
 * The same answer for the same text without working it out again. For functions of texts alone, whose answer is never
 * changed by who gets it.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { answer: T }>()
  return text => {
    const found = known.get(text)
    if (found) return found.answer
    if (known.size >= KEPT_MAX) known.clear()
    const answer = work(text)
    known.set(text, { answer })
    return answer
  }
}

import type { Posting } from './account'

/** A posting with more about it. Its evidence is still written only when it is looked at, which a copy would do at once. */
export function asPosting<M>(posting: Posting, more: M): Posting & M {
  const { row, code, on, cents } = posting
  return {
    row,
    code,
    on,
    cents,
    get evidence() {
      return posting.evidence
    },
    ...more,
  }
}

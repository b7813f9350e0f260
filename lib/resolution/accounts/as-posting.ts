import { rowEvidence } from '../collection/signals'
import type { TranscriptFacts } from '../facts'
import { zero } from '../money/cents'
import type { PlacedRow } from '../transcripts/rows-in-order'
import type { Posting } from './account'

/**
 * What a posting is shown with is written when it is first looked at: of most rows it never is. It stands on the class and
 * not on each posting, which makes hundreds of them for a case, so that a posting is never spread: `asPosting` copies it.
 */
class RowPosting implements Posting {
  readonly row
  readonly code
  readonly on
  readonly cents
  readonly #transcript
  readonly #placed
  #written: Posting['evidence'] | null = null

  constructor(transcript: TranscriptFacts, placed: PlacedRow) {
    this.row = placed.index
    this.code = placed.row.code
    this.on = placed.row.date
    this.cents = placed.row.cents ?? zero
    this.#transcript = transcript
    this.#placed = placed
  }

  get evidence() {
    this.#written ??= rowEvidence(this.#transcript, this.#placed.row, this.#placed.index)
    return this.#written
  }
}

class CopiedPosting implements Posting {
  readonly row
  readonly code
  readonly on
  readonly cents
  readonly #of

  constructor(posting: Posting) {
    this.row = posting.row
    this.code = posting.code
    this.on = posting.on
    this.cents = posting.cents
    this.#of = posting
  }

  get evidence() {
    return this.#of.evidence
  }
}

/** A row of a transcript as a posting. */
export function postingOf(transcript: TranscriptFacts, placed: PlacedRow): Posting {
  return new RowPosting(transcript, placed)
}

/** A posting with more about it. */
export function asPosting<M>(posting: Posting, more: M): Posting & M {
  return Object.assign(new CopiedPosting(posting), more)
}

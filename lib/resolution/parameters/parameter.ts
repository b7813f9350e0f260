import type { Citation } from '../assessment'
import type { PlainDate } from '../time/plain-date'
import type { Said } from './said'

/** Another figure for the same days from another source. It is shown beside the row and never chosen in silence. */
export interface Otherwise<V> {
  value: V
  source: Citation
  /** What speaks for and against it, in one sentence. */
  note: string
}

/**
 * A figure with the day from which it held. `source.mark` says how well it is known: `official` (the text was seen),
 * `secondary` (somebody else's copy was seen), `unverified` (from memory).
 */
export interface Dated<V> {
  from: PlainDate
  /** Last day of this row, where the next one does not follow at once: between them nothing is known. */
  through?: PlainDate
  value: V
  source: Citation
  /** What is not certain about this row, in one sentence. */
  note?: string
  /** Present where the sources conflict. */
  otherwise?: readonly Otherwise<V>[]
}

/**
 * A figure of the law: what it was, from which day, by which text, and when that was last checked. One file each, named
 * as its `table`; tightly related figures are one value. Money is `Cents`, rates are basis points (`…BasisPoints`),
 * spans are whole days, months or years, named so.
 */
export interface Parameter<V> {
  /** The file that holds it: `underpayment-rate`. It is what a person is told to update. */
  table: string
  title: string
  /** What the figure counts or is a part of, for a reader: `per year`, `of the unpaid tax`. */
  unit: string
  /** The value in a person's words, so that no figure is shown as it is stored. */
  says(value: V): readonly Said[]
  verifiedOn: PlainDate
  /** Last day for which a value is published; null where the law runs until it is changed. */
  validThrough: PlainDate | null
  /** Oldest first. */
  history: readonly Dated<V>[]
}

/** Writes down a parameter. Rows out of their order would be skipped without a word, so they are a bug and thrown. */
export function parameter<V>(written: Parameter<V>): Parameter<V> {
  const days = written.history.map(({ from }) => from)
  if (days.some((from, index) => index > 0 && from <= (days[index - 1] ?? from)))
    throw new RangeError(`${written.table}: rows are not oldest first`)
  return written
}

export type InForce<V> =
  | { known: true; value: V; row: Dated<V> }
  | {
      known: false
      table: string
      title: string
      day: PlainDate
      because: 'before-first' | 'gap' | 'after-last'
    }

/** The row in force on a day, or that nothing is known then and which table would have to say. It never guesses. */
export function inForce<V>(parameter: Parameter<V>, day: PlainDate): InForce<V> {
  const { table, title, validThrough } = parameter
  const row = lastRow(parameter.history, day)
  if (row === undefined) return { known: false, table, title, day, because: 'before-first' }
  if (validThrough !== null && day > validThrough)
    return { known: false, table, title, day, because: 'after-last' }
  if (row.through !== undefined && day > row.through)
    return { known: false, table, title, day, because: 'gap' }
  return { known: true, value: row.value, row }
}

/** Rows stand by their days, and most questions are about the newest. */
function lastRow<V>(
  history: Parameter<V>['history'],
  day: PlainDate,
): Parameter<V>['history'][number] | undefined {
  for (let at = history.length - 1; at >= 0; at--) {
    const row = history[at]
    if (row !== undefined && row.from <= day) return row
  }
  return undefined
}

/** The figure alone, or null where none is known: for rules that say themselves what is then unknown. */
export function findInForce<V>(parameter: Parameter<V>, day: PlainDate): V | null {
  const found = inForce(parameter, day)
  return found.known ? found.value : null
}

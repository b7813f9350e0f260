import type { Citation } from '../assessment'
import type { PlainDate } from '../time/plain-date'

export interface Dated<V> {
  from: PlainDate
  value: V
  source: Citation
  /** What is not certain about this row, in one sentence. */
  note?: string
}

/** A figure of the law: what it was, from which day, by which text, and when that was last checked. */
export interface Parameter<V> {
  title: string
  unit: string
  verifiedOn: PlainDate
  /** Last day for which a value is published; null where the law runs until it is changed. */
  validThrough: PlainDate | null
  /** Oldest first. */
  history: readonly Dated<V>[]
}

/** The row in force on a day. Throws before the first row and after the last published day: a rule never guesses. */
export function inForce<V>(parameter: Parameter<V>, day: PlainDate): Dated<V> {
  const row = findInForce(parameter, day)
  if (!row) throw new RangeError(`${parameter.title}: no value on ${day}`)
  return row
}

/** The row in force on a day, or null where none is known: then the conclusion is `unknown`. */
export function findInForce<V>(parameter: Parameter<V>, day: PlainDate): Dated<V> | null {
  if (parameter.validThrough !== null && day > parameter.validThrough) return null
  return parameter.history.findLast(row => row.from <= day) ?? null
}

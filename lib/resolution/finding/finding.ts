import type { Citation } from '../assessment'
import type { Cents } from '../money/cents'
import type { PlainDate } from '../time/plain-date'

/** What a step came to. Data, not words: the screen formats it. `rate` is basis points. */
export type StepResult =
  | { kind: 'money'; cents: Cents }
  | { kind: 'day'; day: PlainDate }
  | { kind: 'count'; count: number; unit: string }
  | { kind: 'rate'; basisPoints: number }
  | { kind: 'words'; words: string }

/** One line of the working, in the order in which a person would do it on paper. */
export interface Step {
  /** `Month 3, June 16 to July 15, 2022` */
  label: string
  /** The formula in words, with its figures: `0.5 % of $3,000.00`. */
  formula: string
  result: StepResult
}

/**
 * What a reader must know about a figure before relying on it. `unverified` and `secondary`: a row of the table was not
 * read at its authority. `conflict`: sources differ, and `detail` gives both. `assumption`: the caller assumed it, and
 * it is printed. `unsettled`: the law does not say; `detail` tells what was chosen and what the other reading gives.
 */
export interface FindingMark {
  kind: 'unverified' | 'secondary' | 'conflict' | 'assumption' | 'unsettled'
  /** What it is about: a parameter's title, a question of law. The same subject is marked once. */
  about: string
  detail: string
}

/** A fact that is not there. Missing is never zero: the value is then null, or narrower than it could be. */
export interface MissingFact {
  fact: string
  /** What would tell: a paper, a question to the client, or the table to update. */
  wouldTell: string
  /** The table of `parameters/` that has no row for the day, where that is what is missing. */
  table?: string
}

export type ProblemName =
  | 'not-a-day'
  | 'before-1954'
  | 'ends-before-start'
  | 'paid-before-due'
  | 'filed-before-period-end'
  | 'payment-exceeds-balance'
  | 'negative-amount'
  | 'not-an-amount'
  | 'contradiction'

/** Input that cannot be right, named, and what was done about it. It stands beside the result and is never thrown. */
export interface Problem {
  name: ProblemName
  detail: string
}

/**
 * The answer of a computation. `value` is null where it cannot be told: then `missing` or `problems` says why. A value
 * may stand beside problems (a payment beyond the balance) and beside missing facts (an end that is not known gives a
 * range inside the value).
 */
export interface Finding<V> {
  value: V | null
  steps: readonly Step[]
  citations: readonly Citation[]
  marks: readonly FindingMark[]
  missing: readonly MissingFact[]
  problems: readonly Problem[]
}

import type { Finding } from '../finding/finding'
import type { Cents } from '../money/cents'
import { type Rate, rate } from '../money/rate'
import type { Input } from './input'

/**
 * What an operation gives for one name of the format. An exact number (`Rate`) is compared at the places that the example
 * prints, everything else as it is. Null means that the answer is known to be none.
 */
export type Computed = Rate | number | string | boolean | null | readonly (number | string)[]

/** One operation of the format: from inputs alone to every value that an example may expect of it. */
export interface Operation {
  name: string
  compute(input: Input): Readonly<Record<string, Computed>>
}

/** Cents as the dollars of the format. */
export function inDollars(amount: Cents): Rate {
  return rate(BigInt(amount), 100n)
}

/** The value of a finding, or why there is none: then every expectation of the example fails with these words. */
export function answerOf<V>(finding: Finding<V>): V {
  if (finding.value !== null) return finding.value
  const reasons = [
    ...finding.missing.map(({ fact }) => `not known: ${fact}`),
    ...finding.problems.map(({ name, detail }) => `${name}: ${detail}`),
  ]
  throw new NoAnswer(reasons.join('; ') || 'no answer')
}

/** A computation that honestly has no value for its input. */
export class NoAnswer extends Error {}

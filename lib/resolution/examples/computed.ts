import type { Finding } from '../finding/finding'
import type { Cents } from '../money/cents'
import { type Rate, rate } from '../money/rate'
import type { Input } from './input'

/**
 * What an operation gives for one name of the format. An exact number (`Rate`) is compared at the places that the example
 * prints, everything else as it is. Null means that the answer is known to be none.
 */
export type Computed = Rate | number | string | boolean | null | NotTold | readonly (number | string)[]

/** A part of an answer that the facts leave open, and why. No expectation is met by it. */
export class NotTold {
  constructor(readonly reason: string) {}
}

/** One operation of the format: from inputs alone to every value that an example may expect of it. */
export interface Operation {
  name: string
  compute(input: Input): Readonly<Record<string, Computed>>
}

/** Cents as the dollars of the format; null, as what is not known, stays null. */
export function inDollars(amount: Cents): Rate
export function inDollars(amount: Cents | null): Rate | null
export function inDollars(amount: Cents | null): Rate | null {
  return amount === null ? null : rate(BigInt(amount), 100n)
}

/** The value of a finding, or why there is none: then every expectation of the example fails with these words. */
export function answerOf<V>(finding: Finding<V>): V {
  if (finding.value !== null) return finding.value
  throw new NoAnswer(reasonsOf(finding))
}

/** A part of an answer; where it is null, why. */
export function partOf(finding: Finding<unknown>, part: Computed): Computed {
  return part ?? new NotTold(reasonsOf(finding))
}

function reasonsOf({ missing, problems }: Finding<unknown>): string {
  const reasons = [
    ...missing.map(({ fact }) => `not known: ${fact}`),
    ...problems.map(({ name, detail }) => `${name}: ${detail}`),
  ]
  return reasons.join('; ') || 'no answer'
}

/** A computation that honestly has no value for its input. */
export class NoAnswer extends Error {}

import { type Draft, words } from './draft'
import type { MissingFact } from './finding'

/** One condition of a rule, as the reader sees it. `holds` is null where a fact is missing; `missing` says which. */
export interface Condition {
  label: string
  /** With its figures: `$52,000.00 is not over $50,000.00`. */
  formula: string
  holds: boolean | null
  missing: MissingFact
}

/**
 * Whether all conditions hold, each written down as a step. One that fails settles it, whatever else is unknown; where
 * none fails and a fact is missing, it can not be told and the fact is named. So a fact more never overturns an answer.
 */
export function allHold(draft: Draft, conditions: readonly Condition[]): boolean | null {
  for (const { label, formula, holds } of conditions)
    draft.step(label, formula, words(holds === null ? 'not known' : holds ? 'met' : 'not met'))
  if (conditions.some(({ holds }) => holds === false)) return false
  const open = conditions.filter(({ holds }) => holds === null)
  for (const { missing } of open) draft.missing(missing)
  return open.length === 0 ? true : null
}

/** The answer where several readings of the facts are possible: what all of them agree on, else unknown. */
export function agreed(readings: readonly (boolean | null)[]): boolean | null {
  const first = readings[0] ?? null
  return readings.every(reading => reading === first) ? first : null
}

import { z } from 'zod'
import type { LawReview, LawState, PolicyReview } from '@/lib/resolution'

const states = [
  'ended',
  'ending',
  'stale',
  'conflict',
  'unverified',
  'secondary',
] as const satisfies LawState[]

export const lawSearch = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
})
export type LawSearch = z.output<typeof lawSearch>

/** What of the review the words and the state of an address leave. A policy has no state, so a state leaves none. */
export function narrow(review: LawReview, { q, state }: LawSearch): LawReview {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const says = (texts: readonly (string | null | undefined)[]) => {
    const text = texts.join(' ').toLowerCase()
    return words.every(word => text.includes(word))
  }
  const is = (entry: { states: readonly LawState[] }) => state === undefined || entry.states.includes(state)
  return {
    on: review.on,
    figures: review.figures.filter(
      figure =>
        is(figure) &&
        says([
          figure.parameter.table,
          figure.parameter.title,
          figure.parameter.unit,
          figure.subject.title,
          ...figure.parameter.history.flatMap(({ source, note }) => [source.cite, note]),
          ...figure.uses.map(({ title }) => title),
        ]),
    ),
    rules: review.rules.filter(
      entry =>
        is(entry) &&
        says([
          entry.rule.id,
          entry.rule.title,
          entry.rule.rule,
          entry.rule.why,
          ...entry.rule.citations.map(({ cite }) => cite),
        ]),
    ),
    policies: state === undefined ? review.policies.filter(entry => says(policyWords(entry))) : [],
  }
}

function policyWords({ policy }: PolicyReview): string[] {
  return [policy.title, policy.unit, policy.why]
}

/** How many figures and rules of a review are in each state. */
export function countStates(review: LawReview): { state: LawState; count: number }[] {
  const entries = [...review.figures, ...review.rules]
  return states.map(state => ({
    state,
    count: entries.filter(entry => entry.states.includes(state)).length,
  }))
}

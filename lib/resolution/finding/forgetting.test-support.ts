import { expect } from 'vitest'
import type { Finding } from './finding'

/**
 * Forgets one fact after another, and every pair of them: what is then still settled is what was settled before, and
 * what is no longer settled names a missing fact.
 */
export function expectForgettingOnlyUnsettles<Q extends object, V>(
  question: Q,
  facts: readonly (keyof Q)[],
  answer: (question: Q) => Finding<V>,
  decision: (value: V) => unknown,
): void {
  const full = answer(question)
  for (const one of facts)
    for (const other of facts) {
      const found = answer({ ...question, [one]: null, [other]: null })
      if (found.value === null)
        expect(found.missing.length, `${String(one)} ${String(other)}`).toBeGreaterThan(0)
      else expect(decision(found.value)).toEqual(full.value === null ? null : decision(full.value))
    }
}

import { expect } from 'vitest'
import type { Finding } from './finding'

/**
 * Forgets one fact after another, and every pair of them: what is then still settled is what was settled before, and
 * what is no longer settled names a missing fact or a problem. Of a decision in parts, each may be unsettled (null) by itself.
 */
export function expectForgettingOnlyUnsettles<Q extends object, V>(
  question: Q,
  facts: readonly (keyof Q)[],
  answer: (question: Q) => Finding<V>,
  decision: (value: V) => unknown,
): void {
  const full = answer(question)
  const settled = full.value === null ? null : decision(full.value)
  for (const one of facts)
    for (const other of facts) {
      const found = answer({ ...question, [one]: null, [other]: null })
      const told = found.value === null ? null : decision(found.value)
      const open = openParts(told)
      const forgotten = `without ${String(one)} and ${String(other)}`
      const said = [...found.missing, ...found.problems]
      if (open.length > 0) expect(said.length, forgotten).toBeGreaterThan(0)
      expect(without(told, open), forgotten).toEqual(without(settled, open))
    }
}

/** The parts of a decision that are null; all of it, as one part without a name, where it is null itself. */
function openParts(decision: unknown): (string | null)[] {
  if (decision === null) return [null]
  if (typeof decision !== 'object' || Array.isArray(decision)) return []
  return Object.entries(decision).flatMap(([part, value]) => (value === null ? [part] : []))
}

function without(decision: unknown, open: readonly (string | null)[]): unknown {
  if (open.includes(null)) return null
  if (typeof decision !== 'object' || decision === null || Array.isArray(decision)) return decision
  return Object.fromEntries(Object.entries(decision).filter(([part]) => !open.includes(part)))
}

import { expect, it } from 'vitest'
import { triggers } from './triggers'

/** How many rules each family of the catalogue has, numbered without a gap. */
const families = { E: 23, M: 9, C: 11, A: 11, T: 12, S: 8, X: 15, P: 12 } as const

/** Rules of the catalogue that are no trigger of their own, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'E-13': 'E-01 and M-03 speak for hearings after a levy too',
  'P-12': 'R-02 speaks of a transcript that is old',
}

const catalogue = Object.entries(families).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`),
)

it('has a trigger for every rule of the catalogue, or says why it has none', () => {
  const written = new Set(triggers.map(({ id }) => id))
  expect(catalogue.filter(id => !written.has(id))).toEqual(catalogue.filter(id => leftOut[id] !== undefined))
  expect(Object.keys(leftOut).filter(id => written.has(id))).toEqual([])
})

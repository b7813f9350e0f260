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

const byCode = 'a notice on file has its code or E-21 speaks'
const byPaper = 'it speaks of a paper that is on file'
const byOthers = 'what is not on file is asked for by the rule about the same years'

/** Rules without a case that cannot be told, and why. Any other has one, with the fact and the paper that would tell. */
const alwaysTells: Readonly<Record<string, string>> = {
  'E-07': byCode,
  'E-08': byCode,
  'E-09': byCode,
  'E-11': byCode,
  'E-14': byCode,
  'E-15': byCode,
  'E-17': byCode,
  'C-02': byCode,
  'C-04': byPaper,
  'C-08': byCode,
  'E-25': byPaper,
  'R-01': byPaper,
  'R-04': byPaper,
  'R-05': byPaper,
  'A-10': 'a status that was not read is M-12’s question where it matters',
  'A-11': byPaper,
  'C-09': byOthers,
  'M-06': byOthers,
  'M-07': byOthers,
  'M-08': byOthers,
  'M-10': byOthers,
  'M-11': byOthers,
  'S-07': 'C-01 asks whether a year was filed, and this one speaks of the answer',
  'P-11': 'whether anything is signed at all is a step and an item of its own; it speaks of what is',
  'P-01': 'what is intended stands in the decisions of the case',
  'P-16': 'what nobody has looked at is exactly what is not clear',
}

it('has a case that cannot be told for every rule, or says why that rule always tells', () => {
  const without = triggers.filter(({ examples }) => typeof examples.unknown === 'string')
  expect(without.map(({ id }) => id).sort()).toEqual(Object.keys(alwaysTells).sort())
})

import { describe, expect, test } from 'vitest'
import { findBareFigures } from './figures'
import { guards } from './guards'
import { plants } from './plants'
import { readHouse } from './source-files'

const house = readHouse()

describe('the house keeps its rules', () => {
  test('and is all there to be looked at', () => {
    expect(house.length).toBeGreaterThan(100)
  })

  test.each(guards)('$name', ({ findBreaches }) => {
    expect(findBreaches(house)).toEqual([])
  })
})

describe('every guard barks', () => {
  test('and each has been given something to bark at', () => {
    expect(Object.keys(plants).sort()).toEqual(guards.map(guard => guard.name).sort())
  })

  test.each(guards)('$name', ({ name, findBreaches }) => {
    const plant = plants[name]
    const bad = plant?.each ? plant.bad.map(planted => [planted]) : [plant?.bad ?? []]
    for (const files of bad) expect(findBreaches(files), JSON.stringify(files)).not.toEqual([])
    expect(findBreaches(plant?.good ?? [])).toEqual([])
  })
})

test('the figures of an escalation rule are looked at, and neither its rank nor its invented cases', () => {
  const rule = (days: string) => ({
    path: 'lib/resolution/escalation/late-answer.ts',
    text: [
      "const text = { id: 'X-01' } as const",
      'function evaluate(view: CaseView) {',
      `  return flagged({\n    severity: 3,\n    last: addDays(view.asOf, ${days}),\n  })`,
      '}',
      '',
      'const owes = cents(900_000)',
      'export const lateAnswer: Trigger = {',
      '  examples: { fires: exampleCase(taxYear(2023)) },',
      '}',
    ].join('\n'),
  })
  expect(findBareFigures([rule('30')])).toEqual([expect.stringContaining('late-answer.ts:5 30')])
  expect(findBareFigures([rule('days')])).toEqual([])
})

import { describe, expect, test } from 'vitest'
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

import { describe, expect, test } from 'vitest'
import { Shelf } from './shelf'

const box = (y: number, height = 10) => ({ x: 0, y, width: 100, height })

describe('what stands level with a box', () => {
  test('is what shares more than half of its height', () => {
    const shelf = new Shelf<{ y: number }>(({ y }) => box(y))
    for (const y of [96, 100, 104, 106, 120]) shelf.put({ y })
    expect(shelf.level(box(100)).map(({ y }) => y)).toEqual([96, 100, 104])
  })

  test('is found on a page of any size, and by places beyond all pages', () => {
    for (const y of [-1e300, -1e17, 1e17, 1e300, Number.MAX_VALUE]) {
      const shelf = new Shelf<{ y: number }>(thing => box(thing.y))
      shelf.put({ y })
      shelf.put({ y: 100 })
      expect(shelf.level(box(100))).toEqual([{ y: 100 }])
      expect(shelf.level(box(y)).length).toBeLessThan(2)
    }
  })
})

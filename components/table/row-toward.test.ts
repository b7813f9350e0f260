import { expect, test } from 'vitest'
import { rowToward } from './row-toward'

const ids = ['a', 'b', 'c']

test('from no row J starts at the top and K at the end', () => {
  expect(rowToward(1, ids, { current: null, place: -1 })).toBe('a')
  expect(rowToward(-1, ids, { current: null, place: -1 })).toBe('c')
})

test('J and K go one row on and stop at both ends', () => {
  expect(rowToward(1, ids, { current: 'a', place: 0 })).toBe('b')
  expect(rowToward(1, ids, { current: 'c', place: 2 })).toBe('c')
  expect(rowToward(-1, ids, { current: 'a', place: 0 })).toBe('a')
})

test('a row that has left the list keeps its place: J goes to its heir, K to the one before', () => {
  expect(rowToward(1, ids, { current: 'gone', place: 1 })).toBe('b')
  expect(rowToward(-1, ids, { current: 'gone', place: 1 })).toBe('a')
  expect(rowToward(1, ids, { current: 'gone', place: 3 })).toBe('c')
})

test('an empty list has no row to go to', () => {
  expect(rowToward(1, [], { current: 'gone', place: 0 })).toBeUndefined()
})

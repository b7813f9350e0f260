import { expect, test } from 'vitest'
import { addressWith, sortAddress, sortState } from './address'

test('a change keeps the rest of the search and drops what became empty', () => {
  expect(addressWith('/cases', { q: 'lund', after: 'x' }, { q: 'orr', after: undefined })).toBe(
    '/cases?q=orr',
  )
  expect(addressWith('/cases', { q: 'lund' }, { q: undefined })).toBe('/cases')
})

test('a head sorts upwards first, then downwards, and always from the first page', () => {
  expect(sortAddress('/cases', { after: 'x' }, 'client')).toBe('/cases?sort=client')
  expect(sortAddress('/cases', { sort: 'client' }, 'client')).toBe('/cases?sort=-client')
  expect(sortAddress('/cases', { sort: '-client' }, 'client')).toBe('/cases?sort=client')
})

test('only the sorted column says so', () => {
  expect(sortState({ sort: '-client' }, 'client')).toBe('descending')
  expect(sortState({ sort: '-client' }, 'opened')).toBe('none')
})

import { expect, test } from 'vitest'
import { cents } from '@/lib/resolution'
import { runningBalance, unexplained } from './running-balance'

const rows = [cents(1_184_600), null, cents(-735_000), cents(7_400)]

test('the balance runs from row to row, and a row without an amount leaves it', () => {
  expect(runningBalance(rows)).toEqual([1_184_600, 1_184_600, 449_600, 457_000])
})

test('a printed balance that the rows make is explained to the cent', () => {
  expect(unexplained(cents(457_000), rows)).toBe(0)
})

test('a printed balance of one dollar more leaves one dollar unexplained', () => {
  expect(unexplained(cents(457_100), rows)).toBe(100)
})

test('without a printed balance nothing is called explained', () => {
  expect(unexplained(null, rows)).toBeNull()
})

import { expect, test } from 'vitest'
import { day } from '@/lib/resolution/time/plain-date'
import { daysLeftInWords, daysLeftShort } from './days-left'

const asOf = day('2026-11-24')

test.each([
  ['2026-11-24', 'today', 'today'],
  ['2026-11-25', 'tomorrow', '1 day'],
  ['2026-11-30', 'in 6 days', '6 days'],
  ['2026-11-23', 'yesterday', '1 day past'],
  ['2026-11-20', '4 days ago', '4 days past'],
])('a last day of %s is said as "%s" and shown as "%s" on Nov 24, 2026', (date, words, short) => {
  expect(daysLeftInWords(asOf, day(date))).toBe(words)
  expect(daysLeftShort(asOf, day(date))).toBe(short)
})

import { expect, test } from 'vitest'
import { day } from '@/lib/resolution'
import { daysLeftShort } from './days-left'

const asOf = day('2026-11-24')

test.each([
  ['2026-11-24', 'today'],
  ['2026-11-25', '1 day'],
  ['2026-11-30', '6 days'],
  ['2026-11-23', '1 day past'],
  ['2026-11-20', '4 days past'],
])('on Nov 24, 2026 a last day of %s is shown as "%s"', (date, short) => {
  expect(daysLeftShort(asOf, day(date))).toBe(short)
})

import { expect, test } from 'vitest'
import { day } from '@/lib/resolution'
import { payoffDay } from './payoff-day'

const today = day('2026-11-24')

test('the payoff is for the day that the address asks for, and for today where it asks for none', () => {
  expect(payoffDay('2026-12-31', today)).toEqual({ day: '2026-12-31', problem: null })
  expect(payoffDay(undefined, today)).toEqual({ day: today, problem: null })
  expect(payoffDay('', today)).toEqual({ day: today, problem: null })
})

test('an entry that is no day, or centuries away, is said and today stands', () => {
  for (const asked of ['2026-02-30', 'tomorrow', '9999-12-31', '1700-01-01', ['2026-12-31', '2026-12-30']])
    expect(payoffDay(asked, today)).toMatchObject({ day: today, problem: expect.stringContaining('day') })
})

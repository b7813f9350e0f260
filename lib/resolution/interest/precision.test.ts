import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents'
import { minus, type Rate, rate, times } from '../money/rate'
import { inForce } from '../parameters/parameter'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { day, dayNumber, daysInYear, fromDayNumber, yearOf } from '../time/plain-date'
import { computeInterest } from './interest'

/** What an amount grows to in whole fractions, which lose nothing: each day multiplies by one and its part of the rate. */
function growExactly(principal: number, from: string, to: string): Rate {
  const daysAt = new Map<string, { factor: Rate; days: bigint }>()
  for (let number = dayNumber(day(from)) + 1; number <= dayNumber(day(to)); number++) {
    const on = fromDayNumber(number)
    const found = inForce(underpaymentRate, on)
    if (!found.known) throw new Error(`No rate on ${on}`)
    const year = BigInt(10_000 * daysInYear(yearOf(on)))
    const key = `${found.value} ${year}`
    const factor = rate(year + BigInt(found.value), year)
    daysAt.set(key, { factor, days: (daysAt.get(key)?.days ?? 0n) + 1n })
  }
  let [numerator, denominator] = [BigInt(principal), 1n]
  for (const { factor, days } of daysAt.values()) {
    numerator *= factor.numerator ** days
    denominator *= factor.denominator ** days
  }
  return rate(numerator - BigInt(principal) * denominator, denominator)
}

describe('interest over forty years', () => {
  it.each([
    ['1984-12-31', '2024-12-31', 99_999_999_999],
    ['1986-04-15', '2026-04-15', 12_345_678_901],
    ['1983-01-01', '2026-12-31', 1],
  ])(
    'from %s to %s on %d cents is within a hundredth of a cent of exact fractions, and far within',
    (from, to, principal) => {
      const found = computeInterest({ principal: cents(principal), from: day(from), to: day(to) }).value
      if (!found) throw new Error('No interest')
      const exact = growExactly(principal, from, to)
      const off = minus(exact, found.exact)
      const size: Rate = off.numerator < 0n ? { ...off, numerator: -off.numerator } : off
      expect(isBelow(times(size, rate(100n, 1n)), 1n)).toBe(true)
      // The bound of decision 9.
      expect(isBelow(times(size, rate(2n ** 56n, 1n)), 1n)).toBe(true)
      expect(found.interest).toBe(
        Number((exact.numerator * 2n + exact.denominator) / (exact.denominator * 2n)),
      )
    },
  )
})

function isBelow({ numerator, denominator }: Rate, whole: bigint): boolean {
  return numerator < whole * denominator
}

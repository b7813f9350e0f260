import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, cents, dollars, greater, lesser, remainder, subtract, sum, zero } from './cents'
import {
  basisPoints,
  compareRates,
  exactly,
  findDecimal,
  formatDecimal,
  minus,
  plus,
  rate,
  times,
} from './rate'
import { roundInterest, roundPenalty, roundUp } from './rounding'

describe('cents', () => {
  it('refuse a sum or a difference beyond exact integers instead of losing a cent', () => {
    const most = cents(Number.MAX_SAFE_INTEGER)
    expect(() => add(most, cents(1))).toThrow(RangeError)
    expect(() => sum([most, cents(1), cents(-1)])).toThrow(RangeError)
    expect(() => subtract(cents(-2), most)).toThrow(RangeError)
    expect(() => dollars(Number.MAX_SAFE_INTEGER)).toThrow(RangeError)
    expect(() => cents(0.5)).toThrow(RangeError)
  })

  it('have no negative zero', () => {
    expect(Object.is(subtract(zero, zero), 0)).toBe(true)
    expect(Object.is(cents(-0), 0)).toBe(true)
  })

  it('never leave less than nothing where a part is taken away', () => {
    expect(remainder(dollars(5), dollars(2))).toBe(dollars(3))
    expect(remainder(dollars(5), dollars(7))).toBe(zero)
    expect([lesser(cents(1), cents(2)), greater(cents(1), cents(2))]).toEqual([1, 2])
  })
})

describe('an exact rate', () => {
  it('reads decimals as written and prints them at the places asked for', () => {
    expect(formatDecimal(findDecimal('285.316273') ?? rate(0n, 1n), 6)).toBe('285.316273')
    expect(formatDecimal(findDecimal('-0.005') ?? rate(0n, 1n), 2)).toBe('-0.01')
    expect(formatDecimal(findDecimal('-0.004') ?? rate(0n, 1n), 2)).toBe('0.00')
    expect(formatDecimal(rate(2n, 3n), 0)).toBe('1')
    expect(findDecimal('1e3')).toBeNull()
    expect(findDecimal('')).toBeNull()
  })

  it('is exact where a float is not: a tenth and two tenths are three tenths', () => {
    const tenth = rate(1n, 10n)
    expect(compareRates(plus(tenth, rate(2n, 10n)), rate(3n, 10n))).toBe(0)
    expect(compareRates(minus(tenth, rate(1n, 10n)), rate(0n, 7n))).toBe(0)
    expect(compareRates(rate(1n, -3n), rate(1n, 3n))).toBe(-1)
    expect(() => rate(1n, 0n)).toThrow(RangeError)
  })

  it('takes half a percent of an amount without losing anything', () => {
    expect(compareRates(times(basisPoints(50), exactly(cents(12_345))), rate(61_725n, 1_000n))).toBe(0)
  })
})

describe('rounding to the cent', () => {
  it.each([
    [rate(5n, 10n), 1],
    [rate(49n, 100n), 0],
    [rate(-5n, 10n), 0],
    [rate(-51n, 100n), -1],
    [rate(-15n, 10n), -1],
    [rate(7n, 1n), 7],
  ])('takes the half up: %o is %d', (amount, expected) => {
    expect(roundInterest(amount)).toBe(expected)
    expect(roundPenalty(amount)).toBe(expected)
  })

  it('takes a bound to the next whole cent and never below it', () => {
    expect([rate(1n, 10n), rate(10n, 10n), rate(-1n, 10n), rate(-11n, 10n)].map(roundUp)).toEqual([
      1, 1, 0, -1,
    ])
  })

  it('lies never more than half a cent from the exact amount', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (top, bottom) => {
        const amount = rate(top, bottom)
        const off = minus(exactly(roundInterest(amount)), amount)
        return compareRates(off, rate(1n, 2n)) <= 0 && compareRates(off, rate(-1n, 2n)) > 0
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { findMoney, moneyAtStart, moneyIn } from './printed-money'

describe('money as printed', () => {
  test.each([
    ['$1,075.21', 107_521],
    ['-3,328.00', -332_800],
    ['–11,900.00', -1_190_000],
    ['−$7,250.00', -725_000],
    ['-$0.00', 0],
    ['(912.00)', -91_200],
    ['3,328.00-', -332_800],
    ['+ $34.98', 3_498],
    ['$ 96.00', 9_600],
    ['1234567.89', 123_456_789],
  ])('%s', (text, expected) => {
    expect(findMoney(text)).toBe(expected)
  })

  test.each(['2018', '1,075', '20252105', '3.5', '01.02.2024', '145,00', '12.345', '1,23.45', ''])(
    '%s is not money',
    text => {
      expect(moneyIn(text).filter(found => found.end === text.length)).toEqual([])
      expect(findMoney(text)).toBeNull()
    },
  )

  test('dotted leaders do not swallow the minus', () => {
    expect(moneyIn('Payments ......-$7,250.00').map(found => found.value)).toEqual([-725_000])
  })

  test('in a key the next amount may follow without a gap', () => {
    expect(moneyAtStart('633.30145.00')).toEqual({ value: 63_330, length: 6 })
  })
})

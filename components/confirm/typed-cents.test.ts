import { expect, test } from 'vitest'
import { typedCents } from './typed-cents'

test.each([
  ['4,749.50', 474_950],
  ['$4749.50', 474_950],
  ['−7,350.00', -735_000],
  ['74', 7_400],
  ['1,2', null],
  ['145,00', null],
  ['12.5', null],
  ['', null],
])('"%s" is %s cents', (text, amount) => {
  expect(typedCents(text)).toBe(amount)
})

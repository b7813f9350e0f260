import { describe, expect, test } from 'vitest'
import { keyOf } from '../text/flow'
import { dateAtStart, periodEndAtStart } from './printed-dates'

describe('dates as printed', () => {
  test.each([
    ['January 30, 2018', '2018-01-30'],
    ['Jan. 30, 2018', '2018-01-30'],
    ['February 20\n, 2018', '2018-02-20'],
    ['Sept. 5, 2025', '2025-09-05'],
    ['01-30-2018', '2018-01-30'],
    ['12/31/2022', '2022-12-31'],
    ['2025-06-23', '2025-06-23'],
    ['30 de enero de 2018', '2018-01-30'],
    ['June 02, 2025$6,733.34', '2025-06-02'],
  ])('%s', (text, expected) => {
    expect(dateAtStart(keyOf(text))?.value).toBe(expected)
  })

  test.each(['00-00-0000', 'February 30, 2025', '13-01-2024', '20252105', 'Maybe 3, 2024'])(
    '%s is no date',
    text => {
      expect(dateAtStart(keyOf(text))).toBeNull()
    },
  )

  test.each([
    ['2017', '2017-12-31'],
    ['March 31, 2018', '2018-03-31'],
    ['December, 2022', '2022-12-31'],
    ['Feb 2024', '2024-02-29'],
  ])('the period %s ends on %s', (text, expected) => {
    expect(periodEndAtStart(keyOf(text))?.value).toBe(expected)
  })
})

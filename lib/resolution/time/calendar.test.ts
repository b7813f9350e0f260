import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, addYears, endOfMonth } from './calendar-steps'
import { findHoliday, nextBusinessDay } from './holidays'
import {
  day,
  dayNumber,
  daysInMonth,
  daysInYear,
  findDay,
  fromDayNumber,
  isLeapYear,
  weekdayOf,
} from './plain-date'
import { formatQuarter, nextQuarter, quarterOf } from './quarters'

const days = fc.integer({ min: dayNumber(day('1954-01-01')), max: dayNumber(day('2099-12-31')) })

describe('the calendar', () => {
  it('knows leap years by the rule of four hundred', () => {
    expect([1900, 1954, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([
      false,
      false,
      true,
      false,
      true,
      false,
    ])
    expect([daysInYear(2000), daysInYear(2100), daysInMonth(2024, 2), daysInMonth(2023, 14)]).toEqual([
      366, 365, 29, 29,
    ])
  })

  it('numbers days without a gap', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0)
    expect(() => fromDayNumber(3_000_000)).toThrow(RangeError)
    fc.assert(
      fc.property(days, number => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10)
        return fromDayNumber(number) === text && dayNumber(day(text)) === number
      }),
    )
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', ' 2026-04-03', '20260403'])(
    'has no day %s',
    text => expect(findDay(text)).toBeNull(),
  )

  it('names weekdays before and after 1970', () => {
    expect(
      ['1954-01-01', '1969-12-31', '1970-01-01', '2026-11-24'].map(text => weekdayOf(day(text))),
    ).toEqual([5, 3, 4, 2])
  })

  it('steps by months to the same day, or to the last day of a shorter month', () => {
    expect(addMonths(day('2025-12-30'), 2)).toBe('2026-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2024-03-31'), -1)).toBe('2024-02-29')
    expect(addMonths(day('2015-09-30'), 6)).toBe('2016-03-30')
    expect(addYears(day('2024-02-29'), 10)).toBe('2034-02-28')
    expect(endOfMonth(day('2024-01-15'), 1)).toBe('2024-02-29')
  })
})

describe('a quarter', () => {
  it('holds every day of its three months, and the next begins the day after', () => {
    expect(quarterOf(day('2024-02-29'))).toEqual({ first: '2024-01-01', last: '2024-03-31' })
    expect(nextQuarter(quarterOf(day('2026-11-24')))).toEqual({ first: '2027-01-01', last: '2027-03-31' })
    expect(formatQuarter(quarterOf(day('2026-07-01')))).toBe('Q3 2026')
  })
})

describe('holidays before and beyond the printed tables', () => {
  it.each([
    ['1954-11-11', 'Veterans Day'],
    ['1954-02-22', "Washington's Birthday"],
    ['1969-05-30', 'Memorial Day'],
    ['1972-10-23', 'Veterans Day'],
    ['2044-11-24', 'Thanksgiving Day'],
  ])('%s was %s by the rule of its time', (date, name) => {
    expect(findHoliday(day(date))).toBe(name)
  })

  it('keeps Inauguration Day in the District alone, and on the Monday after a Sunday', () => {
    expect(findHoliday(day('2021-01-20'), 'district-of-columbia')).toBe('Inauguration Day')
    expect(findHoliday(day('2021-01-20'))).toBeNull()
    expect(findHoliday(day('2041-01-21'), 'district-of-columbia')).toBe('Martin Luther King Jr. Day')
    expect(findHoliday(day('2029-01-19'), 'district-of-columbia')).toBeNull()
    expect(findHoliday(day('2022-01-20'), 'district-of-columbia')).toBeNull()
  })

  it('moves a last day over Patriots’ Day in Maine and Massachusetts alone', () => {
    expect(nextBusinessDay(day('2019-04-15'), 'maine-massachusetts')).toBe('2019-04-17')
    expect(nextBusinessDay(day('2019-04-15'), 'district-of-columbia')).toBe('2019-04-15')
  })
})

import { describe, expect, test } from 'vitest'
import { addBusinessDays, findHoliday, isBusinessDay, nextBusinessDay } from './holidays'
import { day } from './plain-date'

/** Printed in the calendar of federal holidays of the Office of Personnel Management. */
const OBSERVED: Record<string, string> = {
  '2021-12-31': "New Year's Day",
  '2023-01-02': "New Year's Day",
  '2026-01-19': 'Martin Luther King Jr. Day',
  '2019-02-18': "Washington's Birthday",
  '2026-05-25': 'Memorial Day',
  '2027-06-18': 'Juneteenth',
  '2026-07-03': 'Independence Day',
  '2026-09-07': 'Labor Day',
  '2026-10-12': 'Columbus Day',
  '2023-11-10': 'Veterans Day',
  '2026-11-26': 'Thanksgiving Day',
  '2022-12-26': 'Christmas Day',
}

describe('legal holidays', () => {
  test.each(Object.entries(OBSERVED))('%s is kept as %s', (date, name) => {
    expect(findHoliday(day(date))).toBe(name)
    expect(isBusinessDay(day(date))).toBe(false)
  })

  test('a year has eleven federal holidays from 2021 and ten before', () => {
    const holidaysOf = (year: number) => {
      const days = Array.from({ length: 366 }, (_, n) =>
        new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10),
      )
      return days.filter(date => date.startsWith(`${year}-`) && findHoliday(day(date)) !== null).length
    }
    expect(holidaysOf(2025)).toBe(11)
    expect(holidaysOf(2019)).toBe(10)
  })

  test('Juneteenth was not yet a legal holiday in 2020', () => {
    expect(isBusinessDay(day('2020-06-19'))).toBe(true)
    expect(isBusinessDay(day('2024-06-19'))).toBe(false)
  })

  test('Emancipation Day counts only where the law looks to the District of Columbia', () => {
    expect(nextBusinessDay(day('2018-04-16'))).toBe('2018-04-16')
    expect(nextBusinessDay(day('2018-04-16'), 'district-of-columbia')).toBe('2018-04-17')
    expect(nextBusinessDay(day('2017-04-15'), 'district-of-columbia')).toBe('2017-04-18')
  })
})

describe('business days', () => {
  test('ten business days from June 2, 2025 end on June 16: ten weekdays without a holiday', () => {
    expect(addBusinessDays(day('2025-06-02'), 10)).toBe('2025-06-16')
  })

  test('a holiday inside the ten days makes them longer: June 9, 2025 runs to June 24 over Juneteenth', () => {
    expect(addBusinessDays(day('2025-06-09'), 10)).toBe('2025-06-24')
  })

  test('a last day on a Saturday moves to Monday, and past a Monday holiday to Tuesday', () => {
    expect(nextBusinessDay(day('2026-09-05'))).toBe('2026-09-08')
    expect(nextBusinessDay(day('2026-09-08'))).toBe('2026-09-08')
  })
})

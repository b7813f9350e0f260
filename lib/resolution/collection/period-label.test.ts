import { describe, expect, it } from 'vitest'
import { day } from '../time/plain-date'
import { listPeriods } from './period-label'

const individual = (...years: number[]) =>
  years.map(year => ({ form: '1040', periodEnd: day(`${year}-12-31`) }))
const quarter = { form: '941', periodEnd: day('2025-03-31') }

describe('periods in words', () => {
  it('go from the oldest to the newest, whatever order they came in', () => {
    expect(listPeriods(individual(2023, 2022))).toBe('2022 and 2023')
  })

  it('say three years in a row or more as a span, and leave out none', () => {
    expect(listPeriods(individual(2020, 2021, 2022, 2023, 2024))).toBe('2020 to 2024')
    expect(listPeriods(individual(2018, 2020, 2021, 2022))).toBe('2018 and 2020 to 2022')
    expect(listPeriods(individual(2018, 2019, 2021, 2022))).toBe('2018, 2019, 2021 and 2022')
  })

  it('keep a quarter of another form apart', () => {
    expect(listPeriods([...individual(2022, 2023, 2024), quarter])).toBe(
      '2022 to 2024 and Form 941, first quarter 2025',
    )
  })
})

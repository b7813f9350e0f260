import { describe, expect, it } from 'vitest'
import { day } from '../time/plain-date'
import { calendarOf, findReturnDue } from './return-due'
import { calendarQuarter, calendarYear, isFiscalYear, periodStart } from './tax-period'

describe('the due day of a return', () => {
  it.each([
    [2004, '2005-04-15', '2005-04-15'],
    [2005, '2006-04-15', '2006-04-17'],
    [2006, '2007-04-15', '2007-04-17'],
    [2010, '2011-04-15', '2011-04-18'],
    [2015, '2016-04-15', '2016-04-18'],
    [2022, '2023-04-15', '2023-04-18'],
    [2025, '2026-04-15', '2026-04-15'],
  ])(
    'of %d: interest counts from the nominal %s, and what is done by %s is in time',
    (year, nominal, due) => {
      expect(findReturnDue(calendarYear('1040', year))).toMatchObject({ nominal, due })
    },
  )

  it('moved with its interest for everyone in 2020 and 2021, and the extended day did not', () => {
    const moved = { nominal: '2020-07-15', due: '2020-07-15', extended: '2020-10-15' }
    expect(findReturnDue(calendarYear('1040', 2019))).toMatchObject(moved)
    expect(findReturnDue(calendarYear('1040-SR', 2020))).toMatchObject({ nominal: '2021-05-17' })
  })

  it('moved in 2020 for every income tax return due in those weeks, in 2021 for individuals alone', () => {
    const nominal = (form: string, periodEnd: string) =>
      findReturnDue({ form, periodEnd: day(periodEnd) })?.nominal
    expect(nominal('1120', '2019-12-31')).toBe('2020-07-15')
    expect(nominal('1041', '2019-12-31')).toBe('2020-07-15')
    expect(nominal('1065', '2020-03-31')).toBe('2020-07-15')
    expect(nominal('1040', '2020-02-29')).toBe('2020-07-15')
    expect(nominal('1065', '2019-12-31')).toBe('2020-03-15')
    expect(nominal('1120', '2020-03-31')).toBe('2020-07-15')
    expect(nominal('1120', '2020-04-30')).toBe('2020-08-15')
    expect(nominal('941', '2020-03-31')).toBe('2020-04-30')
    expect(nominal('1041', '2020-12-31')).toBe('2021-04-15')
    expect(nominal('1120', '2020-12-31')).toBe('2021-04-15')
  })

  it.each([
    ['1041', '2023-12-31', '2024-09-30'],
    ['1041', '2015-12-31', '2016-09-15'],
    ['1041', '2007-12-31', '2008-10-15'],
    ['1041', '2024-03-31', '2024-12-31'],
    ['1065', '2014-12-31', '2015-09-15'],
    ['1065', '2023-12-31', '2024-09-16'],
    ['1120', '2015-12-31', '2016-09-15'],
    ['1120', '2023-12-31', '2024-10-15'],
    ['1120', '2023-06-30', '2024-04-15'],
    ['1120', '2026-09-30', '2027-07-15'],
    ['1120-S', '2022-12-31', '2023-09-15'],
  ])('of Form %s for the period to %s is %s with the extension', (form, periodEnd, extended) => {
    expect(findReturnDue({ form, periodEnd: day(periodEnd) })?.extended).toBe(extended)
  })

  it('of a corporation whose year ends in June stays in September for the years that begin before 2026', () => {
    const due = (periodEnd: string) => findReturnDue({ form: '1120', periodEnd: day(periodEnd) })?.nominal
    expect(due('2025-06-30')).toBe('2025-09-15')
    expect(due('2026-06-30')).toBe('2026-09-15')
    expect(due('2027-06-30')).toBe('2027-10-15')
    expect(due('2025-09-30')).toBe('2026-01-15')
  })

  it('lies later in Maine and Massachusetts where Patriots’ Day comes in', () => {
    expect(findReturnDue(calendarYear('1040', 2018), calendarOf('MA'))?.due).toBe('2019-04-17')
    expect(findReturnDue(calendarYear('1040', 2015), calendarOf('ME'))?.due).toBe('2016-04-19')
    expect(findReturnDue(calendarYear('1040', 2018), calendarOf('Massachusetts'))?.due).toBe('2019-04-17')
    expect(findReturnDue(calendarYear('1040', 2018), calendarOf('NY'))?.due).toBe('2019-04-15')
  })

  it('is counted from the end of a fiscal year or a quarter', () => {
    expect(findReturnDue({ form: '1040', periodEnd: day('2025-06-30') })?.nominal).toBe('2025-10-15')
    expect(findReturnDue(calendarYear('1120', 2014))?.nominal).toBe('2015-03-15')
    expect(findReturnDue(calendarYear('1120', 2016))?.nominal).toBe('2017-04-15')
    expect(findReturnDue(calendarYear('1065', 2023))?.nominal).toBe('2024-03-15')
    expect(findReturnDue(calendarYear('1120-S', 2023))?.nominal).toBe('2024-03-15')
    expect(findReturnDue(calendarQuarter('941', 2025, 1))?.nominal).toBe('2025-04-30')
  })

  it('is not known for a form without a rule, or before the Code of 1954', () => {
    expect(findReturnDue(calendarYear('8300', 2023))).toBeNull()
    expect(findReturnDue(calendarYear('1040', 1953))).toBeNull()
    expect(findReturnDue(calendarYear('1041', 2004))).toMatchObject({ due: '2005-04-15', extended: null })
    expect(findReturnDue(calendarQuarter('941', 2025, 1))).toMatchObject({ extended: null })
    expect(findReturnDue(calendarYear('1040', 1999))).toMatchObject({ extended: null })
  })
})

describe('a tax period', () => {
  it('begins the day after the one before it ended', () => {
    expect(periodStart(calendarYear('1040', 2024))).toBe('2024-01-01')
    expect(periodStart(calendarQuarter('941', 2024, 2))).toBe('2024-04-01')
    expect(periodStart({ form: '1120', periodEnd: day('2024-02-29') })).toBe('2023-03-01')
  })

  it('is a fiscal year when it ends in another month than December', () => {
    expect(isFiscalYear({ form: '1120', periodEnd: day('2024-06-30') })).toBe(true)
    expect(isFiscalYear(calendarYear('1120', 2024))).toBe(false)
    expect(isFiscalYear(calendarQuarter('941', 2024, 2))).toBe(false)
  })
})

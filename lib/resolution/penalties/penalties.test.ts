import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { agreementFailureToPayRate } from '../parameters/agreement-failure-to-pay-rate'
import { failureToPayMaximum } from '../parameters/failure-to-pay-maximum'
import { failureToPayRate } from '../parameters/failure-to-pay-rate'
import { levyFailureToPayRate } from '../parameters/levy-failure-to-pay-rate'
import { day, fromDayNumber } from '../time/plain-date'
import { computeFailureToFile } from './failure-to-file'
import { computeFailureToPay } from './failure-to-pay'
import { penaltyCalendar } from './penalty-months'
import { findLateFilingRelief, findLatePaymentRelief } from './relief'

const tenThousand = dollars(10_000)
const y2022 = { unpaidTax: tenThousand, dueDate: day('2022-04-15') }

describe('the months of a penalty', () => {
  it('end on the day number of the due day, or with the month where that is shorter or the due day ended one', () => {
    const ends = (due: string) => [1, 2, 3].map(month => fromDayNumber(penaltyCalendar(day(due)).end(month)))
    expect(ends('2025-12-15')).toEqual(['2026-01-15', '2026-02-15', '2026-03-15'])
    expect(ends('2025-12-30')).toEqual(['2026-01-30', '2026-02-28', '2026-03-30'])
    expect(ends('2026-02-28')).toEqual(['2026-03-31', '2026-04-30', '2026-05-31'])
  })
})

describe('the addition for paying late', () => {
  it('may take its rates from one day, for none of them has changed', () => {
    const rates = [failureToPayRate, failureToPayMaximum, agreementFailureToPayRate, levyFailureToPayRate]
    expect(rates.map(({ history }) => history.length)).toEqual([1, 1, 1, 1])
  })

  it('is half a percent for each month or part of what was unpaid when it began: the example of the manual', () => {
    const found = computeFailureToPay({
      unpaidTax: dollars(5_000),
      dueDate: day('2022-04-15'),
      through: day('2022-07-13'),
      payments: [
        { on: day('2022-06-01'), amount: dollars(2_000) },
        { on: day('2022-07-13'), amount: dollars(3_000) },
      ],
    })
    expect(found.value).toMatchObject({ penalty: 6_500, months: 3 })
    expect(found.steps.map(({ formula }) => formula)).toEqual([
      '2 months of 0.5 % of $5,000.00',
      '1 month of 0.5 % of $3,000.00',
      '3 months or parts',
    ])
  })

  it('is nothing when the tax is paid by the rolled day', () => {
    const payments = [{ on: day('2022-04-18'), amount: tenThousand }]
    const question = { ...y2022, timelyThrough: day('2022-04-18'), through: day('2022-06-01'), payments }
    expect(computeFailureToPay(question).value?.penalty).toBe(0)
    expect(computeFailureToPay({ ...question, timelyThrough: day('2022-04-15') }).value?.penalty).toBe(5_000)
  })

  it('stops with the month in which the last of the tax is paid', () => {
    const payments = [{ on: day('2022-07-15'), amount: tenThousand }]
    expect(computeFailureToPay({ ...y2022, through: day('2023-01-01'), payments }).value).toMatchObject({
      penalty: 15_000,
      months: 3,
    })
  })

  it('ends at a quarter of the tax, in month 50 at the ordinary rate', () => {
    const found = computeFailureToPay({ ...y2022, through: day('2026-12-31') }).value
    expect(found).toMatchObject({ penalty: 250_000, months: 57, capReachedMonth: 50 })
  })

  it('doubles in months that begin after the tenth day after a levy notice', () => {
    const at = (levyNotice: string) =>
      computeFailureToPay({ ...y2022, through: day('2022-09-01'), levyNotice: day(levyNotice) }).value
        ?.penalty
    expect(at('2022-07-10')).toBe(30_000)
    expect(at('2022-07-06')).toBe(30_000)
    expect(at('2022-07-05')).toBe(35_000)
  })

  it('halves in months with an agreement for who filed in time, and not for who filed late', () => {
    const question = {
      ...y2022,
      through: day('2022-07-10'),
      agreements: [{ from: day('2022-05-20'), through: null }],
    }
    expect(computeFailureToPay({ ...question, filedTimely: true }).value?.penalty).toBe(10_000)
    expect(computeFailureToPay({ ...question, filedTimely: false }).value?.penalty).toBe(15_000)
  })

  it('is unknown with an agreement when nobody knows whether the return was in time', () => {
    const agreements = [{ from: day('2022-05-20'), through: day('2022-06-20') }]
    const found = computeFailureToPay({ ...y2022, through: day('2022-07-10'), agreements, filedTimely: null })
    expect(found.value).toBeNull()
    expect(found.missing).toHaveLength(1)
  })

  it('shows the other figure where the law is not settled, and nothing where both readings agree', () => {
    const marksOf = (more: object) =>
      computeFailureToPay({ ...y2022, through: day('2022-09-01'), filedTimely: true, ...more }).marks.filter(
        ({ kind }) => kind === 'unsettled',
      )
    const firstDay = marksOf({ payments: [{ on: day('2022-06-16'), amount: dollars(4_000) }] })
    expect(firstDay.map(({ detail }) => detail).join()).toContain('$190.00')
    expect(marksOf({ payments: [{ on: day('2022-06-15'), amount: dollars(4_000) }] })).toEqual([])
    const plan = { levyNotice: day('2022-06-10'), agreements: [{ from: day('2022-08-01'), through: null }] }
    expect(marksOf(plan).map(({ about }) => about)).toEqual(['An agreement after a levy notice'])
    expect(marksOf({ ...plan, agreements: [{ from: day('2022-10-01'), through: null }] })).toEqual([])
  })

  it('is forgiven in months that begin inside the days of Notice 2024-7, and says that cut months are unsettled', () => {
    const question = { unpaidTax: tenThousand, dueDate: day('2021-05-17'), through: day('2024-06-17') }
    const relief = findLatePaymentRelief({
      taxYear: 2020,
      initialNotice: day('2021-07-12'),
      assessed: dollars(20_000),
    })
    const span = relief.value?.span
    const found = computeFailureToPay({ ...question, relief: span })
    expect(found.value?.runs).toEqual([
      { months: 9, base: tenThousand, basisPoints: 50 },
      { months: 26, base: tenThousand, basisPoints: 0 },
      { months: 2, base: tenThousand, basisPoints: 50 },
    ])
    expect(found.marks.map(({ about }) => about)).toContain('Penalty months cut by the days of Notice 2024-7')
  })

  it.each([
    [{ unpaidTax: cents(-1) }, 'negative-amount'],
    [{ dueDate: day('1953-03-15') }, 'before-1954'],
  ])('names what cannot be: %j', (more, name) => {
    const found = computeFailureToPay({ ...y2022, through: day('2022-07-10'), ...more })
    expect(found.value).toBeNull()
    expect(found.problems.map(problem => problem.name)).toEqual([name])
  })
})

describe('the addition for filing late', () => {
  it('is five percent a month less the failure-to-pay dollars, and later payments do not lower it', () => {
    const found = computeFailureToFile({
      unpaidTax: dollars(5_000),
      dueDate: day('2022-04-15'),
      filedDate: day('2022-07-13'),
      payments: [{ on: day('2022-06-01'), amount: dollars(2_000) }],
    })
    expect(found.value).toMatchObject({ gross: 75_000, netBeforeMinimum: 68_500, penalty: 68_500, months: 3 })
    expect(found.steps.at(-1)?.result).toEqual({ kind: 'money', cents: 68_500 })
  })

  it('is at least the figure of the year in which the return was due, once it is more than sixty days late', () => {
    const of = (filed: string, unpaid: number) =>
      computeFailureToFile({ unpaidTax: dollars(unpaid), dueDate: day('2026-04-15'), filedDate: day(filed) })
    expect(of('2026-06-14', 1_000).value).toMatchObject({ daysLate: 60, minimum: null, penalty: 9_000 })
    expect(of('2026-06-15', 1_000).value).toMatchObject({ daysLate: 61, minimum: 52_500, penalty: 52_500 })
    expect(of('2026-06-15', 148).value?.penalty).toBe(14_800)
    expect(of('2026-06-15', 50_000).value?.penalty).toBe(450_000)
    expect(of('2026-06-15', 1_000).marks.map(({ kind }) => kind)).toContain('conflict')
  })

  it('is nothing for a return that came by the rolled or the extended day', () => {
    const question = { ...y2022, filedDate: day('2022-04-18') }
    expect(computeFailureToFile({ ...question, filedTimelyThrough: day('2022-04-18') }).value?.penalty).toBe(
      0,
    )
    const extended = { ...y2022, extendedDueDate: day('2022-10-15'), filedTimelyThrough: day('2022-10-17') }
    expect(computeFailureToFile({ ...extended, filedDate: day('2022-10-17') }).value?.penalty).toBe(0)
    // Months count from October 15; in them the failure-to-pay months seven and eight run.
    expect(computeFailureToFile({ ...extended, filedDate: day('2022-11-16') }).value).toMatchObject({
      months: 2,
      penalty: 90_000,
    })
  })

  it('is three times that where the failure is fraudulent', () => {
    const found = computeFailureToFile({ ...y2022, filedDate: day('2022-12-01'), fraudulent: true }).value
    expect(found).toMatchObject({ gross: 750_000, netBeforeMinimum: 725_000, months: 5 })
  })

  it('is unknown where the least addition of that year is not known', () => {
    const found = computeFailureToFile({
      unpaidTax: tenThousand,
      dueDate: day('1981-04-15'),
      filedDate: day('1981-09-15'),
    })
    expect(found.value).toBeNull()
    expect(found.missing.map(({ table }) => table)).toEqual(['late-filing-minimum-days'])
  })

  it('names an extended day that lies before the due day', () => {
    const found = computeFailureToFile({
      ...y2022,
      extendedDueDate: day('2022-04-01'),
      filedDate: day('2022-05-01'),
    })
    expect(found.problems.map(({ name }) => name)).toEqual(['contradiction'])
  })
})

describe('what two notices forgave', () => {
  it('Notice 2022-36: returns of 2019 and 2020 that came by September 30, 2022', () => {
    expect(findLateFilingRelief(2019, day('2022-09-30')).value).toBe(true)
    expect(findLateFilingRelief(2020, day('2022-10-01')).value).toBe(false)
    expect(findLateFilingRelief(2021, day('2022-09-30')).value).toBe(false)
  })

  it('Notice 2024-7: from the later of February 5, 2022 and the first bill, below $100,000', () => {
    const year = { taxYear: 2021, initialNotice: day('2022-06-06'), assessed: cents(9_999_999) }
    expect(findLatePaymentRelief(year).value).toEqual({
      eligible: true,
      span: { first: '2022-06-06', last: '2024-03-31' },
    })
    for (const more of [
      { assessed: dollars(100_000) },
      { taxYear: 2022 },
      { initialNotice: day('2023-12-08') },
    ])
      expect(findLatePaymentRelief({ ...year, ...more }).value).toEqual({ eligible: false, span: null })
  })

  it('Notice 2024-7 is not told without the day of the first bill, where that decides', () => {
    const year = { taxYear: 2021, initialNotice: null, assessed: cents(9_999_999) }
    const found = findLatePaymentRelief(year)
    expect(found.value).toBeNull()
    expect(found.missing.map(({ fact }) => fact)).toEqual(['Day of the first bill for the year'])
    expect(findLatePaymentRelief({ ...year, taxYear: 2022 }).value?.eligible).toBe(false)
  })
})

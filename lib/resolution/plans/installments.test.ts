import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { addMonths } from '../time/calendar-steps'
import { day, dayNumber, daysBetween, daysInYear } from '../time/plain-date'
import { computeInstallmentTerm } from './installment-term'
import { findMonthlyNeeded } from './monthly-needed'
import { testPartialPaymentPlan } from './partial-payment-plan'
import { countPayments } from './payments-until'
import type { PlanGrowth } from './plan-growth'

const growth: PlanGrowth = {
  asOf: day('2026-01-15'),
  firstPayment: day('2026-02-15'),
  interest: { basisPoints: 700 },
  latePayment: null,
}

/** The same plan in plain floating numbers, day after day: a second road to the same cents. */
function naivePlan(balance: number, monthly: number, { asOf, firstPayment }: PlanGrowth, percent: number) {
  let owed = balance
  let today = dayNumber(asOf)
  for (let made = 0; made < 1_000; made++) {
    for (const next = dayNumber(addMonths(firstPayment, made)); today < next; today++)
      owed *= 1 + percent / 100 / daysInYear(new Date((today + 1) * 86_400_000).getUTCFullYear())
    owed -= Math.min(monthly, owed)
    if (owed < 0.5) return made + 1
  }
  return null
}

describe('the term of a plan', () => {
  const term = (balance: number, monthly: number, monthsMax: number | null = null) =>
    computeInstallmentTerm({ balance: dollars(balance), monthly: dollars(monthly), monthsMax, growth: null })

  it.each([
    [23_000, 350, 72, 66, true],
    [41_000, 100, 120, 410, false],
    [7_200, 100, 72, 72, true],
    [7_201, 100, 72, 73, false],
    [0, 100, 72, 0, true],
  ])('of $%d at $%d a month, %d months allowed, is %d: %s', (balance, monthly, most, months, qualifies) => {
    expect(term(balance, monthly, most).value).toMatchObject({ months, qualifies })
  })

  it('says that accruals were left out', () => {
    expect(term(100, 10).marks).toMatchObject([{ kind: 'assumption', about: 'Accruals' }])
  })

  it('has no end where nothing is paid, or less than the interest', () => {
    expect(term(100, 0, 12).value).toMatchObject({ months: null, qualifies: false })
    const question = { balance: dollars(100_000), monthly: dollars(100), monthsMax: 120, growth }
    expect(computeInstallmentTerm(question).value).toMatchObject({ months: null, qualifies: false })
  })

  it('agrees with a day-by-day reckoning of the same plan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 6_000_000 }),
        fc.integer({ min: 20, max: 150 }),
        (balance, part) => {
          const monthly = Math.ceil(balance / part)
          const found = computeInstallmentTerm({
            balance: cents(balance),
            monthly: cents(monthly),
            monthsMax: null,
            growth,
          })
          const naive = naivePlan(balance, monthly, growth, 7)
          expect(found.value?.months ?? null).toBe(naive)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives the day of the last payment and what the plan costs', () => {
    // $1,000.00 on Jan 15; 31 days at 7 % of 365: $1,005.96; $505.96 left; 28 days: $508.69 and $8.69 to pay after.
    const { value } = computeInstallmentTerm({
      balance: dollars(1_000),
      monthly: dollars(500),
      monthsMax: 72,
      growth,
    })
    expect(value).toEqual({ months: 3, lastPayment: '2026-04-15', cost: cents(874), qualifies: true })
  })

  it('uses published rates, and beyond them only a rate that is given and printed', () => {
    const run = (asOf: string, firstPayment: string, assumption?: { basisPoints: number }) =>
      computeInstallmentTerm({
        balance: dollars(1_000),
        monthly: dollars(500),
        monthsMax: null,
        growth: {
          ...growth,
          asOf: day(asOf),
          firstPayment: day(firstPayment),
          interest: { published: true, assumption },
        },
      })
    expect(run('2024-01-15', '2024-02-15')).toMatchObject({ value: { months: 3 }, missing: [] })
    expect(run('2026-11-15', '2026-12-15')).toMatchObject({
      value: null,
      missing: [{ table: 'underpayment-rate' }],
    })
    const assumed = run('2026-11-15', '2026-12-15', { basisPoints: 700 })
    expect(assumed.value?.months).toBe(3)
    expect(assumed.marks.find(({ kind }) => kind === 'assumption')?.detail).toContain('7 % is assumed')
  })

  it('adds the late-payment addition until its maximum', () => {
    const latePayment = { unpaidTax: dollars(10_000), filedInTime: true, chargedBasisPoints: 2_475 }
    const still = { ...growth, interest: { basisPoints: 0 } }
    const run = (late: PlanGrowth['latePayment']) =>
      computeInstallmentTerm({
        balance: dollars(10_000),
        monthly: dollars(1_000),
        monthsMax: null,
        growth: { ...still, latePayment: late },
      })
    expect(run(null).value?.cost).toBe(0)
    // A quarter of a percent is left: once, of $10,000.
    expect(run(latePayment).value?.cost).toBe(dollars(25))
    // 0.25 % of 10,000, 9,000 … 1,000 is $137.50, and the payment after it is charged nothing.
    expect(run({ ...latePayment, chargedBasisPoints: 0 }).value?.cost).toBe(cents(13_750))
    expect(run({ ...latePayment, filedInTime: false, chargedBasisPoints: 0 }).value?.cost).toBe(cents(27_500))
  })

  it('names what can not be: a first payment in the past, more tax than is owed', () => {
    const question = { balance: dollars(100), monthly: dollars(10), monthsMax: null }
    const past = { ...growth, firstPayment: day('2026-01-14') }
    expect(computeInstallmentTerm({ ...question, growth: past }).problems).toMatchObject([
      { name: 'ends-before-start' },
    ])
    const latePayment = { unpaidTax: dollars(101), filedInTime: true, chargedBasisPoints: 0 }
    expect(
      computeInstallmentTerm({ ...question, growth: { ...growth, latePayment } }).problems,
    ).toMatchObject([{ name: 'contradiction' }])
  })
})

describe('the payments until a day', () => {
  it.each([
    ['2026-01-31', '2026-02-27', 1],
    ['2026-01-31', '2026-02-28', 2],
    ['2026-01-31', '2026-01-30', 0],
    ['2026-01-15', '2036-01-15', 121],
    ['2026-03-15', '2026-01-15', 0],
  ])('from %s to %s are %d', (first, last, payments) => {
    expect(countPayments(day(first), day(last))).toBe(payments)
  })
})

describe('the monthly amount that pays in full by the last day to collect', () => {
  const lastDay = day('2031-02-15')
  const needed = (balance: number) =>
    findMonthlyNeeded({ balance: cents(balance), lastDayToCollect: lastDay, growth })

  it('is the smallest: one cent less leaves something', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000_000 }), balance => {
        const found = needed(balance).value
        if (found === null) throw new Error('an amount is always found')
        const monthsOf = (monthly: number) =>
          computeInstallmentTerm({
            balance: cents(balance),
            monthly: cents(monthly),
            monthsMax: null,
            growth,
          }).value?.months ?? null
        expect(monthsOf(found.monthly)).toBeLessThanOrEqual(countPayments(growth.firstPayment, lastDay))
        const less = monthsOf(found.monthly - 1)
        expect(less === null || less > countPayments(growth.firstPayment, lastDay)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('never falls as the balance grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.nat(1_000_000), (balance, more) => {
        expect(needed(balance + more).value?.monthly).toBeGreaterThanOrEqual(
          needed(balance).value?.monthly ?? 0,
        )
      }),
      { numRuns: 25 },
    )
  })

  it('is the balance over the payments where nothing accrues', () => {
    const still = { ...growth, interest: { basisPoints: 0 } }
    expect(
      findMonthlyNeeded({ balance: dollars(6_100), lastDayToCollect: lastDay, growth: still }).value,
    ).toEqual({
      monthly: dollars(100),
      payments: 61,
      cost: 0,
    })
  })

  it('is not told without that day, nor after it', () => {
    expect(findMonthlyNeeded({ balance: dollars(1), lastDayToCollect: null, growth }).missing).toMatchObject([
      { fact: 'Last day to collect' },
    ])
    expect(
      findMonthlyNeeded({ balance: dollars(1), lastDayToCollect: day('2026-01-01'), growth }).problems,
    ).toMatchObject([{ name: 'ends-before-start' }])
  })
})

describe('a partial payment plan', () => {
  const question = {
    balance: dollars(60_000),
    monthly: dollars(300),
    lastDayToCollect: day('2031-02-15'),
    equity: dollars(2_000),
    growth,
  }

  it('leaves something unpaid on the last day, and says what it collects and when it is reviewed', () => {
    const found = testPartialPaymentPlan(question)
    expect(found.value).toMatchObject({ partial: true, collected: dollars(61 * 300), reviewYears: 2 })
    expect(found.steps.some(({ label }) => label === 'Equity')).toBe(true)
  })

  it('is not one that pays all in time, nor one of nothing', () => {
    expect(testPartialPaymentPlan({ ...question, monthly: dollars(1_500) }).value?.partial).toBe(false)
    expect(testPartialPaymentPlan({ ...question, monthly: dollars(0) }).value?.partial).toBe(false)
  })

  it('asks for a financial statement and the last day', () => {
    expect(testPartialPaymentPlan({ ...question, monthly: null }).missing[0]?.wouldTell).toContain('433')
    expect(testPartialPaymentPlan({ ...question, lastDayToCollect: null }).missing).toMatchObject([
      { fact: 'Last day to collect' },
    ])
    expect(testPartialPaymentPlan({ ...question, lastDayToCollect: growth.asOf }).problems).toMatchObject([
      { name: 'ends-before-start' },
    ])
  })
})

it('counts the days of the first stretch as the interest of an account does', () => {
  expect(daysBetween(growth.asOf, growth.firstPayment)).toBe(31)
})

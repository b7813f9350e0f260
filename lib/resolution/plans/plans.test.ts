import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectForgettingOnlyUnsettles } from '../finding/forgetting.test-support'
import { cents, dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { testGuaranteedPlan } from './guaranteed-plan'
import { type InBusinessPlanQuestion, testInBusinessPlan } from './in-business-plan'
import { testLargerPlan } from './larger-plan'
import { testShortTermPlan } from './short-term-plan'
import { type SimplePlanQuestion, testSimplePlan } from './simple-plan'

const asOf = day('2026-11-24')

describe('the guaranteed plan', () => {
  const fits = { asOf, tax: dollars(10_000), months: 36, compliantYears: true }

  it('may not be refused at $10,000 of tax, 36 months and five compliant years', () => {
    expect(testGuaranteedPlan(fits).value).toEqual({ eligible: true, measured: dollars(10_000), payFirst: 0 })
  })

  it.each([
    ['one cent more', { tax: cents(1_000_001) }],
    ['one month more', { months: 37 }],
    ['a year with an agreement', { compliantYears: false }],
  ])('may be refused with %s', (_, change) => {
    expect(testGuaranteedPlan({ ...fits, ...change }).value?.eligible).toBe(false)
  })

  it('says what to pay first to come under the limit', () => {
    expect(testGuaranteedPlan({ ...fits, tax: dollars(12_500) }).value?.payFirst).toBe(dollars(2_500))
  })

  it('asks for the transcripts of the years before where they are not known', () => {
    const found = testGuaranteedPlan({ ...fits, compliantYears: null })
    expect(found.value).toBeNull()
    expect(found.missing[0]?.wouldTell).toContain('transcripts of the 5 years before')
  })

  it('is not known before the law', () => {
    expect(testGuaranteedPlan({ ...fits, asOf: day('1998-07-21') })).toMatchObject({
      value: null,
      missing: [{ table: 'guaranteed-agreement' }],
    })
  })
})

describe('the simple plan', () => {
  const fits: SimplePlanQuestion = {
    asOf,
    assessed: dollars(50_000),
    accrued: dollars(4_000),
    months: 84,
    monthsToStatute: 84,
    filedAndCurrent: true,
    directDebit: false,
  }
  const eligible = (change: Partial<SimplePlanQuestion>) =>
    testSimplePlan({ ...fits, ...change }).value?.eligible

  it('counts assessed amounts only, and from July 2026 asks for no direct debit', () => {
    expect(eligible({})).toBe(true)
    expect(eligible({ assessed: cents(5_000_001) })).toBe(false)
  })

  it('ends where the time to collect ends, and after 120 months', () => {
    expect(eligible({ monthsToStatute: 83 })).toBe(false)
    expect(eligible({ months: 121, monthsToStatute: 140 })).toBe(false)
  })

  it.each([
    ['2026-07-20', 30_000, false, false],
    ['2026-07-20', 30_000, true, true],
    ['2026-07-21', 30_000, false, true],
    ['2025-03-01', 25_000, false, true],
  ])('on %s of $%d with direct debit %s: %s', (on, balance, directDebit, expected) => {
    expect(eligible({ asOf: day(on), assessed: dollars(balance), directDebit })).toBe(expected)
  })

  it.each([
    ['2024-06-01', 49_000, 72, true],
    ['2024-06-01', 49_000, 73, false],
    ['2012-03-06', 25_000, 60, true],
    ['2012-03-06', 25_001, 60, false],
    ['2012-03-07', 25_001, 72, true],
  ])('was streamlined on %s: $%d in %d months %s', (on, balance, months, expected) => {
    expect(eligible({ asOf: day(on), assessed: dollars(balance), months, directDebit: true })).toBe(expected)
  })

  it('says for the days before March 2025 that accrued amounts may count, and what they would change', () => {
    const found = testSimplePlan({ ...fits, asOf: day('2024-06-01'), months: 60, directDebit: true })
    expect(found.value?.eligible).toBe(true)
    expect(found.marks.find(({ kind }) => kind === 'unsettled')?.detail).toContain(
      '$54,000.00 is over $50,000.00',
    )
    expect(testSimplePlan(fits).marks.some(({ kind }) => kind === 'unsettled')).toBe(false)
  })

  it('does not ask how it is paid where no band asks for direct debit', () => {
    expect(eligible({ directDebit: null })).toBe(true)
    expect(testSimplePlan({ ...fits, asOf: day('2026-01-15'), directDebit: null }).missing).toMatchObject([
      { fact: 'Direct debit or payroll deduction' },
    ])
  })

  it('names a balance that can not be', () => {
    expect(testSimplePlan({ ...fits, assessed: cents(-1) })).toMatchObject({
      value: null,
      problems: [{ name: 'negative-amount' }],
    })
  })
})

describe('a larger plan', () => {
  const fits = {
    asOf,
    assessed: cents(24_999_999),
    months: 60,
    monthsToStatute: 70,
    filedAndCurrent: true,
    revenueOfficer: false,
  }

  it('is had below $250,000 where it pays in full in time', () => {
    expect(testLargerPlan(fits).value?.eligible).toBe(true)
    expect(testLargerPlan({ ...fits, assessed: dollars(250_000) }).value).toMatchObject({
      eligible: false,
      payFirst: 1,
    })
  })

  it('is not had from a revenue officer', () => {
    expect(testLargerPlan({ ...fits, revenueOfficer: true }).value?.eligible).toBe(false)
  })
})

describe('the plan of a business', () => {
  const fits: InBusinessPlanQuestion = {
    asOf,
    assessed: dollars(30_000),
    trustFund: false,
    inBusiness: true,
    months: 100,
    monthsToStatute: 110,
    filedAndCurrent: true,
    directDebit: false,
  }
  const eligible = (change: Partial<InBusinessPlanQuestion>) =>
    testInBusinessPlan({ ...fits, ...change }).value?.eligible

  it('reaches $50,000 without withheld tax, and $25,000 with it', () => {
    expect(eligible({})).toBe(true)
    expect(eligible({ trustFund: true })).toBe(false)
    expect(eligible({ trustFund: true, inBusiness: false })).toBe(true)
  })

  it('does not ask about withheld tax where no answer would change anything', () => {
    expect(eligible({ trustFund: null, assessed: dollars(20_000) })).toBe(true)
    expect(eligible({ trustFund: null, assessed: dollars(60_000) })).toBe(false)
    expect(testInBusinessPlan({ ...fits, trustFund: null }).missing[0]?.fact).toContain('Withheld tax')
  })

  it('was express before December 2025: $25,000 in 24 months, direct debit above $10,000', () => {
    const express = { asOf: day('2025-12-02'), assessed: dollars(25_000), months: 24, directDebit: true }
    expect(eligible(express)).toBe(true)
    expect(eligible({ ...express, directDebit: false })).toBe(false)
    expect(eligible({ ...express, directDebit: false, assessed: dollars(10_000) })).toBe(true)
    expect(eligible({ ...express, months: 25 })).toBe(false)
  })
})

describe('the short-term plan', () => {
  const fits = { asOf, assessed: dollars(99_000), accrued: cents(99_999), days: 180 }

  it('is free below $100,000 with what has accrued, for 180 days', () => {
    expect(testShortTermPlan(fits).value).toMatchObject({
      eligible: true,
      fee: 0,
      measured: cents(9_999_999),
    })
    expect(testShortTermPlan({ ...fits, days: 181 }).value?.eligible).toBe(false)
    expect(testShortTermPlan({ ...fits, asOf: day('2020-11-01') }).value?.eligible).toBe(false)
  })

  it('is over at $100,000, and says who lets it in', () => {
    const found = testShortTermPlan({ ...fits, accrued: dollars(1_000) })
    expect(found.value).toMatchObject({ eligible: false, payFirst: 1 })
    expect(found.marks.find(({ kind }) => kind === 'unsettled')?.detail).toContain('Form 9465')
  })

  it('is refused by the assessed balance alone where it reaches the limit', () => {
    expect(testShortTermPlan({ ...fits, assessed: dollars(120_000), accrued: null }).value?.eligible).toBe(
      false,
    )
    expect(testShortTermPlan({ ...fits, accrued: null }).value).toBeNull()
  })
})

describe('every plan', () => {
  const facts = fc.record({
    assessed: fc.integer({ min: 0, max: 30_000_000 }).map(cents),
    accrued: fc.integer({ min: 0, max: 2_000_000 }).map(cents),
    months: fc.integer({ min: 0, max: 130 }),
    monthsToStatute: fc.integer({ min: 0, max: 130 }),
    days: fc.integer({ min: 0, max: 200 }),
    filedAndCurrent: fc.boolean(),
    directDebit: fc.boolean(),
    revenueOfficer: fc.boolean(),
    trustFund: fc.boolean(),
    inBusiness: fc.boolean(),
    compliantYears: fc.boolean(),
    asOf: fc.constantFrom('2021-06-01', '2024-06-01', '2025-06-01', '2026-08-01').map(day),
  })
  const plans = [
    testSimplePlan,
    testLargerPlan,
    testInBusinessPlan,
    testShortTermPlan,
    (question: {
      asOf: typeof asOf
      assessed: ReturnType<typeof cents> | null
      months: number
      compliantYears: boolean
    }) => testGuaranteedPlan({ ...question, tax: question.assessed }),
  ] as const

  it('never settles otherwise when a fact is forgotten', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...plans), (question, plan) => {
        const keys = [
          'assessed',
          'accrued',
          'months',
          'monthsToStatute',
          'days',
          'filedAndCurrent',
          'directDebit',
          'revenueOfficer',
          'trustFund',
          'inBusiness',
          'compliantYears',
        ] as const
        expectForgettingOnlyUnsettles(question, keys, plan as typeof testSimplePlan, value => value.eligible)
      }),
      { numRuns: 300 },
    )
  })

  it('is never lost by owing less', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...plans), fc.nat(), (question, plan, less) => {
        const smaller = { ...question, assessed: cents(Math.max(question.assessed - less, 0)) }
        if (plan(question).value?.eligible) expect(plan(smaller).value?.eligible).toBe(true)
      }),
    )
  })

  it('is open after what is said has been paid, where only the balance stood in the way', () => {
    fc.assert(
      fc.property(facts, question => {
        const willing = {
          ...question,
          months: 1,
          monthsToStatute: 1,
          filedAndCurrent: true,
          directDebit: true,
        }
        const first = testSimplePlan(willing).value?.payFirst ?? cents(0)
        expect(
          testSimplePlan({ ...willing, assessed: cents(willing.assessed - first) }).value?.eligible,
        ).toBe(true)
      }),
    )
  })
})

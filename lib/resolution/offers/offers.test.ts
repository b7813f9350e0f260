import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectForgettingOnlyUnsettles } from '../finding/forgetting.test-support'
import { cents, dollars } from '../money/cents'
import { addDays, day } from '../time/plain-date'
import { computeCollectible } from './collectible-by-statute'
import { findDeemedAcceptance } from './deemed-acceptance'
import { findOfferDeposit } from './offer-deposit'
import { computeOfferMinimum, type OfferMinimumQuestion } from './offer-minimum'

const asOf = day('2026-11-24')

describe('the least offer', () => {
  const question: OfferMinimumQuestion = {
    asOf,
    terms: 'lump-sum',
    monthlyIncome: dollars(410),
    equity: dollars(3_200),
    monthsLeft: 'enough',
    owed: dollars(45_000),
  }
  const least = (change: Partial<OfferMinimumQuestion>) => computeOfferMinimum({ ...question, ...change })

  it('is equity and 12 months of income at once, or 24 over time', () => {
    expect(least({}).value).toEqual({ amount: dollars(8_120), futureIncome: dollars(4_920), doubt: true })
    expect(least({ terms: 'periodic' }).value?.amount).toBe(dollars(13_040))
  })

  it('was equity and four or five years of income before May 21, 2012, and is not known before the law of 2006', () => {
    const before = day('2012-05-20')
    expect(least({ asOf: before }).value?.amount).toBe(dollars(22_880))
    expect(least({ asOf: before, terms: 'periodic' }).value?.amount).toBe(dollars(27_800))
    expect(least({ asOf: day('2012-05-21') }).value?.amount).toBe(dollars(8_120))
    expect(least({ asOf: day('2006-07-15') })).toMatchObject({
      value: null,
      missing: [{ table: 'offer-reckoning' }],
    })
  })

  it('counts no more months than are left to collect, and marks it', () => {
    expect(least({ monthsLeft: 5 }).value?.amount).toBe(dollars(5_250))
    expect(least({ monthsLeft: 5 }).marks.some(({ about }) => about.startsWith('Months of income'))).toBe(
      true,
    )
    expect(least({ monthsLeft: 74 }).value?.amount).toBe(dollars(8_120))
  })

  it('counts nothing where expenses are more than income, or a loan more than its asset', () => {
    expect(least({ monthlyIncome: dollars(-300) }).value?.amount).toBe(dollars(3_200))
    expect(least({ equity: dollars(-9_000) }).value?.amount).toBe(dollars(4_920))
    expect(least({ monthlyIncome: dollars(-300), monthsLeft: null }).value?.amount).toBe(dollars(3_200))
  })

  it('is no offer where all can be collected', () => {
    expect(least({ owed: dollars(8_120) }).value?.doubt).toBe(false)
    expect(least({ owed: null }).value?.doubt).toBeNull()
  })

  it('never settles otherwise when a fact is forgotten, and never falls as income or equity grows', () => {
    const facts = fc.record({
      asOf: fc.constant(asOf),
      terms: fc.constantFrom('lump-sum' as const, 'periodic' as const),
      monthlyIncome: fc.integer({ min: -100_000, max: 500_000 }).map(cents),
      equity: fc.integer({ min: -100_000, max: 5_000_000 }).map(cents),
      monthsLeft: fc.nat(60),
      owed: fc.nat(20_000_000).map(cents),
    })
    fc.assert(
      fc.property(facts, fc.nat(100_000), (one, more) => {
        expectForgettingOnlyUnsettles(
          one as OfferMinimumQuestion,
          ['monthlyIncome', 'equity', 'monthsLeft', 'owed'],
          computeOfferMinimum,
          ({ amount }) => amount,
        )
        const amount = computeOfferMinimum(one).value?.amount ?? 0
        const richer = { ...one, monthlyIncome: cents(one.monthlyIncome + more) }
        expect(computeOfferMinimum(richer).value?.amount).toBeGreaterThanOrEqual(amount)
        expect(
          computeOfferMinimum({ ...one, equity: cents(one.equity + more) }).value?.amount,
        ).toBeGreaterThanOrEqual(amount)
      }),
    )
  })
})

describe('what goes with an offer', () => {
  const question = {
    asOf,
    terms: 'lump-sum' as const,
    offer: dollars(8_120),
    firstPayment: null,
    lowIncome: false,
    doubtAsToLiability: false,
  }

  it('is a fifth of a lump sum and the fee', () => {
    expect(findOfferDeposit(question).value).toEqual({ deposit: dollars(1_624), fee: dollars(205) })
    expect(findOfferDeposit({ ...question, asOf: day('2020-04-26') }).value?.fee).toBe(dollars(186))
  })

  it('is the first payment of a periodic offer', () => {
    const periodic = { ...question, terms: 'periodic' as const }
    expect(findOfferDeposit({ ...periodic, firstPayment: dollars(350) }).value?.deposit).toBe(dollars(350))
    expect(findOfferDeposit(periodic)).toMatchObject({
      value: { deposit: null, fee: dollars(205) },
      missing: [{ fact: 'First monthly payment' }],
    })
  })

  it('is nothing for low income or where the tax is not owed', () => {
    expect(findOfferDeposit({ ...question, lowIncome: true }).value).toEqual({ deposit: 0, fee: 0 })
    expect(findOfferDeposit({ ...question, doubtAsToLiability: true }).value).toEqual({ deposit: 0, fee: 0 })
  })

  it('is not told without knowing the income', () => {
    expect(findOfferDeposit({ ...question, lowIncome: null })).toMatchObject({
      value: null,
      missing: [{ fact: 'Low income or not' }],
    })
  })
})

describe('deemed acceptance', () => {
  const date = (received: string, disputes: [string, string | null][] = []) =>
    findDeemedAcceptance({
      received: day(received),
      disputes: disputes.map(([first, last]) => ({
        first: day(first),
        last: last === null ? null : day(last),
      })),
    })

  it('comes 24 months after the offer was received', () => {
    expect(date('2024-03-05').value?.date).toBe('2026-03-05')
    expect(date('2024-02-29').value?.date).toBe('2026-02-28')
  })

  it('comes later by the days in court, each counted once', () => {
    expect(date('2024-03-05', [['2025-01-01', '2025-01-31']]).value?.date).toBe('2026-04-05')
    expect(
      date('2024-03-05', [
        ['2025-01-01', '2025-01-31'],
        ['2025-01-15', '2025-01-31'],
      ]).value?.date,
    ).toBe('2026-04-05')
    // Begins within the days that the first dispute added.
    expect(
      date('2024-03-05', [
        ['2025-01-01', '2025-01-31'],
        ['2026-04-01', '2026-04-10'],
      ]).value?.date,
    ).toBe('2026-04-15')
  })

  it('does not move for a dispute before the offer or after the acceptance', () => {
    expect(date('2024-03-05', [['2023-01-01', '2024-03-05']]).value?.date).toBe('2026-03-05')
    expect(date('2024-03-05', [['2026-03-06', null]]).value?.date).toBe('2026-03-05')
  })

  it('is not known while a dispute goes on, and leaves out one that ends before it starts', () => {
    expect(date('2024-03-05', [['2025-01-01', null]])).toMatchObject({
      value: null,
      missing: [{ wouldTell: 'The docket of the court' }],
    })
    expect(date('2024-03-05', [['2025-02-01', '2025-01-01']])).toMatchObject({
      value: { date: '2026-03-05' },
      problems: [{ name: 'ends-before-start' }],
    })
  })

  it('never comes earlier for a longer dispute', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(300), fc.nat(300), (start, length, more) => {
        const first = addDays(day('2024-01-01'), start)
        const end = (days: number) =>
          findDeemedAcceptance({
            received: day('2024-03-05'),
            disputes: [{ first, last: addDays(first, days) }],
          }).value?.date ?? ''
        expect(end(length + more) >= end(length)).toBe(true)
      }),
    )
  })
})

it('collects equity and every month to the last day', () => {
  const question = { monthlyIncome: dollars(410), equity: dollars(3_200), monthsLeft: 74 }
  expect(computeCollectible(question).value).toBe(dollars(33_540))
  expect(computeCollectible({ ...question, monthlyIncome: dollars(-1) }).value).toBe(dollars(3_200))
  expect(computeCollectible({ ...question, monthsLeft: null }).missing).toMatchObject([
    { fact: 'Months left to collect' },
  ])
  expect(computeCollectible({ ...question, monthsLeft: -1 }).problems).toMatchObject([
    { name: 'negative-amount' },
  ])
})

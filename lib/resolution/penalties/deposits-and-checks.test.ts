import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { addDays, day } from '../time/plain-date'
import { computeDishonoredPayment } from './dishonored-payment'
import { computeFailureToDeposit, type FailureToDepositQuestion } from './failure-to-deposit'

describe('a deposit made late', () => {
  const due = day('2025-02-18')
  const question: FailureToDepositQuestion = {
    asOf: day('2026-11-24'),
    deposits: [],
    firstNotice: null,
    immediateDemand: null,
  }
  const late = (days: number, change: Partial<FailureToDepositQuestion> = {}) =>
    computeFailureToDeposit({
      ...question,
      deposits: [{ amount: dollars(10_000), due, deposited: addDays(due, days) }],
      ...change,
    })

  it.each([
    [-3, 0, 0],
    [0, 0, 0],
    [1, 1, 200],
    [5, 5, 200],
    [6, 6, 500],
    [15, 15, 500],
    [16, 16, 1_000],
    [400, 400, 1_000],
  ])('%d days after it was due costs one share of it: %d days, $%d', (days, daysLate, penalty) => {
    expect(late(days).value).toMatchObject({ penalty: dollars(penalty), deposits: [{ daysLate }] })
  })

  it('costs 15 % when it was not made by the tenth day after the first notice, or by a demand', () => {
    const firstNotice = addDays(due, 100)
    expect(late(110, { firstNotice }).value?.penalty).toBe(dollars(1_000))
    expect(late(111, { firstNotice }).value?.penalty).toBe(dollars(1_500))
    expect(late(106, { firstNotice, immediateDemand: addDays(due, 105) }).value?.penalty).toBe(dollars(1_500))
    const never = [{ amount: dollars(10_000), due, deposited: 'not-deposited' as const }]
    expect(computeFailureToDeposit({ ...question, deposits: never, firstNotice }).value?.penalty).toBe(
      dollars(1_500),
    )
  })

  it('is not known without its day', () => {
    const deposits = [{ amount: dollars(1), due, deposited: null }]
    expect(computeFailureToDeposit({ ...question, deposits }).missing[0]?.wouldTell).toContain('EFTPS')
  })

  it('never costs less for a longer delay, nor more than 15 %', () => {
    fc.assert(
      fc.property(
        fc.nat(50_000_000),
        fc.nat(60),
        fc.nat(60),
        fc.option(fc.nat(90)),
        (amount, days, more, notice) => {
          const penalty = (length: number) =>
            late(length, {
              deposits: [{ amount: cents(amount), due, deposited: addDays(due, length) }],
              firstNotice: notice === null ? null : addDays(due, notice),
            }).value?.penalty ?? -1
          expect(penalty(days + more)).toBeGreaterThanOrEqual(penalty(days))
          expect(penalty(days) * 100).toBeLessThanOrEqual(amount * 15 + 50)
        },
      ),
    )
  })
})

describe('a payment that the bank did not honor', () => {
  it.each([
    [10, 10],
    [25, 25],
    [26, 25],
    [1_249.99, 25],
    [1_250, 25],
    [5_000, 100],
  ])('of $%d costs $%d', (amount, penalty) => {
    expect(computeDishonoredPayment({ on: day('2025-04-15'), amount: cents(amount * 100) }).value).toBe(
      dollars(penalty),
    )
  })

  it('is not known before the rule, and is never negative', () => {
    expect(computeDishonoredPayment({ on: day('2007-05-24'), amount: dollars(100) }).missing).toMatchObject([
      { table: 'dishonored-payment-penalty' },
    ])
    expect(computeDishonoredPayment({ on: day('2025-04-15'), amount: dollars(-1) }).problems).toMatchObject([
      { name: 'negative-amount' },
    ])
  })
})

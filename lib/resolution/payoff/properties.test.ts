import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedCents, ONE } from '../interest/fixed-point'
import { computeInterest } from '../interest/interest'
import { publishedRates } from '../interest/rate-source'
import { RunningAmount } from '../interest/running-amount'
import { cents } from '../money/cents'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { computeFailureToFile } from '../penalties/failure-to-file'
import { computeFailureToPay } from '../penalties/failure-to-pay'
import { day, dayNumber, fromDayNumber } from '../time/plain-date'
import { computePayoff } from './compute-payoff'
import type { YearAccount } from './payoff'

const LAST = dayNumber(day('2026-12-31'))
const between = (first: string, last: string) =>
  fc.integer({ min: dayNumber(day(first)), max: dayNumber(day(last)) })
const amounts = fc.integer({ min: 0, max: 2_000_000_000 }).map(cents)
const three = fc
  .tuple(
    between('1955-01-01', '2026-12-31'),
    between('1955-01-01', '2026-12-31'),
    between('1955-01-01', '2026-12-31'),
  )
  .map(days => days.sort((one, other) => one - other))

describe('interest', () => {
  it('over two spans is interest over both, to far below a cent', () => {
    fc.assert(
      fc.property(three, amounts, ([a = 0, b = 0, c = 0], amount) => {
        const start = { amount: fixedCents(amount), from: a, rates: publishedRates(underpaymentRate) }
        const [once, twice] = [new RunningAmount(start), new RunningAmount(start)]
        once.runTo(c)
        twice.runTo(b)
        twice.runTo(c)
        const apart = once.total - twice.total
        expect((apart < 0n ? -apart : apart) < ONE / 10n ** 12n).toBe(true)
      }),
    )
  })

  it('is never negative, and grows with the amount and with the days', () => {
    fc.assert(
      fc.property(three, amounts, amounts, ([a = 0, b = 0, c = 0], some, more) => {
        const of = (principal: number, to: number) =>
          computeInterest({ principal: cents(principal), from: fromDayNumber(a), to: fromDayNumber(to) })
            .value?.interest ?? -1
        expect(of(some, b)).toBeGreaterThanOrEqual(0)
        expect(of(some, c)).toBeGreaterThanOrEqual(of(some, b))
        expect(of(Math.max(some, more), c)).toBeGreaterThanOrEqual(of(Math.min(some, more), c))
      }),
    )
  })
})

const years = fc
  .record({
    due: between('2009-04-15', '2024-04-15'),
    filing: fc.option(fc.integer({ min: -60, max: 700 })),
    length: fc.integer({ min: 0, max: 4_000 }),
    unpaidTax: amounts,
    levy: fc.option(fc.integer({ min: 0, max: 900 })),
    agreement: fc.option(fc.integer({ min: 0, max: 900 })),
    extended: fc.boolean(),
    payments: fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 3_000 }),
        amount: fc.integer({ min: 1, max: 900_000_000 }),
        designated: fc.constantFrom('tax' as const, 'penalty' as const, 'interest' as const, null),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ due, filing, length, unpaidTax, levy, agreement, extended, payments }) => {
    const asOf = Math.min(LAST, due + length)
    const account: YearAccount = {
      unpaidTax,
      dueDate: fromDayNumber(due),
      extendedDueDate: extended ? fromDayNumber(due + 183) : null,
      filedDate: filing === null ? null : fromDayNumber(Math.min(asOf, due + filing)),
      levyNotice: levy === null ? null : fromDayNumber(due + levy),
      agreements: agreement === null ? [] : [{ from: fromDayNumber(due + agreement), through: null }],
      payments: payments.map(({ after, amount, designated }) => ({
        on: fromDayNumber(due + after),
        amount: cents(amount),
        designated,
      })),
    }
    return { account, asOf: fromDayNumber(asOf) }
  })

describe('the late additions', () => {
  it('stay below a quarter of the tax for paying, and within a quarter or the minimum for filing', () => {
    fc.assert(
      fc.property(years, ({ account, asOf }) => {
        const { unpaidTax, dueDate, levyNotice, payments } = account
        const paying = { unpaidTax, dueDate, levyNotice, payments }
        const pay = computeFailureToPay({ ...paying, through: asOf }).value
        const file = computeFailureToFile({ ...paying, filedDate: asOf }).value
        const quarter = Math.ceil(unpaidTax / 4)
        expect(pay?.penalty).toBeLessThanOrEqual(quarter)
        expect(file?.gross).toBeLessThanOrEqual(quarter)
        expect(file?.penalty).toBeLessThanOrEqual(Math.max(quarter, file?.minimum ?? 0))
        expect(file?.netBeforeMinimum).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the payoff of a year', () => {
  it('is never raised by another payment, and is all parts together', () => {
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 10 ** 9 }),
        (year, after, amount) => {
          const { account, asOf } = year
          const before = computePayoff(year).value
          const payment = { on: fromDayNumber(dayNumber(account.dueDate) + after), amount: cents(amount) }
          const payments = [...(account.payments ?? []), payment]
          const paid = computePayoff({ account: { ...account, payments }, asOf }).value
          expect(before).not.toBeNull()
          expect(paid?.payoff).toBeLessThanOrEqual(before?.payoff ?? 0)
          const parts = before && [
            before.tax,
            before.failureToFile,
            before.failureToPay,
            before.interestOnTax,
            before.interestOnFailureToFile,
            before.interestOnFailureToPay,
          ]
          expect(parts?.reduce((total, { due }) => total + due, 0)).toBe(before?.payoff)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('becomes unknown, and never another figure, when the day of filing is forgotten', () => {
    fc.assert(
      fc.property(years, ({ account, asOf }) => {
        const { value, missing } = computePayoff({ account: { ...account, filedDate: undefined }, asOf })
        expect(value).toBeNull()
        expect(missing[0]?.fact).toContain('filed')
      }),
    )
  })

  it('never throws, whatever the days and the amounts', () => {
    const anyDay = between('1900-01-01', '2099-12-31').map(fromDayNumber)
    fc.assert(
      fc.property(
        fc.record({
          unpaidTax: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map(cents),
          dueDate: anyDay,
          filedDate: fc.option(anyDay),
          levyNotice: fc.option(anyDay),
          extendedDueDate: fc.option(anyDay),
        }),
        fc.array(
          fc.record({ on: anyDay, amount: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map(cents) }),
          { maxLength: 3 },
        ),
        anyDay,
        fc.option(anyDay),
        (account, payments, asOf, suspended) => {
          const found = computePayoff({
            account: { ...account, payments, suspended: suspended ? [{ first: suspended, last: asOf }] : [] },
            asOf,
          })
          expect(found.value !== null || found.problems.length + found.missing.length > 0).toBe(true)
          expect(found.steps.length).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

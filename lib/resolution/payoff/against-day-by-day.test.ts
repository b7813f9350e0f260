import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeInterest } from '../interest/interest'
import { cents } from '../money/cents'
import { computeFailureToFile } from '../penalties/failure-to-file'
import { computeFailureToPay } from '../penalties/failure-to-pay'
import { day, dayNumber, fromDayNumber } from '../time/plain-date'
import { computePayoff } from './compute-payoff'
import { next, walkFailureToFile, walkFailureToPay, walkInterest } from './day-by-day.test-support'

const FIRST = dayNumber(day('1955-01-01'))
const LAST = dayNumber(day('2026-12-31'))
/** Mostly a few months, sometimes decades. */
const spans = fc.oneof(
  { weight: 24, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 5, arbitrary: fc.integer({ min: 300, max: 3_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 3_000, max: 15_000 }) },
)
const amounts = fc.oneof(
  fc.integer({ min: 1, max: 100_000_000 }),
  fc.integer({ min: 1, max: 200 }).map(times => times * 18_250),
)
const parts = fc.array(
  fc.record({
    after: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    share: fc.double({ min: 0, max: 0.6, noNaN: true }),
  }),
  { maxLength: 3 },
)

const periods = fc
  .record({ start: fc.integer({ min: FIRST, max: LAST }), length: spans, amount: amounts, parts })
  .map(({ start, length, amount, parts }) => {
    const end = Math.min(LAST, start + length)
    const payments = parts
      .map(({ after, share }) => ({
        on: fromDayNumber(start + Math.round(after * (end - start))),
        amount: cents(Math.round(amount * share)),
      }))
      .filter(({ on, amount }) => amount > 0 && on > fromDayNumber(start))
    return { from: fromDayNumber(start), to: fromDayNumber(end), amount: cents(amount), payments }
  })

const plain = (payments: readonly { on: string; amount: number }[]) =>
  payments.map(({ on, amount }) => ({ on, cents: amount }))

describe('a second reckoning, day by day, agrees to the cent', () => {
  it('on interest with payments, from 1955 on, in 20,000 cases', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(periods, ({ from, to, amount, payments }) => {
        const { value } = computeInterest({ principal: amount, from, to, payments })
        const walked = walkInterest({ principal: amount, from, to, payments: plain(payments) })
        expect(value?.interest).toBe(walked.interest)
      }),
      { numRuns: 20_000 },
    )
  })

  it('on interest that stops for some days', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(periods, spans, spans, ({ from, to, amount }, wait, length) => {
        const first = fromDayNumber(dayNumber(from) + wait)
        const last = fromDayNumber(dayNumber(first) + length)
        const { value } = computeInterest({ principal: amount, from, to, suspended: [{ first, last }] })
        const walked = walkInterest({ principal: amount, from, to, suspended: [{ first, last }] })
        expect(value?.interest).toBe(walked.interest)
      }),
      { numRuns: 2_000 },
    )
  })

  const penalties = fc
    .record({
      start: fc.integer({ min: dayNumber(day('2009-01-01')), max: dayNumber(day('2025-12-31')) }),
      length: fc.integer({ min: 0, max: 2_500 }),
      amount: amounts,
      parts,
      levy: fc.option(fc.integer({ min: 0, max: 900 })),
      agreement: fc.option(fc.integer({ min: 0, max: 900 })),
    })
    .map(({ start, length, amount, parts, levy, agreement }) => ({
      due: fromDayNumber(start),
      through: fromDayNumber(Math.min(LAST, start + length)),
      amount: cents(amount),
      payments: parts
        .map(({ after, share }) => ({
          on: fromDayNumber(start + Math.round(after * length)),
          amount: cents(Math.round(amount * share)),
        }))
        .filter(({ amount }) => amount > 0),
      levyNotice: levy === null ? null : fromDayNumber(start + levy),
      agreementFrom: agreement === null ? null : fromDayNumber(start + agreement),
    }))

  it('on the failure-to-pay addition', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(penalties, ({ due, through, amount, payments, levyNotice, agreementFrom }) => {
        const { value } = computeFailureToPay({
          unpaidTax: amount,
          dueDate: due,
          through,
          payments,
          levyNotice,
          filedTimely: true,
          agreements: agreementFrom ? [{ from: agreementFrom, through: null }] : [],
        })
        const walked = walkFailureToPay({
          unpaid: amount,
          due,
          through,
          payments: plain(payments),
          levyNotice: levyNotice ?? undefined,
          agreementFrom: agreementFrom ?? undefined,
        })
        expect(value?.penalty).toBe(walked.penalty)
        expect(value?.months).toBe(walked.months)
      }),
      { numRuns: 8_000 },
    )
  })

  it('on the failure-to-file addition before its minimum', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(penalties, ({ due, through, amount, payments, levyNotice }) => {
        fc.pre(through > due)
        const question = { unpaidTax: amount, dueDate: due, filedDate: through, payments, levyNotice }
        const walked = walkFailureToFile({
          unpaid: amount,
          due,
          through,
          payments: plain(payments),
          levyNotice: levyNotice ?? undefined,
        })
        expect(computeFailureToFile(question).value?.netBeforeMinimum).toBe(walked)
      }),
      { numRuns: 3_000 },
    )
  })

  it('on filing late after the last payment: the months of late filing run on, those of late payment do not', () => {
    const [due, through] = [day('2009-01-01'), day('2009-02-02')]
    const payments = [
      { on: day('2009-01-01'), amount: cents(8) },
      { on: day('2009-01-02'), amount: cents(6) },
    ]
    const question = { unpaidTax: cents(14), dueDate: due, filedDate: through, payments }
    // 5 % of 6 cents twice, less 0.5 % of 6 cents once: 0.57 of a cent.
    expect(computeFailureToFile(question).value).toMatchObject({ months: 2, netBeforeMinimum: 1 })
    expect(walkFailureToFile({ unpaid: 14, due, through, payments: plain(payments) })).toBe(1)
  })

  it('on a whole year: tax, both additions and the interest on each', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(penalties, fc.integer({ min: 1, max: 60 }), ({ due, through, amount }, filing) => {
        const filedDate = fromDayNumber(Math.min(dayNumber(due) + filing, LAST))
        fc.pre(through >= filedDate)
        const { value } = computePayoff({
          account: { unpaidTax: amount, dueDate: due, filedDate },
          asOf: through,
        })
        const walk = { unpaid: amount, due }
        const file = walkFailureToFile({ ...walk, through: filedDate })
        const pay = walkFailureToPay({ ...walk, through }).penalty
        const onTax = walkInterest({ principal: amount, from: due, to: through }).interest
        const onFile = walkInterest({ principal: file, from: due, to: through }).interest
        expect(value?.payoff).toBe(amount + file + pay + onTax + onFile)
      }),
      { numRuns: 3_000 },
    )
  })

  it('would notice a first day counted, a leap year forgotten or a rate taken a day late', () => {
    const walked = walkInterest({ principal: 1_225_000, from: '2015-04-15', to: '2017-10-26' })
    expect(walked.interest).toBe(117_572)
    expect(
      walkInterest({ principal: 1_225_000, from: next('2015-04-15'), to: '2017-10-26' }).interest,
    ).not.toBe(117_572)
    expect(walkInterest({ principal: 1_000_000, from: '2023-12-31', to: '2024-12-31' }).interest).toBe(83_278)
  })
})

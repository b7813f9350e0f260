import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { overpaymentRate } from '../parameters/overpayment-rate'
import { day } from '../time/plain-date'
import { computeInterest } from './interest'
import { findLateNoticeSuspension } from './late-notice-suspension'
import { computeOverpaymentInterest } from './overpayment-interest'
import { computePenaltyInterest } from './penalty-interest'
import { findWaiverSuspension } from './waiver-suspension'

const tenThousand = dollars(10_000)

describe('interest on unpaid tax', () => {
  it('counts the days after the due day up to and with the payment: 31 months of an enrolled agent’s example', () => {
    const question = { principal: dollars(12_250), from: day('2015-04-15'), to: day('2017-10-26') }
    expect(computeInterest(question).value).toMatchObject({ interest: 117_572, days: 925 })
  })

  it('rounds an exact half cent up: one day of 7 % on $182.50 is three and a half cents', () => {
    const question = { principal: cents(18_250), from: day('2025-01-01'), to: day('2025-01-02') }
    expect(computeInterest(question).value?.interest).toBe(4)
  })

  it('is simple before 1983, and what stands unpaid then compounds: the example of the regulation', () => {
    // Filed late 1982: 260 days at 20 % of $10,000 is $1,424.66; from 1983 that alone bears 16 %, 60 days: $37.96.
    const until = computeInterest({ principal: tenThousand, from: day('1982-04-15'), to: day('1982-12-31') })
    expect(until.value?.interest).toBe(142_466)
    const paid = computeInterest({
      principal: tenThousand,
      from: day('1982-04-15'),
      to: day('1983-03-01'),
      payments: [{ on: day('1982-12-31'), amount: tenThousand }],
    })
    expect(paid.value?.interest).toBe(142_466 + 3_796)
  })

  it('is none on what is paid by the rolled day, and runs from the nominal day otherwise', () => {
    const due = { principal: dollars(20_000), from: day('2006-04-15'), timelyThrough: day('2006-04-17') }
    expect(computeInterest({ ...due, to: day('2006-04-17') }).value).toMatchObject({ interest: 0, days: 0 })
    expect(computeInterest({ ...due, to: day('2006-04-18') }).value).toMatchObject({
      interest: 1_151,
      days: 3,
    })
  })

  it('stops on suspended days and runs on after them', () => {
    const question = { principal: tenThousand, from: day('2024-12-31'), to: day('2025-12-31') }
    const suspended = [
      { first: day('2025-03-01'), last: day('2025-05-31') },
      { first: day('2025-05-01'), last: day('2025-06-30') },
    ]
    const days = computeInterest({ ...question, suspended }).value?.days
    expect(days).toBe(365 - 122)
  })

  it('is known to the last published day, and beyond it only with an assumption that is printed', () => {
    const question = { principal: tenThousand, from: day('2026-04-15'), to: day('2027-01-01') }
    const unknown = computeInterest(question)
    expect(unknown.value).toBeNull()
    expect(unknown.missing).toMatchObject([{ table: 'underpayment-rate' }])
    const assumed = computeInterest({ ...question, assumption: { basisPoints: 700 } })
    expect(assumed.value?.days).toBe(261)
    expect(assumed.marks).toContainEqual({
      kind: 'assumption',
      about: 'Underpayment rate',
      detail: '7 % is assumed on every day after Dec 31, 2026',
    })
  })

  it('of an assumption equal to the published rate is the same as the published one', () => {
    const question = { principal: tenThousand, from: day('2026-06-30'), to: day('2026-12-31') }
    const assumption = { basisPoints: 700 }
    expect(computeInterest({ ...question, assumption }).value).toEqual(computeInterest(question).value)
  })

  it('of an overpayment runs at its own rate', () => {
    const question = { principal: tenThousand, from: day('1995-04-15'), to: day('1996-04-15') }
    const owed = computeInterest(question).value?.interest ?? 0
    expect(computeInterest({ ...question, rates: overpaymentRate }).value?.interest).toBeLessThan(owed)
  })

  it('shows each stretch at one rate, and ends with the sum', () => {
    const { steps } = computeInterest({
      principal: tenThousand,
      from: day('2023-09-29'),
      to: day('2024-01-02'),
    })
    expect(steps.map(({ label, formula }) => `${label}: ${formula}`)).toEqual([
      'Amount: Unpaid after Sep 29, 2023',
      'Sep 30, 2023 to Sep 30, 2023: 1 days at 7 % a year, each 1/365 of it',
      'Oct 1, 2023 to Dec 31, 2023: 92 days at 8 % a year, each 1/365 of it',
      'Jan 1, 2024 to Jan 2, 2024: 2 days at 8 % a year, each 1/366 of it',
      'Interest: All days together, rounded once',
    ])
  })

  it('says that rates before 1983 were not read', () => {
    const { marks } = computeInterest({
      principal: tenThousand,
      from: day('1970-04-15'),
      to: day('1970-05-15'),
    })
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'unverified', about: 'Underpayment rate' }))
  })
})

describe('what cannot be is named beside the interest', () => {
  const question = { principal: tenThousand, from: day('2024-04-15'), to: day('2025-04-15') }
  const namesOf = (more: object) => computeInterest({ ...question, ...more }).problems.map(({ name }) => name)

  it.each([
    [{ to: day('2024-04-14') }, 'ends-before-start'],
    [{ from: day('1953-12-31') }, 'before-1954'],
    [{ principal: cents(-1) }, 'negative-amount'],
    [{ payments: [{ on: day('2024-04-01'), amount: cents(100) }] }, 'paid-before-due'],
    [{ payments: [{ on: day('2024-06-01'), amount: cents(-100) }] }, 'negative-amount'],
    [{ payments: [{ on: day('1950-06-01'), amount: cents(100) }] }, 'before-1954'],
    [{ payments: [{ on: day('2024-06-01'), amount: dollars(20_000) }] }, 'payment-exceeds-balance'],
    [{ suspended: [{ first: day('2024-08-01'), last: day('2024-07-01') }] }, 'ends-before-start'],
  ])('%j: %s', (more, name) => expect(namesOf(more)).toEqual([name]))

  it('and nothing is named where nothing is wrong', () => {
    expect(namesOf({ payments: [{ on: day('2024-06-01'), amount: cents(100) }] })).toEqual([])
  })

  it('stops at a balance of nothing when too much was paid', () => {
    const payments = [{ on: day('2024-06-01'), amount: dollars(20_000) }]
    const { value } = computeInterest({ ...question, payments })
    expect(value).toMatchObject({ balance: 0, days: 47 })
  })
})

describe('interest on a penalty', () => {
  const file = { penalty: 'failureToFile' as const, amount: dollars(4_500), noticeDate: 'none' as const }
  const pay = { penalty: 'failureToPay' as const, amount: dollars(300), extendedDueDate: null }

  it('for filing late runs from the due day of the return', () => {
    const found = computePenaltyInterest({
      ...file,
      extendedDueDate: day('2024-04-15'),
      to: day('2025-06-30'),
    })
    expect(found.value?.interest).toBe(43_134)
  })

  it('for filing late is unknown without that day', () => {
    const found = computePenaltyInterest({ ...file, extendedDueDate: null, to: day('2025-06-30') })
    expect(found).toMatchObject({ value: null, missing: [{ fact: 'Due day of the return' }] })
  })

  it('for filing late stops at the notice when the bill is paid in its window', () => {
    const question = { ...file, extendedDueDate: day('2024-04-15'), noticeDate: day('2024-11-04') }
    const inside = computePenaltyInterest({ ...question, to: day('2024-11-25') }).value
    const notice = computePenaltyInterest({
      ...file,
      extendedDueDate: day('2024-04-15'),
      to: day('2024-11-04'),
    }).value
    expect(inside?.interest).toBe(notice?.interest)
    expect(computePenaltyInterest({ ...question, to: day('2024-11-26') }).value?.days).toBe(225)
  })

  it('for paying late is none before a notice, none in its window, and from the notice after it', () => {
    const none = computePenaltyInterest({ ...pay, noticeDate: 'none', to: day('2025-06-30') })
    expect(none.value).toMatchObject({ interest: 0, graceDeadline: null })
    const later = computePenaltyInterest({ ...pay, noticeDate: day('2025-07-01'), to: day('2025-06-30') })
    expect(later).toMatchObject({ value: { interest: 0, graceDeadline: null }, problems: [] })
    const inside = computePenaltyInterest({ ...pay, noticeDate: day('2024-11-04'), to: day('2024-11-25') })
    expect(inside.value).toMatchObject({ interest: 0, graceDeadline: '2024-11-25' })
    const after = computePenaltyInterest({ ...pay, noticeDate: day('2024-11-04'), to: day('2024-11-26') })
    expect(after.value?.days).toBe(22)
  })

  it('is unknown where nobody knows of a bill', () => {
    for (const penalty of [pay, { ...file, extendedDueDate: day('2024-04-15') }])
      expect(computePenaltyInterest({ ...penalty, noticeDate: null, to: day('2025-06-30') })).toMatchObject({
        value: null,
        missing: [{ fact: 'Whether and when the penalty was billed' }],
      })
  })

  it('takes business days where the whole notice asks for $100,000 or more', () => {
    const question = { ...pay, noticeDate: day('2022-07-01'), to: day('2022-07-15') }
    expect(computePenaltyInterest({ ...question, noticeAmount: dollars(100_000) }).value?.graceDeadline).toBe(
      '2022-07-18',
    )
    expect(computePenaltyInterest({ ...question, noticeAmount: cents(9_999_999) }).value?.graceDeadline).toBe(
      '2022-07-22',
    )
  })
})

describe('interest on a refund', () => {
  const year = {
    amount: tenThousand,
    overpaidOn: day('2024-04-15'),
    returnDue: day('2024-04-15'),
    filed: day('2024-04-10'),
    filedTimely: true,
  }

  it('is none on a refund within 45 days of the later of due day and return', () => {
    expect(computeOverpaymentInterest({ ...year, refundedOn: day('2024-05-30') }).value?.interest).toBe(0)
    expect(computeOverpaymentInterest({ ...year, refundedOn: day('2024-05-31') }).value?.days).toBe(46)
  })

  it.each([
    ['overpayment-rate', false],
    ['corporate-overpayment-rate', true],
  ])('is unknown before the first row of the table %s, which it names', (table, corporation) => {
    const before = {
      ...year,
      overpaidOn: day('1987-04-15'),
      returnDue: day('1987-04-15'),
      filed: day('1987-04-15'),
      corporation,
    }
    // A day of 1987 is enough: the rate of that year is not half known.
    for (const refundedOn of ['1987-12-31', '1988-01-01', '1990-06-29']) {
      const found = computeOverpaymentInterest({ ...before, refundedOn: day(refundedOn) })
      expect(found.value).toBeNull()
      expect(new Set(found.missing.map(({ table: named }) => named))).toEqual(new Set([table]))
    }
    const first = { ...before, overpaidOn: day('1987-12-31'), refundedOn: day('1988-01-01') }
    expect(computeOverpaymentInterest(first).value?.days).toBe(1)
  })

  it('names a refund that lies before what it pays back, and one of less than nothing', () => {
    const early = computeOverpaymentInterest({ ...year, refundedOn: day('2024-01-02') })
    expect(early.problems).toMatchObject([{ name: 'ends-before-start' }])
    expect(early.value).toBeNull()
    const less = { ...year, amount: cents(-1), refundedOn: day('2024-05-30') }
    expect(computeOverpaymentInterest(less).problems).toMatchObject([{ name: 'negative-amount' }])
  })

  it('counts from a late return, and at the lower rate for a corporation', () => {
    const late = { ...year, filed: day('2024-09-15'), filedTimely: false, refundedOn: day('2025-03-15') }
    const found = computeOverpaymentInterest(late).value
    expect(found?.days).toBe(181)
    expect(computeOverpaymentInterest({ ...late, corporation: true }).value?.interest).toBeLessThan(
      found?.interest ?? 0,
    )
  })
})

describe('interest that the IRS did not tell of in time', () => {
  const year = { returnDue: day('2019-04-15'), filed: day('2019-04-15'), extendedDue: 'none' as const }
  const october = day('2019-10-15')

  it('stops after 36 months and runs again 21 days after the notice; the close of the months is marked as unsettled', () => {
    const found = findLateNoticeSuspension({ ...year, noticeOfLiability: day('2022-11-01') })
    expect(found.value?.suspended).toEqual({ first: '2022-04-16', last: '2022-11-22' })
    expect(found.marks.map(({ kind }) => kind)).toContain('unsettled')
  })

  it('does not stop when the notice comes in time, or the return came late', () => {
    expect(
      findLateNoticeSuspension({ ...year, noticeOfLiability: day('2022-04-15') }).value?.suspended,
    ).toBeNull()
    const late = { ...year, noticeOfLiability: day('2023-11-01') }
    expect(findLateNoticeSuspension({ ...late, filed: day('2019-04-16') }).value?.suspended).toBeNull()
    const extended = { ...late, extendedDue: october }
    expect(findLateNoticeSuspension({ ...extended, filed: day('2019-10-16') }).value?.suspended).toBeNull()
  })

  it('is not told of a return after its due day where an extension is not known, unless the notice came in time', () => {
    const unknown = { ...year, extendedDue: null, filed: october }
    expect(findLateNoticeSuspension({ ...unknown, noticeOfLiability: day('2023-11-01') })).toMatchObject({
      value: null,
      missing: [{ fact: 'Whether the time to file was extended' }],
    })
    for (const change of [{ noticeOfLiability: day('2022-10-15') }, { filed: day('2019-10-16') }])
      expect(
        findLateNoticeSuspension({ ...unknown, noticeOfLiability: day('2023-11-01'), ...change }).value,
      ).toEqual({ suspended: null })
  })

  it('takes a return by the day after a weekend as timely', () => {
    const weekend = { ...year, returnDue: day('2018-04-15'), filed: day('2018-04-17') }
    const found = findLateNoticeSuspension({ ...weekend, noticeOfLiability: day('2021-06-01') })
    expect(found.value?.suspended?.first).toBe('2021-04-18')
  })

  it('counts from the filing of a return in its extension', () => {
    const extended = {
      ...year,
      extendedDue: october,
      filed: october,
      noticeOfLiability: day('2023-11-01'),
    }
    expect(findLateNoticeSuspension(extended).value?.suspended?.first).toBe('2022-10-16')
  })

  it('names a notice that lies before the return', () => {
    const found = findLateNoticeSuspension({ ...year, noticeOfLiability: day('2019-01-01') })
    expect(found.problems.map(({ name }) => name)).toEqual(['contradiction'])
  })
})

describe('interest after an agreed deficiency', () => {
  it('stops from the 31st day to the bill, and not where the bill came by the 30th', () => {
    const of = (demand: string) => findWaiverSuspension(day('2025-03-01'), day(demand))
    expect(of('2025-05-10').value?.suspended).toEqual({ first: '2025-04-01', last: '2025-05-10' })
    expect(of('2025-03-31').value?.suspended).toBeNull()
    expect(of('2025-02-01').problems.map(({ name }) => name)).toEqual(['contradiction'])
  })
})

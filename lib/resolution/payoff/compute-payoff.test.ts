import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { computePayoff } from './compute-payoff'
import type { YearAccount } from './payoff'

const account: YearAccount = {
  unpaidTax: dollars(20_000),
  dueDate: day('2024-04-15'),
  periodEnd: day('2023-12-31'),
  filedDate: day('2024-09-20'),
}
const asOf = day('2025-06-30')
const payoffOf = (more: Partial<YearAccount> = {}, on = asOf) =>
  computePayoff({ account: { ...account, ...more }, asOf: on })

describe('the payoff of a year', () => {
  it('is the tax, both additions and the interest on each that bears it', () => {
    expect(payoffOf().value).toMatchObject({
      tax: { charged: 2_000_000, paid: 0, due: 2_000_000 },
      failureToFile: { charged: 450_000 },
      failureToPay: { charged: 150_000 },
      interestOnTax: { charged: 191_707 },
      interestOnFailureToFile: { charged: 43_134 },
      failureToPayMonths: 15,
      payoff: 2_834_841,
    })
  })

  it('is the tax alone on a day on which payment is still timely', () => {
    const timely = {
      dueDate: day('2023-04-15'),
      timelyThrough: day('2023-04-18'),
      filedDate: day('2023-04-01'),
    }
    expect(payoffOf({ ...timely, periodEnd: undefined }, day('2023-04-18')).value?.payoff).toBe(2_000_000)
    expect(payoffOf({ ...timely, periodEnd: undefined }, day('2023-04-19')).value?.payoff).toBeGreaterThan(
      2_010_000,
    )
  })

  it('takes an undesignated payment to tax, then penalty, then interest', () => {
    const on = day('2025-01-15')
    const paid = (dollarsPaid: number) => payoffOf({ payments: [{ on, amount: dollars(dollarsPaid) }] }).value
    expect(paid(5_000)).toMatchObject({ tax: { paid: 500_000 }, failureToFile: { paid: 0 } })
    expect(paid(22_000)).toMatchObject({
      tax: { due: 0 },
      failureToFile: { paid: 200_000 },
      interestOnTax: { paid: 0 },
    })
    const most = paid(26_000)
    expect(most).toMatchObject({ tax: { due: 0 }, failureToFile: { due: 0 }, failureToPay: { due: 0 } })
    expect(most?.interestOnTax.paid).toBeGreaterThan(0)
  })

  it('takes a payment first where the payer sent it in writing', () => {
    const payments = [{ on: day('2025-01-15'), amount: dollars(1_000), designated: 'interest' as const }]
    const sent = payoffOf({ payments }).value
    expect(sent).toMatchObject({ tax: { paid: 0 }, interestOnTax: { paid: 100_000 } })
    // The tax stays, so the failure-to-pay addition stays whole; the payment still lowers the payoff by itself and more.
    expect(sent?.failureToPay.charged).toBe(150_000)
    expect(sent?.payoff).toBeLessThan(2_834_841 - 100_000)
  })

  it('lets interest run on the failure-to-pay addition from a bill that was not paid in its window', () => {
    const failureToPayDemand = { on: day('2024-11-04'), amount: dollars(700) }
    expect(payoffOf({ failureToPayDemand }, day('2024-11-25')).value?.interestOnFailureToPay.charged).toBe(0)
    expect(payoffOf({ failureToPayDemand }).value).toMatchObject({
      failureToPay: { charged: 150_000 },
      interestOnFailureToPay: { charged: expect.any(Number) },
    })
    expect(payoffOf({ failureToPayDemand }).value?.interestOnFailureToPay.charged).toBeGreaterThan(3_000)
  })

  it('keeps posted and accrued apart', () => {
    const assessed = { failureToPay: dollars(600), interest: dollars(1_000) }
    expect(payoffOf({ assessed }).value?.postings).toEqual({
      failureToFile: null,
      failureToPay: { assessed: 60_000, accrued: 90_000 },
      interest: { assessed: 100_000, accrued: 134_841 },
    })
  })

  it('reckons the failure-to-file addition of a missing return as if it came in on the day asked about, and says so', () => {
    const found = payoffOf({ filedDate: null })
    expect(found.value?.failureToFile.charged).toBe(450_000)
    expect(found.marks.map(({ kind, about }) => `${kind}: ${about}`)).toContain(
      'assumption: Return not filed',
    )
  })

  it('leaves out an addition that was forgiven, and the interest on it', () => {
    expect(payoffOf({ failureToFileForgiven: true }).value).toMatchObject({
      failureToFile: { charged: 0 },
      interestOnFailureToFile: { charged: 0 },
    })
  })

  it('projects to any published day, and beyond only with an assumption', () => {
    expect(payoffOf({}, day('2026-12-31')).value).not.toBeNull()
    expect(payoffOf({}, day('2027-01-31'))).toMatchObject({
      value: null,
      missing: [{ table: 'underpayment-rate' }],
    })
    const assumed = computePayoff({ account, asOf: day('2027-01-31'), assumption: { basisPoints: 600 } })
    expect(assumed.value).not.toBeNull()
    expect(assumed.marks.map(({ kind }) => kind)).toContain('assumption')
  })

  it('shows its working to the last line', () => {
    const { steps } = payoffOf()
    expect(steps.at(-1)).toEqual({
      label: 'Payoff',
      formula: 'All parts on Jun 30, 2025',
      result: { kind: 'money', cents: 2_834_841 },
    })
    expect(JSON.parse(JSON.stringify(payoffOf())).steps).toHaveLength(steps.length)
  })
})

describe('what cannot be is named beside the payoff', () => {
  const namesOf = (more: Partial<YearAccount>, on = asOf) =>
    payoffOf(more, on).problems.map(({ name }) => name)

  it.each([
    [{ filedDate: day('2023-11-01') }, 'filed-before-period-end'],
    [{ filedDate: day('2025-07-01') }, 'contradiction'],
    [{ dueDate: day('2025-07-15'), filedDate: null }, 'ends-before-start'],
    [{ payments: [{ on: day('2024-03-01'), amount: cents(100) }] }, 'paid-before-due'],
    [{ payments: [{ on: day('2025-03-01'), amount: dollars(90_000) }] }, 'payment-exceeds-balance'],
    [{ assessed: { failureToPay: dollars(2_000) } }, 'contradiction'],
    [{ failureToPayDemand: { on: day('2024-11-04'), amount: dollars(9_000) } }, 'contradiction'],
    [{ suspended: [{ first: day('2025-01-02'), last: day('2025-01-01') }] }, 'ends-before-start'],
    [{ unpaidTax: cents(-5) }, 'negative-amount'],
  ])('%j: %s', (more, name) => expect(namesOf(more)).toEqual([name]))

  it('and nothing is named where nothing is wrong', () => expect(namesOf({})).toEqual([]))
})

import { describe, expect, it } from 'vitest'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  quarter,
  returnRow,
  settledYears,
  taxYear,
} from '../escalation/example-facts'
import { cents, dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { compareOptions } from './compare-options'
import { exampleInput } from './example-input'
import { noFinances } from './finances'
import { optionsInput } from './read-options-input'

const asOf = day('2026-11-24')

const rows = [
  returnRow('2026-05-18', 500_000),
  { code: '806', explanation: 'W-2 or 1099 withholding', date: '2026-04-15', cents: -100_000 },
  { code: '276', explanation: 'Penalty for late payment of tax', date: '2026-05-18', cents: 4_000 },
  { code: '196', explanation: 'Interest charged for late payment', date: '2026-05-18', cents: 2_500 },
]
const year2025 = taxYear(2025)
const one = exampleCase({
  periods: [
    examplePeriod(year2025, {
      transcript: exampleTranscript(year2025, rows, {
        accruedInterestCents: cents(5_000),
        accruedPenaltyCents: cents(2_000),
      }),
    }),
    ...settledYears(2020, 2024),
  ],
})

describe('the input of the options, from the facts of a case', () => {
  it('splits a transcript that adds up into tax, penalty and interest', () => {
    const account = optionsInput(one, asOf).accounts.find(({ period }) => period.periodEnd === '2025-12-31')
    expect(account).toMatchObject({
      balance: 406_500,
      split: { tax: 400_000, penalty: 4_000, interest: 2_500 },
      penalties: [{ kind: 'failure-to-pay', cents: 4_000 }],
      collectible: { earliest: '2036-05-18', latest: '2036-05-18' },
      filed: 'filed',
      additional: false,
      payments: [{ kind: 'withholding', on: '2026-04-15', cents: 100_000 }],
    })
    // $70.00 printed to Nov 12, one month of half a percent of $4,000.00, and twelve days at 7 % of $4,115.00.
    expect(account?.accrued).toEqual({ atLeast: 9_948, atMost: 9_948 })
  })

  it('takes nothing for zero where there is no paper', () => {
    const facts = exampleCase({ periods: [examplePeriod(year2025)] })
    const [account] = optionsInput(facts, asOf).accounts
    expect(account).toMatchObject({
      balance: null,
      accrued: null,
      split: null,
      penalties: null,
      collectible: null,
      filed: null,
      lien: null,
      levy: null,
      additional: null,
      payments: null,
    })
  })

  it('knows the balances to be right only where transcripts, notices and payments agree', () => {
    expect(optionsInput(one, asOf).balancesRight).toBe(true)
    const missing = { ...one, payments: [examplePayment('2026-06-01', dollars(300), year2025)] }
    expect(optionsInput(missing, asOf).balancesRight).toBe(false)
    const told = exampleCase({
      periods: [
        examplePeriod(year2025, { entered: entered({ balanceCents: dollars(900), filed: 'filed' }) }),
      ],
    })
    expect(optionsInput(told, asOf).balancesRight).toBeNull()
    const larger = {
      ...one,
      notices: [
        exampleNotice({
          code: 'CP14',
          noticeDate: day('2026-06-08'),
          periods: [year2025],
          amountDueCents: dollars(9_000),
        }),
      ],
    }
    expect(optionsInput(larger, asOf).balancesRight).toBe(false)
  })

  it('lists the years that must be filed and of which nothing is on file', () => {
    const facts = exampleCase({ periods: [examplePeriod(year2025)] })
    expect(optionsInput(facts, asOf).unseen).toHaveLength(5)
    expect(optionsInput(one, asOf).unseen).toEqual([])
  })

  it('does not guess what kind of business files payroll forms', () => {
    const form941 = quarter('941', '2025-09-30')
    const facts = exampleCase({ clientKind: 'business', periods: [examplePeriod(form941)] })
    expect(optionsInput(facts, asOf).party).toBeNull()
    const of1120 = { ...facts, periods: [examplePeriod({ form: '1120', periodEnd: day('2024-12-31') })] }
    expect(optionsInput(of1120, asOf).party).toBe('corporation')
  })

  it('opens the simple plan for a case in order, and names what is missing where nobody entered finances', () => {
    const { payment, compliance, history, situation, finances } = exampleInput()
    const { source } = entered()
    const told = { ...noFinances, asOf, finances, payment, compliance, history, situation, source }
    const find = (from: typeof told | null) =>
      compareOptions(optionsInput(from ? { ...one, finances: from } : one, asOf), asOf).options.find(
        ({ id }) => id === 'simple-plan',
      )
    expect(find(told)).toMatchObject({ state: 'available' })
    expect(find(null)).toMatchObject({ state: 'not-yet', firstOpen: { step: 'current-year', state: 'need' } })
  })
})

describe('a payment that the transcript is too early to show', () => {
  const paid = { ...examplePayment('2026-11-16', cents(100_000), year2025) }
  const [account] = optionsInput({ ...one, payments: [paid] }, asOf).accounts

  it('is off what is owed, and off the tax in it', () => {
    expect(account).toMatchObject({ balance: 306_500, split: { tax: 300_000, penalty: 4_000 } })
  })

  it('bears no more interest from its day: $70.00, $20.00 of penalty, 4 days of $4,115.00, 8 of $3,115.00', () => {
    expect(account?.accrued?.atLeast).toBe(account?.accrued?.atMost)
    expect(account?.accrued?.atLeast).toBe(7_000 + 2_000 + 794)
  })
})

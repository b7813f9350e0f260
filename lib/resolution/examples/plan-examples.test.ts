import { describe, expect, it } from 'vitest'
import { runExamples } from './run-examples'

const asOf = '2026-11-24'
const cases = [
  [
    'installment-eligibility',
    { plan: 'simple', assessed: 50_000, accrued: 9_000, asOf },
    { eligible: true, measured: 50_000 },
  ],
  [
    'installment-eligibility',
    { plan: 'simple', assessed: 50_000.01, accrued: 0, asOf },
    { eligible: false, measured: 50_000.01 },
  ],
  ['installment-eligibility', { plan: 'simple', assessed: 40_000, months: 121, asOf }, { eligible: false }],
  [
    'installment-eligibility',
    { plan: 'guaranteed', taxOnly: 9_000, months: 37, compliantFiveYears: true, asOf },
    { eligible: false },
  ],
  [
    'installment-eligibility',
    {
      plan: 'guaranteed',
      taxOnly: 9_000,
      penaltyAndInterest: 4_000,
      months: 36,
      compliantFiveYears: false,
      asOf,
    },
    { eligible: false },
  ],
  [
    'installment-eligibility',
    { plan: 'short-term', assessed: 90_000, accrued: 10_000, days: 120, asOf },
    { eligible: false, measured: 100_000 },
  ],
  [
    'installment-eligibility',
    { plan: 'short-term', assessed: 90_000, accrued: 9_999.99, days: 181, asOf },
    { eligible: false },
  ],
  [
    'installment-eligibility',
    { plan: 'short-term', assessed: 5_000, accrued: 0, days: 121, asOf: '2020-10-01' },
    { eligible: false },
  ],
  [
    'installment-term',
    { balance: 10_000.01, monthlyPayment: 100, monthsMax: 100 },
    { months: 101, qualifies: false },
  ],
  [
    'installment-term',
    { balance: 500_000, monthlyPayment: 25, monthsMax: 120 },
    { months: 20_000, qualifies: false },
  ],
  ['low-income-limit', { year: 2025, household: 1, region: 'contiguous' }, { limit: 39_125 }],
  ['low-income-limit', { year: 2017, household: 2, region: 'contiguous' }, { limit: 40_600 }],
  ['low-income-limit', { year: 2026, household: 3, region: 'hawaii' }, { limit: 78_550 }],
  ['national-standard', { asOf: '2025-12-01', household: 3 }, { monthly: 1_753 }],
  ['out-of-pocket-health', { asOf, under65: 1, over65: 1 }, { monthly: 253 }],
  ['transport-standard', { asOf, vehicles: 1, region: 'New York' }, { ownership: 703, operating: 417 }],
  [
    'transport-standard',
    { asOf: '2025-06-01', vehicles: 2, region: 'West Region' },
    { ownership: 1_324, operating: 594 },
  ],
  [
    'offer-minimum',
    { terms: 'periodic', monthlyDisposableIncome: 250.5, netRealizableEquity: 0 },
    { amount: 6_012 },
  ],
  [
    'offer-deposit',
    { terms: 'lump-sum', offer: 1_234.56, asOf: '2019-06-01' },
    { deposit: 246.91, applicationFee: 186 },
  ],
  [
    'offer-deposit',
    { terms: 'periodic', offer: 2_400, months: 24, asOf },
    { deposit: 100, applicationFee: 205 },
  ],
  ['offer-deemed-accepted', { received: '2025-01-31' }, { date: '2027-01-31' }],
  [
    'collectible-by-statute',
    { monthlyDisposableIncome: 100, netRealizableEquity: 50, monthsLeft: 12 },
    { amount: 1_250 },
  ],
  ['vehicle-equity', { asOf, fairMarketValue: 10_000, loan: 3_000 }, { netEquity: 1_550 }],
  [
    'estimated-tax-penalty',
    { underpayment: 1_000, days: 90, annualRatePercent: 8, daysInYear: 366 },
    { penalty: 19.67 },
  ],
  [
    'estimated-tax-penalty',
    {
      cells: [
        { underpayment: 100, days: 10, annualRatePercent: 7.5 },
        { underpayment: 0, days: 5, annualRatePercent: 8 },
      ],
    },
    { penalty: 0.21 },
  ],
] as const

describe('examples of plans, offers, standards and estimated tax', () => {
  it.each(cases)('%s %j', (operation, input, expected) => {
    const results = runExamples(
      JSON.stringify({ cases: [{ id: 'one', operation, input, expect: expected }] }),
    )
    expect(results[0]?.differences).toEqual([])
  })

  it.each([
    ['installment-eligibility', { plan: 'dream', asOf }, 'plan is not known: dream'],
    ['offer-deposit', { terms: 'monthly', offer: 1, asOf }, 'terms are not known'],
    ['low-income-limit', { year: 2026, household: 1, region: 'guam' }, 'no guideline is known for guam'],
    ['low-income-limit', { year: 202_600, household: 1, region: 'contiguous' }, 'year is not a year'],
    ['estimated-tax-penalty', { underpayment: 1, days: 1 }, 'annualRatePercent is missing'],
    ['national-standard', { asOf: '2024-07-01', household: 1 }, 'not known: National standard'],
  ])('%s %j fails and says why', (operation, input, words) => {
    const [result] = runExamples(
      JSON.stringify({ cases: [{ id: 'one', operation, input, expect: { x: 1 } }] }),
    )
    expect(result?.differences.join()).toContain(words)
  })
})

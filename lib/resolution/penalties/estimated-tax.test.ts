import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { basisPoints, formatDecimal } from '../money/rate'
import { day } from '../time/plain-date'
import { computeEstimatedTaxPenalty, type EstimatedTaxQuestion } from './estimated-tax'
import { computeCell } from './estimated-tax-cell'
import { computeShortMethod, type ShortMethodQuestion } from './estimated-tax-short'
import { inEqualParts } from './installments-paid'

const question: EstimatedTaxQuestion = {
  taxYear: 2022,
  tax: dollars(40_000),
  withholding: dollars(0),
  priorTax: dollars(20_000),
  priorIncome: dollars(100_000),
  marriedSeparately: false,
  payments: [],
  farming: false,
  annualized: 'no',
  filed: null,
}
const compute = (change: Partial<EstimatedTaxQuestion>) =>
  computeEstimatedTaxPenalty({ ...question, ...change })
const paid = (...payments: [string, number][]) =>
  payments.map(([on, amount]) => ({ on: day(on), amount: dollars(amount) }))

describe('what had to be paid in the year', () => {
  it.each([
    ['the tax of the year before', {}, 20_000],
    ['90 % of the year where that is less', { tax: dollars(20_000) }, 18_000],
    ['110 % of the year before above $150,000', { priorIncome: dollars(150_001) }, 22_000],
    [
      '110 % above $75,000 when filing separately',
      { priorIncome: dollars(75_001), marriedSeparately: true },
      22_000,
    ],
    ['90 % where the year before can not be used', { priorTax: 'not-usable' as const }, 36_000],
    ['nothing where no tax was owed the year before', { priorTax: dollars(0) }, 0],
    ['nothing below $1,000 beyond withholding', { withholding: cents(3_900_001) }, 0],
  ])('is %s', (_, change, required) => {
    expect(compute(change).value?.required).toBe(dollars(required))
  })

  it('is not known without the year before, unless its most was paid in time', () => {
    expect(compute({ priorTax: null })).toMatchObject({ value: null, missing: [{ fact: 'Tax of 2021' }] })
    expect(compute({ priorIncome: null })).toMatchObject({
      value: null,
      missing: [{ fact: 'Adjusted gross income of 2021' }],
    })
    expect(compute({ priorIncome: null, tax: dollars(20_000) }).value?.required).toBe(dollars(18_000))
    expect(compute({ priorTax: null, withholding: dollars(36_000) }).value?.penalty).toBe(0)
  })

  it('is divided into four without losing a cent', () => {
    expect(inEqualParts(cents(1_003), 4)).toEqual([251, 251, 251, 250])
  })
})

describe('the regular method', () => {
  it('counts each installment from its day to April 15, at the rate of each quarter, the last fifteen days at that of the first', () => {
    // 5,000 each, 365 days: April 16 to June 30 (76) at 4 %, 92 at 5 %, 92 at 6 %, 90 and 15 at 7 %; the rate of April
    // 2023 is 7 % as well. 41.64 + 63.01 + 75.62 + 100.68; 15 at 4 %: 8.22 + 63.01 + 75.62 + 100.68; from September 15:
    // 10.27 + 75.62 + 100.68; from January 15: 90 days 86.30.
    const { value } = compute({})
    expect(value?.penalty).toBe(28_095 + 24_753 + 18_657 + 8_630)
    expect(value?.parts.map(({ from, to }) => [from, to])).toEqual([
      ['2022-04-15', '2023-04-15'],
      ['2022-06-15', '2023-04-15'],
      ['2022-09-15', '2023-04-15'],
      ['2023-01-15', '2023-04-15'],
    ])
  })

  it('reproduces Ben Brown of Publication 505 (2005): $68.51', () => {
    // Required $2,722 a quarter, withheld $2,000; $1,000 paid on September 2 and on January 12. The publication prints
    // the days and the cells: 722 for 61 days, 1,000 for 79, 444 for 92, 1,166 for 15 at 6 %; 1,000 for 104, 166 for 107
    // and 888 for 90 days at 7 %.
    const found = compute({
      taxYear: 2005,
      tax: dollars(20_000),
      priorTax: dollars(10_888),
      withholding: dollars(8_000),
      payments: paid(['2005-09-02', 1_000], ['2006-01-12', 1_000]),
    })
    expect(found.value?.penalty).toBe(6_851)
    expect(
      found.steps.flatMap(({ result, label }) =>
        label.includes('rate period') && result.kind === 'money' ? [result.cents] : [],
      ),
    ).toEqual([724, 1_299, 671, 288, 1_995, 341, 1_533])
  })

  it('fills the oldest installment first', () => {
    const { value } = compute({
      payments: paid(['2022-06-15', 7_000], ['2023-01-17', 8_000], ['2023-03-01', 5_000]),
    })
    expect(value?.parts).toEqual([
      { installment: 0, amount: dollars(5_000), from: '2022-04-15', to: '2022-06-15' },
      { installment: 1, amount: dollars(3_000), from: '2022-06-15', to: '2023-01-17' },
      { installment: 2, amount: dollars(5_000), from: '2022-09-15', to: '2023-01-17' },
      { installment: 3, amount: dollars(5_000), from: '2023-01-15', to: '2023-03-01' },
    ])
  })

  it('takes a payment on the Tuesday after a weekend and a holiday as in time', () => {
    const first = paid(['2022-04-15', 5_000], ['2022-06-15', 5_000], ['2022-09-15', 5_000])
    // January 15, 2023 is a Sunday, the 16th a holiday.
    expect(compute({ payments: [...first, ...paid(['2023-01-17', 5_000])] }).value?.penalty).toBe(0)
    expect(compute({ payments: [...first, ...paid(['2023-01-18', 5_000])] }).value?.parts).toMatchObject([
      { from: '2023-01-15', to: '2023-01-18' },
    ])
  })

  it('takes withholding as paid in four equal parts on the due days', () => {
    expect(compute({ withholding: dollars(20_000) }).value?.penalty).toBe(0)
    const short = compute({ withholding: dollars(8_000) }).value
    const asMuch = compute({ priorTax: dollars(12_000) }).value
    // Which installment it fills changes the cells and not what they add up to, but for their rounding.
    expect(Math.abs((short?.penalty ?? 0) - (asMuch?.penalty ?? 0))).toBeLessThanOrEqual(5)
    expect(short?.parts.slice(0, 2)).toEqual([
      { installment: 0, amount: dollars(2_000), from: '2022-04-15', to: '2022-06-15' },
      { installment: 0, amount: dollars(1_000), from: '2022-04-15', to: '2022-09-15' },
    ])
  })

  it('has the installments of April and June 2020 due on July 15', () => {
    const { value } = compute({
      taxYear: 2020,
      payments: paid(['2020-07-15', 10_000], ['2020-09-15', 5_000], ['2021-01-15', 5_000]),
    })
    expect(value?.penalty).toBe(0)
  })

  it('is not known where the rate is not published, unless one is assumed and printed', () => {
    expect(compute({ taxYear: 2026 }).missing).toMatchObject([{ table: 'underpayment-rate' }])
    const assumed = compute({ taxYear: 2026, assumption: { basisPoints: 700 } })
    expect(assumed.value?.penalty).toBeGreaterThan(0)
    expect(assumed.marks.some(({ kind }) => kind === 'assumption')).toBe(true)
  })

  it('names a year and a tax that can not be', () => {
    expect(compute({ taxYear: 20_220 }).problems).toMatchObject([{ name: 'not-a-day' }])
    expect(compute({ tax: dollars(-1) }).problems).toMatchObject([{ name: 'negative-amount' }])
  })

  it('is never negative, and never more for a larger or an earlier payment', () => {
    const days = fc.integer({ min: 0, max: 364 })
    const first = day('2022-04-15')
    fc.assert(
      fc.property(days, fc.nat(100), fc.nat(2_500_000), fc.nat(500_000), (late, sooner, amount, more) => {
        const penalty = (on: number, sum: number) =>
          compute({ payments: [{ on: dayAfter(first, on), amount: cents(sum) }] }).value?.penalty ?? -1
        const at = penalty(late, amount)
        expect(at).toBeGreaterThanOrEqual(0)
        // Each cell is rounded by itself: a payment that cuts one in two may add a cent for each rate period.
        expect(penalty(late, amount + more)).toBeLessThanOrEqual(at + 20)
        expect(penalty(Math.max(late - sooner, 0), amount)).toBeLessThanOrEqual(at + 20)
      }),
    )
  })
})

describe('a farmer or fisherman', () => {
  const farm = (change: Partial<EstimatedTaxQuestion>) => compute({ farming: true, ...change })

  it('owes one installment on January 15: two thirds of the year, or the year before whatever its income', () => {
    // $20,000 from January 15 to April 15, 2023: 90 days at 7 %.
    const found = farm({ priorIncome: dollars(500_000) })
    expect(found.value).toMatchObject({
      required: dollars(20_000),
      parts: [{ amount: dollars(20_000), from: '2023-01-15', to: '2023-04-15' }],
      penalty: 34_521,
    })
    expect(found.marks.map(({ kind }) => kind)).toContain('unverified')
    expect(farm({ priorTax: 'not-usable' }).value?.required).toBe(cents(2_666_667))
    expect(farm({ payments: paid(['2023-01-17', 20_000]) }).value?.penalty).toBe(0)
  })

  it('owes nothing who filed and paid all by March 1, and is unknown where the filing is', () => {
    const payments = paid(['2023-03-01', 40_000])
    expect(farm({ payments, filed: day('2023-02-28') }).value?.penalty).toBe(0)
    // One day later: $20,000 for 45 days at 7 %.
    expect(farm({ payments, filed: day('2023-03-02') }).value?.penalty).toBe(17_260)
    expect(farm({ payments })).toMatchObject({ value: null, missing: [{ fact: 'Day of filing' }] })
    expect(farm({ payments: paid(['2023-03-02', 40_000]) }).value?.penalty).toBe(17_644)
  })

  it('is unknown where nobody has said whether the income is from farming, unless that decides nothing', () => {
    expect(compute({ farming: null })).toMatchObject({
      value: null,
      missing: [{ fact: 'Whether two thirds of the income came from farming or fishing' }],
    })
    expect(compute({ farming: null, withholding: dollars(20_000) }).value?.penalty).toBe(0)
  })
})

describe('income that came unevenly', () => {
  it('is unknown without Schedule AI, which it names', () => {
    expect(compute({ annualized: 'not-supplied' })).toMatchObject({
      value: null,
      missing: [{ fact: 'Required installments by income as it came' }],
    })
    expect(compute({ annualized: 'not-supplied' }).missing[0]?.wouldTell).toContain('Schedule AI')
  })

  it('is reckoned by the installments of Schedule AI where they are supplied', () => {
    const { value } = compute({ annualized: [0, 0, 0, 10_000].map(dollars) })
    // $10,000 from January 15 to April 15, 2023: 90 days at 7 %.
    expect(value).toMatchObject({ penalty: 17_260, parts: [{ installment: 3, amount: dollars(10_000) }] })
    expect(compute({ annualized: [dollars(5_000)] }).problems).toMatchObject([{ name: 'contradiction' }])
    expect(compute({ annualized: [0, 0, 0, -1].map(dollars) }).problems).toMatchObject([
      { name: 'negative-amount' },
    ])
  })
})

describe('a fiscal year', () => {
  const fiscal = (yearEnd: string, change: Partial<EstimatedTaxQuestion> = {}) =>
    compute({
      taxYear: 2022,
      yearEnd: day(yearEnd),
      tax: dollars(8_000),
      priorTax: dollars(4_000),
      ...change,
    })

  it('has its installments in the months that correspond, and ends in the fourth month after it', () => {
    const { value } = fiscal('2023-06-30')
    expect(value?.parts.map(({ from, to }) => [from, to])).toEqual([
      ['2022-10-15', '2023-10-15'],
      ['2022-12-15', '2023-10-15'],
      ['2023-03-15', '2023-10-15'],
      ['2023-07-15', '2023-10-15'],
    ])
    // 77 and 16 days of 2022 at 6 %, then 288, 288, 214 and 92 days at 7 %, the last fifteen at the rate of September.
    expect(value?.penalty).toBe(1_266 + 5_523 + 263 + 5_523 + 4_104 + 1_764)
  })

  it('bears the rate of the third month after it in the days of the fourth, which is often its own quarter', () => {
    // Ended January 31, 2022. From February 15: 44 days at 3 %, 45 days of April and May at 4 %.
    const onTime = paid(['2021-05-17', 1_000], ['2021-07-15', 1_000], ['2021-10-15', 1_000])
    const { value } = fiscal('2022-01-31', { taxYear: 2021, payments: onTime })
    expect(value?.penalty).toBe(362 + 493)
  })

  it('that does not end with a month, or not in the year that is asked about, is named', () => {
    expect(fiscal('2023-06-28')).toMatchObject({ value: null, missing: [{}] })
    expect(fiscal('2025-06-30').problems).toMatchObject([{ name: 'contradiction' }])
  })
})

describe('a return filed and paid by January 31', () => {
  const paidInFull = {
    payments: paid(
      ['2022-04-15', 5_000],
      ['2022-06-15', 5_000],
      ['2022-09-15', 5_000],
      ['2023-01-31', 25_000],
    ),
  }

  it('takes away the addition of the fourth installment, and is unknown where the filing is', () => {
    expect(compute({ ...paidInFull, filed: day('2023-01-30') }).value?.penalty).toBe(0)
    // $5,000 for 16 days at 7 %.
    expect(compute({ ...paidInFull, filed: day('2023-02-01') }).value?.penalty).toBe(1_534)
    expect(compute(paidInFull)).toMatchObject({ value: null, missing: [{ fact: 'Day of filing' }] })
  })
})

describe('the short method', () => {
  const short = (change: Partial<ShortMethodQuestion>) =>
    computeShortMethod({
      taxYear: 2016,
      required: dollars(10_000),
      withholding: dollars(0),
      estimatedPayments: dollars(0),
      paidOn: 'unpaid',
      ...change,
    })

  it.each([
    [2005, '445.70'],
    [2013, '199.50'],
    [2016, '265.60'],
  ])('gives the factor that the form of %d prints: %s on ten thousand', (taxYear, penalty) => {
    const found = short({ taxYear }).value ?? 0
    expect(formatDecimal({ numerator: BigInt(found), denominator: 100n }, 2)).toBe(penalty)
  })

  it('takes off the days before April 15 on which it was paid', () => {
    // 15 days at .00011 of 10,000
    expect(short({ paidOn: day('2017-03-31') }).value).toBe(26_560 - 1_650)
    expect(short({ paidOn: day('2017-05-01') }).value).toBe(26_560)
    expect(short({ paidOn: day('2016-12-01') }).problems).toMatchObject([{ name: 'paid-before-due' }])
  })

  it('is within a thousandth of the regular method for who paid nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2004, max: 2024 }),
        fc.integer({ min: 100_000, max: 9_000_000 }),
        (taxYear, required) => {
          if (taxYear === 2020) return
          const regular =
            compute({ taxYear, tax: cents(required * 2), priorTax: cents(required) }).value?.penalty ?? 0
          const found = short({ taxYear, required: cents(required) }).value ?? 0
          expect(Math.abs(found - regular)).toBeLessThanOrEqual(regular / 1_000 + 10)
        },
      ),
    )
  })
})

it('rounds one cell by itself', () => {
  const cell = { underpayment: dollars(3_000), days: 153, perYear: basisPoints(700), yearLength: 365 }
  expect(computeCell(cell)).toBe(8_803)
})

function dayAfter(first: ReturnType<typeof day>, days: number) {
  const date = new Date(Date.parse(first) + days * 86_400_000)
  return day(date.toISOString().slice(0, 10))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectForgettingOnlyUnsettles } from '../finding/forgetting.test-support'
import { cents, dollars } from '../money/cents'
import { sources } from '../sources/library'
import { readHousingTable } from '../standards/read-housing-table'
import { day } from '../time/plain-date'
import { computeAllowableExpenses, type ExpensesQuestion } from './allowable-expenses'
import { type Asset, computeEquity } from './equity'
import { type HardshipQuestion, testHardship } from './hardship'
import { readHardshipCode } from './hardship-code'
import { findHealthAllowance } from './health-allowance'
import { findHousingAllowance } from './housing-allowance'
import { computeMonthlyAbility } from './monthly-ability'
import { findNationalAllowance } from './national-allowance'
import { findTransportAllowance } from './transport-allowance'

const asOf = day('2026-11-24')
const { counties } = readHousingTable(
  'state,county,family_1,family_2,family_3,family_4,family_5_plus\nCalifornia,Los Angeles County,3001,3525,3714,4141,4208\nLouisiana,Orleans Parish,2222,2610,2750,3066,3116\nMissouri,St. Louis County,1700,2000,2100,2300,2400\nMissouri,St. Louis city,1609,1889,1991,2220,2256\n',
)
const tables = [
  { effective: day('2026-06-29'), importedOn: day('2026-07-01'), source: sources.housingStandards, counties },
]

describe('the national standard', () => {
  it.each([
    ['2026-11-24', 1, 867],
    ['2026-11-24', 4, 2_176],
    ['2026-11-24', 5, 2_573],
    ['2026-11-24', 7, 3_367],
    ['2026-06-28', 2, 1_481],
  ])('on %s for %d is $%d', (on, household, monthly) => {
    expect(findNationalAllowance({ asOf: day(on), household }).value).toBe(dollars(monthly))
  })

  it('is unknown in a gap, and where the amount of a further person was not found', () => {
    expect(findNationalAllowance({ asOf: day('2024-06-01'), household: 1 }).missing).toMatchObject([
      { table: 'national-standard' },
    ])
    expect(findNationalAllowance({ asOf: day('2019-06-01'), household: 4 }).value).toBe(dollars(1_786))
    expect(findNationalAllowance({ asOf: day('2019-06-01'), household: 5 }).value).toBeNull()
  })

  it('is for somebody', () => {
    expect(findNationalAllowance({ asOf, household: 0 }).problems).toMatchObject([{ name: 'not-an-amount' }])
    expect(findNationalAllowance({ asOf, household: 2.5 }).problems).toMatchObject([
      { name: 'not-an-amount' },
    ])
  })
})

it('allows health by the ages in the household', () => {
  // 2 x 90 + 163
  expect(findHealthAllowance({ asOf, under65: 2, from65: 1 }).value).toBe(dollars(343))
  expect(findHealthAllowance({ asOf, under65: -1, from65: 1 }).problems).toMatchObject([
    { name: 'negative-amount' },
  ])
})

describe('transport', () => {
  const transport = (vehicles: number, financed: number, region: string) =>
    findTransportAllowance({ asOf, vehicles, financed, region })

  it.each([
    [2, 2, 'Midwest', 1_406, 526],
    [1, 1, 'Los Angeles', 703, 365],
    [2, 1, 'South Region', 703, 582],
    [1, 0, 'Washington, D.C.', 0, 301],
    [3, 3, 'Saint Louis', 1_406, 538],
    [1, 1, 'Fort Worth', 703, 339],
    [1, 1, 'Minneapolis', 703, 260],
  ])(
    'of %d vehicles, %d with a loan, in %s: $%d and $%d',
    (vehicles, financed, region, ownership, operating) => {
      expect(transport(vehicles, financed, region).value).toMatchObject({
        ownership: dollars(ownership),
        operating: dollars(operating),
        publicTransport: 0,
      })
    },
  )

  it('is public without a vehicle, wherever that is', () => {
    expect(transport(0, 0, 'nowhere').value).toMatchObject({
      publicTransport: dollars(220),
      total: dollars(220),
    })
  })

  it('is not known in a place that the table does not print, but for what a loan or lease may cost', () => {
    const found = transport(1, 1, 'Springfield')
    expect(found.value).toMatchObject({ ownership: dollars(703), operating: null, total: null })
    expect(found.missing[0]?.wouldTell).toContain('Northeast')
    expect(transport(1, 1, '').value?.operating).toBeNull()
  })

  it('is known in part in the years whose operating standard was not found', () => {
    const question = { vehicles: 1, financed: 1, region: 'Midwest' }
    const on = (asOf: string) => findTransportAllowance({ ...question, asOf: day(asOf) })
    expect(on('2024-06-01')).toMatchObject({
      value: { ownership: dollars(619), operating: null, total: null },
      missing: [{ table: 'vehicle-operating-standard' }],
    })
    expect(
      findTransportAllowance({ ...question, asOf: day('2024-06-01'), vehicles: 0, financed: 0 }).value,
    ).toBeNull()
  })

  it('has no more loans than vehicles', () => {
    expect(transport(1, 2, 'South').problems).toMatchObject([{ name: 'contradiction' }])
  })
})

describe('housing', () => {
  const housing = (state: string, county: string, household = 1, on = asOf) =>
    findHousingAllowance({ asOf: on, tables, state, county, household })

  it('is that of the county and the household, five and more alike', () => {
    expect(housing('CA', 'Los Angeles County').value).toBe(dollars(3_001))
    expect(housing('California', 'los angeles', 5).value).toBe(dollars(4_208))
    expect(housing('LA', 'Orleans', 9).value).toBe(dollars(3_116))
  })

  it('is not guessed where two places have the name, or none', () => {
    expect(housing('MO', 'St. Louis city').value).toBe(dollars(1_609))
    expect(housing('MO', 'St. Louis').missing[0]?.wouldTell).toBe(
      'Which of MO|St. Louis County, MO|St. Louis city',
    )
    expect(housing('CA', 'Orleans Parish').missing[0]?.wouldTell).toContain('imported table')
  })

  it('is not known before the table, nor without one', () => {
    expect(housing('CA', 'Los Angeles County', 1, day('2026-06-28')).missing).toMatchObject([
      { table: 'housing-standard' },
    ])
    expect(
      findHousingAllowance({ asOf, tables: [], state: 'CA', county: 'x', household: 1 }).value,
    ).toBeNull()
  })
})

describe('allowable expenses', () => {
  const question: ExpensesQuestion = {
    asOf,
    under65: 3,
    from65: 0,
    housing: { tables, state: 'CA', county: 'Los Angeles County', spent: dollars(4_000) },
    transport: {
      vehicles: 2,
      financed: 1,
      region: 'Los Angeles',
      ownershipSpent: dollars(500),
      operatingSpent: dollars(900),
    },
    other: [{ name: 'Taxes', monthly: dollars(1_500) }],
  }

  it('are standards for food and health, the lesser of spent and standard for housing and vehicles, the rest as paid', () => {
    // 1,857 + 270 + 3,714 (of 4,000) + 500 (of 703) + 730 (of 900) + 1,500
    expect(computeAllowableExpenses(question).value).toBe(dollars(8_571))
  })

  it('allow public transport without a vehicle, whatever is spent', () => {
    const transport = { vehicles: 0, financed: 0, region: '', ownershipSpent: null, operatingSpent: null }
    // 1,857 + 270 + 3,714 + 220 + 1,500
    expect(computeAllowableExpenses({ ...question, transport }).value).toBe(dollars(7_561))
  })

  it('are not known where what is spent is not, and name it', () => {
    const other = [{ name: 'Child care', monthly: null }]
    const found = computeAllowableExpenses({ ...question, other })
    expect(found).toMatchObject({ value: null, missing: [{ fact: 'Child care: what is spent' }] })
    const housing = { ...question.housing, spent: null }
    expect(computeAllowableExpenses({ ...question, housing }).missing[0]?.fact).toContain('Housing')
  })

  it('leave what can be paid in a month, at least nothing', () => {
    const expenses = computeAllowableExpenses(question)
    expect(computeMonthlyAbility({ income: dollars(9_000), expenses }).value).toEqual({
      left: dollars(429),
      canPay: dollars(429),
    })
    expect(computeMonthlyAbility({ income: dollars(8_000), expenses }).value).toEqual({
      left: dollars(-571),
      canPay: 0,
    })
    expect(computeMonthlyAbility({ income: null, expenses }).missing).toMatchObject([
      { fact: 'Monthly income' },
    ])
  })
})

describe('equity', () => {
  const equity = (...assets: Asset[]) => computeEquity({ asOf, assets })
  const asset = (
    kind: Asset['kind'],
    value: number | null,
    loan: number | null,
    excluded?: boolean,
  ): Asset => ({
    name: kind,
    kind,
    value: value === null ? null : dollars(value),
    loan: loan === null ? null : dollars(loan),
    excluded,
  })

  it('is 80 % of the value less the loan, and never below nothing', () => {
    expect(equity(asset('other', 250_000, 190_000)).value?.total).toBe(dollars(10_000))
    expect(equity(asset('other', 250_000, 210_000)).value?.total).toBe(0)
  })

  it('leaves $3,450 of an eligible vehicle and $11,980 of household effects out', () => {
    // 80 % of 12,000 is 9,600, less 2,000 and 3,450
    expect(equity(asset('vehicle', 12_000, 2_000, true)).value?.total).toBe(dollars(4_150))
    expect(equity(asset('vehicle', 12_000, 2_000)).value?.total).toBe(dollars(7_600))
    expect(equity(asset('personal-effects', 20_000, 0)).value?.total).toBe(dollars(4_020))
  })

  it('leaves $1,000 out of all cash together', () => {
    expect(equity(asset('cash', 700, null), asset('cash', 900, null)).value?.total).toBe(dollars(600))
    expect(equity(asset('cash', 999, null)).value?.total).toBe(0)
    expect(equity().value?.total).toBe(0)
  })

  it('lets no debt on one asset lower another', () => {
    expect(equity(asset('other', 100_000, 200_000), asset('cash', 5_000, null)).value?.total).toBe(
      dollars(4_000),
    )
  })

  it('is not known where a value or a loan is not', () => {
    expect(equity(asset('other', null, 0)).missing).toMatchObject([{ fact: 'Value of other' }])
    expect(equity(asset('other', 5, null)).missing).toMatchObject([{ fact: 'Loan on other' }])
    expect(equity(asset('cash', null, null)).value).toBeNull()
    expect(
      computeEquity({ asOf: day('2025-01-01'), assets: [asset('vehicle', 9_000, 0, true)] }).missing,
    ).toMatchObject([{ table: 'vehicle-equity-exclusion' }])
  })

  it('never falls as a value grows, nor grows with a loan', () => {
    const kinds = fc.constantFrom<Asset['kind']>('cash', 'vehicle', 'personal-effects', 'other')
    fc.assert(
      fc.property(
        kinds,
        fc.nat(50_000_00),
        fc.nat(50_000_00),
        fc.nat(10_000_00),
        (kind, value, loan, more) => {
          const total = (worth: number, owed: number) =>
            equity({ name: 'it', kind, value: cents(worth), loan: cents(owed), excluded: true }).value
              ?.total ?? -1
          expect(total(value + more, loan)).toBeGreaterThanOrEqual(total(value, loan))
          expect(total(value, loan + more)).toBeLessThanOrEqual(total(value, loan))
        },
      ),
    )
  })
})

describe('hardship', () => {
  const question: HardshipQuestion = {
    asOf,
    party: 'individual',
    monthlyLeft: dollars(-50),
    equity: dollars(0),
    filed: true,
  }

  it('is indicated where nothing is left and nothing can be sold, returns filed', () => {
    expect(testHardship(question).value).toMatchObject({
      indicated: true,
      codes: expect.arrayContaining([24, 32]),
    })
  })

  it.each([
    [{ monthlyLeft: dollars(1) }],
    [{ equity: dollars(1) }],
    [{ filed: false }],
    [{ party: 'corporation' as const }],
  ])('is not with %j', change => {
    expect(testHardship({ ...question, ...change }).value?.indicated).toBe(false)
  })

  it('never settles otherwise when a fact is forgotten', () => {
    for (const monthlyLeft of [dollars(-1), dollars(1)])
      for (const filed of [true, false])
        expectForgettingOnlyUnsettles(
          { ...question, monthlyLeft, filed },
          ['monthlyLeft', 'equity', 'filed'],
          testHardship,
          value => value.indicated,
        )
  })

  it('codes have a level that is shown as from memory, and others have none', () => {
    const found = readHardshipCode({ asOf, code: 26 })
    expect(found.value).toEqual({ isHardship: true, level: dollars(36_000) })
    expect(found.marks.some(({ kind }) => kind === 'unverified')).toBe(true)
    expect(readHardshipCode({ asOf, code: 12 }).value).toEqual({ isHardship: false, level: null })
    expect(readHardshipCode({ asOf: day('2020-01-01'), code: 26 }).missing).toMatchObject([
      { table: 'hardship-closing-codes' },
    ])
  })
})

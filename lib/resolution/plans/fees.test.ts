import { describe, expect, it } from 'vitest'
import { dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { type AgreementCostQuestion, findAgreementCost } from './agreement-cost'
import { testLowIncome } from './low-income'

const asOf = day('2026-11-24')

describe('the fee of a plan', () => {
  const asked: AgreementCostQuestion = {
    asOf,
    what: 'new',
    way: 'online',
    directDebit: true,
    lowIncome: false,
  }
  const cost = (change: Partial<AgreementCostQuestion>) => findAgreementCost({ ...asked, ...change })

  it.each([
    ['online', false, 69],
    ['otherway', true, 107],
    ['otherway', false, 178],
  ] as const)('%s with direct debit %s is $%d', (way, directDebit, fee) => {
    expect(cost({ way, directDebit }).value).toEqual({
      fee: dollars(fee),
      reimbursed: false,
      otherwise: null,
    })
  })

  it('shows both figures where the sources conflict: online with direct debit', () => {
    const found = cost({})
    expect(found.value).toEqual({ fee: dollars(22), reimbursed: false, otherwise: dollars(29) })
    expect(found.marks.some(({ kind }) => kind === 'conflict')).toBe(true)
  })

  it('is waived for low income with direct debit, else reduced and paid back', () => {
    expect(cost({ lowIncome: true }).value).toMatchObject({ fee: 0, reimbursed: false })
    expect(cost({ lowIncome: true, directDebit: false }).value).toMatchObject({
      fee: dollars(43),
      reimbursed: true,
    })
  })

  it('was only reduced before April 2018', () => {
    const then = { asOf: day('2018-04-09'), way: 'otherway' as const, lowIncome: true }
    expect(cost(then).value).toMatchObject({ fee: dollars(43), reimbursed: false })
  })

  it('of a change is $10 online and $89 otherwise, and not known online before 2019', () => {
    expect(cost({ what: 'change' }).value?.fee).toBe(dollars(10))
    expect(cost({ what: 'change', way: 'otherway' }).value?.fee).toBe(dollars(89))
    expect(cost({ what: 'change', asOf: day('2018-12-31') })).toMatchObject({
      value: null,
      missing: [{ table: 'agreement-fee' }],
    })
  })

  it('is not told without knowing the income', () => {
    expect(cost({ lowIncome: null })).toMatchObject({ value: null, missing: [{ fact: 'Low income or not' }] })
  })
})

describe('low income', () => {
  it.each([
    [1, 'contiguous', 39_900],
    [2, 'contiguous', 54_100],
    [4, 'contiguous', 82_500],
    // (19,950 + 7,100) x 2.5
    [2, 'alaska', 67_625],
    // 18,360 x 2.5
    [1, 'hawaii', 45_900],
  ] as const)('of %d in %s ends at $%d in 2026', (household, region, limit) => {
    expect(testLowIncome({ asOf, household, region, income: null }).value).toEqual({
      limit: dollars(limit),
      qualifies: null,
    })
  })

  it('reaches to the limit and not beyond', () => {
    const question = { asOf, household: 1, region: 'contiguous' as const }
    expect(testLowIncome({ ...question, income: dollars(39_900) }).value?.qualifies).toBe(true)
    expect(testLowIncome({ ...question, income: dollars(39_901) }).value?.qualifies).toBe(false)
  })

  it('is unknown for a year without a guideline, and for a household of nobody', () => {
    const question = { household: 1, region: 'alaska' as const, income: null }
    expect(testLowIncome({ ...question, asOf: day('2023-06-01') }).missing).toMatchObject([
      { table: 'poverty-guideline-alaska-hawaii' },
    ])
    expect(testLowIncome({ ...question, asOf, household: 0 }).problems).toMatchObject([
      { name: 'not-an-amount' },
    ])
  })
})

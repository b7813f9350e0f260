import { describe, expect, it } from 'vitest'
import { readChange } from './what-if'

describe('what is tried out, from the address', () => {
  it('is read as people write amounts and days', () => {
    expect(readChange({ balance: '12,000', payment: '300.50', on: '03/01/2027' }).change).toEqual({
      balance: 1_200_000,
      income: undefined,
      expenses: undefined,
      payment: 30_050,
      asOf: '2027-03-01',
    })
  })

  it('names what it can not read and leaves it out', () => {
    const { change, wrong, typed } = readChange({ income: 'much', on: '2027-02-30', balance: ['5', '6'] })
    expect(wrong).toEqual(['on', 'income'])
    expect(change).toMatchObject({ income: undefined, asOf: undefined, balance: 500 })
    expect(typed.income).toBe('much')
  })
})

import { describe, expect, it } from 'vitest'
import { isOfficialUrl } from '../sources/hosts'
import { day } from '../time/plain-date'
import { parameters } from './all'
import { firmPolicy } from './firm-policy'
import { hearingRequestDays } from './hearing-request-days'
import { findInForce, inForce, type Parameter } from './parameter'
import { underpaymentRate } from './underpayment-rate'

const table: [string, Parameter<unknown>][] = Object.entries(parameters)

describe('every figure of law', () => {
  it.each(table)(
    '%s has a day on which it was checked, and each row a beginning and a source',
    (_, parameter) => {
      expect(parameter.verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(parameter.history.length).toBeGreaterThan(0)
      for (const row of parameter.history) {
        expect(row.source.checkedOn).toBeTruthy()
        expect(isOfficialUrl(row.source.url ?? '')).toBe(true)
      }
    },
  )

  it.each(table)('%s has its rows oldest first', (_, parameter) => {
    const days = parameter.history.map(row => row.from)
    expect(days).toEqual([...new Set(days)].sort())
  })
})

describe('a figure on a day', () => {
  it('is the row that began last', () => {
    expect(inForce(underpaymentRate, day('2026-05-01')).value).toBe(600)
    expect(inForce(underpaymentRate, day('2026-07-01')).value).toBe(700)
    expect(inForce(hearingRequestDays, day('2026-10-26')).value).toBe(30)
  })

  it('is refused before its first row and after the last published day', () => {
    expect(() => inForce(hearingRequestDays, day('1998-12-31'))).toThrow('no value on 1998-12-31')
    expect(() => inForce(underpaymentRate, day('2027-01-01'))).toThrow('no value on 2027-01-01')
    expect(findInForce(underpaymentRate, day('2027-01-01'))).toBeNull()
    expect(findInForce(underpaymentRate, day('2026-12-31'))?.value).toBe(700)
  })
})

it('shows every policy of the firm as policy, never as law', () => {
  for (const choice of Object.values(firmPolicy)) expect(choice.source.kind).toBe('policy')
})

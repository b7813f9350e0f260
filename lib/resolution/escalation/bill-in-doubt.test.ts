import { describe, expect, test } from 'vitest'
import { assess } from '../assess'
import { readCase } from '../collection/case-view'
import type { NoticeFacts } from '../facts'
import { dollars } from '../money/cents'
import { optionsInput } from '../options/read-options-input'
import { day } from '../time/plain-date'
import { billInDoubt, entered, exampleCase, examplePeriod, taxYear } from './example-facts'

const asOf = day('2026-11-24')
const flagsOf = (bill: NoticeFacts, periods: Parameters<typeof exampleCase>[0]['periods'] = []) =>
  assess(exampleCase({ periods, notices: [bill] }), asOf).flags
const owes2022 = examplePeriod(taxYear(2022), { entered: entered({ balanceCents: dollars(4_000) }) })

describe('a bill whose lines come to something else than it asks', () => {
  test('counts with what it asks, marked in doubt by how much', () => {
    const [period] = readCase(exampleCase({ notices: [billInDoubt(10_100, 9_900)] }), asOf).periods
    expect(period?.balance).toMatchObject({
      cents: 1_010_000,
      inDoubt: { difference: 20_000, atLeast: 990_000, atMost: 1_010_000 },
      evidence: { value: expect.stringContaining('in doubt: lines differ by $200.00') },
    })
  })

  test('reaches no limit for certain that only one of its figures reaches, and says which paper would tell', () => {
    const flag = flagsOf(billInDoubt(10_100, 9_900)).find(({ ruleId }) => ruleId === 'T-01')
    expect(flag).toMatchObject({
      outcome: 'unknown',
      claim:
        'Cannot tell yet whether what is owed reaches $10,000.00: it is $9,900.00 to $10,100.00. 2025 is in doubt: lines differ by $200.00.',
    })
  })

  test('reaches a limit for certain that both of its figures reach, and still says that it is in doubt', () => {
    const flag = flagsOf(billInDoubt(11_100, 10_900)).find(({ ruleId }) => ruleId === 'T-01')
    expect(flag).toMatchObject({
      outcome: 'flagged',
      claim: expect.stringContaining('lines differ by $200.00'),
    })
  })

  test('is under a limit where both of its figures are', () => {
    expect(flagsOf(billInDoubt(9_900, 9_800)).map(({ ruleId }) => ruleId)).not.toContain('T-01')
  })

  test('may also be the lesser of the two', () => {
    const flag = flagsOf(billInDoubt(9_900, 10_100)).find(({ ruleId }) => ruleId === 'T-01')
    expect(flag).toMatchObject({
      outcome: 'unknown',
      claim: expect.stringContaining('$9,900.00 to $10,100.00'),
    })
  })

  test('is not added to other years as if it were proven', () => {
    const flag = flagsOf(billInDoubt(10_100, 9_900), [owes2022]).find(({ ruleId }) => ruleId === 'M-01')
    expect(flag?.claim).toBe(
      '2022 and 2025 owe $14,100.00 together, as last told. 2025 is in doubt: lines differ by $200.00.',
    )
    expect(flag?.working.map(({ text }) => text)).toContain('2025, in doubt: lines differ by $200.00')
  })

  test('gives the options no balance to compute with', () => {
    const balances = (bill: NoticeFacts) =>
      optionsInput(exampleCase({ notices: [bill] }), asOf).accounts.map(({ balance }) => balance)
    expect(balances(billInDoubt(10_100, 9_900))).toEqual([null])
    expect(balances(billInDoubt(10_100, 10_100))).toEqual([1_010_000])
  })
})

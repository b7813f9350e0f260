import { describe, expect, it } from 'vitest'
import { day } from '../time/plain-date'
import { parameters } from './all'
import { firmPolicy } from './firm-policy'
import { inForce, type Parameter } from './parameter'
import { counted, orNotKnown, percent } from './said'
import { simplePlan } from './simple-plan'

const table: [string, Parameter<unknown>][] = Object.entries(parameters)

/** A number as it is stored: cents without their point, a day with its dashes, or nothing at all. */
const RAW = /undefined|null|NaN|\[object|\d{4}-\d{2}-\d{2}|(?<![\d.,$])\d{5,}/

describe('a figure in a person’s words', () => {
  it.each(table)('%s says every row and every row of another source', (_, parameter) => {
    for (const { value, otherwise = [] } of parameter.history)
      for (const said of [value, ...otherwise.map(other => other.value)].map(figure =>
        parameter.says(figure),
      )) {
        expect(said.length).toBeGreaterThan(0)
        expect(new Set(said.map(({ label }) => label)).size).toBe(said.length)
        for (const { label, words } of said) {
          expect(words).toBeTruthy()
          expect(`${label ?? ''} ${words}`).not.toMatch(RAW)
        }
      }
  })

  it.each(Object.entries(firmPolicy))('%s, a policy of the firm, is said too', (_, policy) => {
    const says = policy.says as (value: unknown) => ReturnType<typeof policy.says>
    for (const { words } of says(policy.value)) expect(words).not.toMatch(RAW)
  })

  it('names money in dollars and cents and spans in their unit', () => {
    const found = inForce(simplePlan, day('2026-11-24'))
    expect(found.known && simplePlan.says(found.value)).toEqual([
      { label: 'Called then', words: 'simple' },
      { label: 'Balance, at most', words: '$50,000.00' },
      { label: 'Time to pay, at most', words: '120 months' },
      { label: 'Direct debit asked for above', words: '$50,000.00' },
    ])
  })

  it('loses nothing of a rate', () => {
    expect(percent(25)).toBe('0.25%')
    expect(percent(50)).toBe('0.5%')
    expect(percent(25_000)).toBe('250%')
  })

  it('says one day and two days, and what is not known', () => {
    expect(counted(1, 'day')).toBe('1 day')
    expect(counted(2, 'county', 'counties')).toBe('2 counties')
    expect(orNotKnown(null, String)).toBe('not known')
  })
})

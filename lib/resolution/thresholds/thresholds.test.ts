import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectForgettingOnlyUnsettles } from '../finding/forgetting.test-support'
import { cents, dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { testLienFiling } from './lien-filing'
import { type PassportQuestion, testPassport } from './passport'

const asOf = day('2026-11-24')

describe('a seriously delinquent debt', () => {
  const question: PassportQuestion = { asOf, assessed: cents(6_600_001), lienOrLevy: true, exclusions: [] }
  const delinquent = (change: Partial<PassportQuestion>) =>
    testPassport({ ...question, ...change }).value?.seriouslyDelinquent

  it('is more than $66,000 in 2026, with a lien or levy and nothing that excludes it', () => {
    expect(delinquent({})).toBe(true)
    expect(delinquent({ assessed: dollars(66_000) })).toBe(false)
    expect(delinquent({ asOf: day('2025-12-31'), assessed: dollars(65_000) })).toBe(true)
  })

  it('is none with an agreement, or before a lien or levy', () => {
    expect(delinquent({ exclusions: ['agreement'] })).toBe(false)
    expect(delinquent({ lienOrLevy: false })).toBe(false)
  })

  it('is not known for a year whose amount is not published', () => {
    expect(testPassport({ ...question, asOf: day('2027-01-01') }).missing).toMatchObject([
      { table: 'passport-threshold' },
    ])
  })

  it('never settles otherwise when a fact is forgotten, and never ends by owing more', () => {
    const facts = fc.record({
      asOf: fc.constant(asOf),
      assessed: fc.nat(15_000_000).map(cents),
      lienOrLevy: fc.boolean(),
      exclusions: fc.constantFrom<PassportQuestion['exclusions']>([], ['offer']),
    })
    fc.assert(
      fc.property(facts, fc.nat(1_000_000), (one, more) => {
        expectForgettingOnlyUnsettles(
          one as PassportQuestion,
          ['assessed', 'lienOrLevy', 'exclusions'],
          testPassport,
          value => value.seriouslyDelinquent,
        )
        if (testPassport(one).value?.seriouslyDelinquent)
          expect(
            testPassport({ ...one, assessed: cents(one.assessed + more) }).value?.seriouslyDelinquent,
          ).toBe(true)
      }),
    )
  })
})

describe('a lien notice', () => {
  it('is expected from $10,000 assessed', () => {
    expect(testLienFiling({ asOf, assessed: dollars(10_000) }).value).toEqual({
      expected: true,
      threshold: dollars(10_000),
    })
    expect(testLienFiling({ asOf, assessed: cents(999_999) }).value?.expected).toBe(false)
  })

  it('is not told without the balance', () => {
    expect(testLienFiling({ asOf, assessed: null }).missing).toMatchObject([
      { wouldTell: 'The account transcripts' },
    ])
    expect(testLienFiling({ asOf, assessed: cents(-5) }).problems).toMatchObject([
      { name: 'negative-amount' },
    ])
  })
})

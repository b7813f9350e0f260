import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operations } from './operations'
import { runExamples } from './run-examples'

interface Case {
  operation: string
  input: Record<string, unknown>
}

const texts = ['other-cases', 'own-cases', 'edge-cases'].map(name =>
  readFileSync(path.resolve(`tests/fixtures/examples/${name}.json`), 'utf8'),
)
const cases = texts.flatMap(text => (JSON.parse(text) as { cases: Case[] }).cases)

describe('cases that were computed apart from these computations', () => {
  it('are all met to the cent', () => {
    expect(texts.flatMap(runExamples).filter(({ passed }) => !passed)).toEqual([])
  })

  it('are at least nine of every operation', () => {
    const few = operations.filter(
      ({ name }) => cases.filter(({ operation }) => operation === name).length < 9,
    )
    expect(few).toEqual([])
  })
})

/** What a file may hold in the place of a value. */
const oddities = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(-1, 0, 1e21, 1e-9, 2 ** 53, '9999-12-31', '0000-01-01', '2024-02-30', '1e400', ''),
)

describe('a case that can not be read', () => {
  it('fails alone and says why, whatever stands in the place of one of its values', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(), oddities, ({ operation, input }, at, oddity) => {
        const names = Object.keys(input)
        const changed = { ...input, [names[at % names.length] ?? '']: oddity }
        const broken = { operation, input: changed, expect: { nothing: 'of the kind' } }
        const [first, second] = runExamples(JSON.stringify([broken, { ...cases[0], expect: { days: 3547 } }]))
        expect(first?.passed).toBe(false)
        expect(first?.differences.join()).not.toBe('')
        expect(second?.passed).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['notice-sum', { lines: [99_999_999_999_999] }, 'Not a whole number of cents'],
    ['filing-due-date', { form: '1040', taxYear: 9_999 }, 'Not a calendar day: 10000-04-01'],
    ['interest', { principal: 100, from: '2021-01-01', to: '2020-01-01' }, 'to lies before from'],
    ['interest', { principal: -100, from: '2021-01-01', to: '2022-01-01' }, 'principal is below zero'],
    ['estimated-tax-penalty', { underpayment: 9, days: -5, annualRatePercent: 7 }, 'days are below zero'],
    [
      'collection-statute',
      {
        assessed: '2018-04-02',
        suspensions: [{ kind: 'offer-pending', from: '2019-01-01', to: '2019-03-01', outcome: 'lost' }],
      },
      'no rule is known for the outcome lost',
    ],
  ])('%s %j fails and says why', (operation, input, words) => {
    const [result] = runExamples(JSON.stringify([{ operation, input, expect: { x: 1 } }]))
    expect(result?.differences.join()).toContain(words)
  })

  it.each([
    [
      'offer-deposit',
      { terms: 'periodic', offer: 6_000, asOf: '2026-11-24' },
      'deposit',
      'First monthly payment',
    ],
    ['transport-standard', { asOf: '2024-06-01', vehicles: 1, region: 'South' }, 'operating', 'Jun 1, 2024'],
    ['collection-statute', { assessed: '2016-02-29' }, 'csed', 'from 2026-02-28 to 2026-03-01'],
  ])('%s %j says why %s is open', (operation, input, part, words) => {
    const [result] = runExamples(JSON.stringify([{ operation, input, expect: { [part]: 1 } }]))
    expect(result?.differences.join()).toContain(words)
  })
})

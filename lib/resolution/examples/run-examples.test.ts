import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExamples } from './run-examples'

const run = (cases: object[]) => runExamples(JSON.stringify({ cases }))
const months = { operation: 'penalty-months', input: { dueDate: '2026-04-15', through: '2026-05-15' } }
const year = { principal: 10_000, from: '2024-12-31', to: '2025-12-31' }

describe('a file of examples', () => {
  it('passes where the computed value is the expected one', () => {
    expect(run([{ id: 'a', ...months, expect: { months: 1 } }])).toEqual([
      { id: 'a', operation: 'penalty-months', passed: true, differences: [] },
    ])
  })

  it('fails with both values where it is not', () => {
    expect(run([{ id: 'a', ...months, expect: { months: 2 } }])[0]).toMatchObject({
      passed: false,
      differences: ['months: expected 2, computed 1'],
    })
  })

  it.each([
    [{ operation: 'no-such-thing', input: {}, expect: { x: 1 } }, 'unknown operation "no-such-thing"'],
    [{ ...months, expect: {} }, 'expects nothing'],
    [{ ...months, expect: { weeks: 4 } }, 'weeks: expected 4, computed not computed'],
    [
      { operation: 'penalty-months', input: { dueDate: '2026-02-30' }, expect: { months: 1 } },
      'dueDate is not a day',
    ],
    [{ operation: 'penalty-months', input: {}, expect: { months: 1 } }, 'dueDate is missing'],
    [
      { operation: 'interest', input: { ...year, to: '2027-01-01' }, expect: { interest: 1 } },
      'not known: Underpayment rate on Jan 1, 2027',
    ],
    [
      {
        operation: 'notice-pay-by',
        input: { noticeDate: '2022-07-01', amount: 0.001 },
        expect: { payBy: 'x' },
      },
      'amount is not an amount in dollars and cents',
    ],
  ])('fails and says why: %j', (entry, words) => {
    const [result] = run([entry])
    expect(result?.passed).toBe(false)
    expect(result?.differences.join()).toContain(words)
  })

  it('compares money to the cent, more places where they are printed, and within a tolerance only where one is given', () => {
    const passes = (expected: object, tolerance?: number) =>
      run([{ operation: 'interest', input: year, expect: expected, tolerance }])[0]?.passed
    expect(passes({ interest: 725.01 })).toBe(true)
    expect(passes({ interest: 725 })).toBe(false)
    expect(passes({ interest: 725.0 }, 0.02)).toBe(true)
    expect(passes({ interest: 725.0098 })).toBe(true)
    expect(passes({ interest: 725.0099 })).toBe(false)
    expect(passes({ factor: '0.072501' })).toBe(true)
    expect(passes({ interest: 'much' })).toBe(false)
  })

  it('is refused where it is not such a file', () => {
    expect(() => runExamples('{}')).toThrow(SyntaxError)
    expect(() => runExamples('months')).toThrow(SyntaxError)
  })
})

describe('the worked examples beside the project', () => {
  const file = ['..', '../..']
    .map(up => path.resolve(up, 'shared/domain/worked-examples.json'))
    .find(candidate => existsSync(candidate))

  it('are all met to the cent', ({ skip }) => {
    skip(
      file === undefined,
      'shared/domain/worked-examples.json is not beside the project: no example was run',
    )
    const results = runExamples(readFileSync(file ?? '', 'utf8'))
    const known = results.filter(({ differences }) => !differences.join().startsWith('unknown operation'))
    expect(known.filter(({ passed }) => !passed)).toEqual([])
    expect(known.length).toBeGreaterThan(50)
  })
})

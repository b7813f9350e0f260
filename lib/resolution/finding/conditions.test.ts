import { describe, expect, it } from 'vitest'
import { day } from '../time/plain-date'
import { agreed, allHold } from './conditions'
import { draftFinding } from './draft'
import { arePossible } from './possible-input'

const condition = (label: string, holds: boolean | null) => ({
  label,
  formula: label,
  holds,
  missing: { fact: label, wouldTell: 'A paper' },
})
const decide = (...holds: (boolean | null)[]) => {
  const draft = draftFinding()
  const value = allHold(
    draft,
    holds.map((one, index) => condition(`c${index}`, one)),
  )
  return draft.settle(value)
}

describe('conditions that must all hold', () => {
  it('hold when each does', () => {
    expect(decide(true, true)).toMatchObject({ value: true, missing: [] })
  })

  it('fail when one fails, whatever is unknown, and then no fact is asked for', () => {
    expect(decide(null, false)).toMatchObject({ value: false, missing: [] })
  })

  it('can not be told when one is unknown and none fails, and each unknown is named', () => {
    expect(decide(true, null, null)).toMatchObject({ value: null, missing: [{ fact: 'c1' }, { fact: 'c2' }] })
  })

  it('are each a step', () => {
    expect(decide(true, false, null).steps.map(({ result }) => result)).toEqual([
      { kind: 'words', words: 'met' },
      { kind: 'words', words: 'not met' },
      { kind: 'words', words: 'not known' },
    ])
  })
})

it('takes what all readings agree on, else nothing', () => {
  expect(agreed([true, true])).toBe(true)
  expect(agreed([true, false])).toBeNull()
  expect(agreed([false, null])).toBeNull()
  expect(agreed([])).toBeNull()
})

describe('numbers that can not be', () => {
  it.each([
    [{ amounts: { 'The tax': -1 } }, 'negative-amount'],
    [{ amounts: { 'The tax': 0.5 } }, 'not-an-amount'],
    [{ amounts: { 'The tax': Number.NaN } }, 'not-an-amount'],
    [{ signed: { 'What is left': Number.POSITIVE_INFINITY } }, 'not-an-amount'],
    [{ counts: { 'The months': 5_000 } }, 'not-an-amount'],
    [{ years: { 'The tax year': 1953 } }, 'before-1954'],
    [{ years: { 'The tax year': 20_255 } }, 'not-a-day'],
    [{ days: { 'The day': day('1950-01-01') } }, 'before-1954'],
    [{ days: { 'The day': day('9999-01-01') } }, 'not-a-day'],
  ])('%j is named as %s', (numbers, name) => {
    const draft = draftFinding()
    expect(arePossible(draft, numbers)).toBe(false)
    expect(draft.settle(null).problems).toMatchObject([{ name }])
  })

  it('are not the ones that are missing, nor an income below zero', () => {
    const draft = draftFinding()
    expect(arePossible(draft, { amounts: { 'The tax': null }, signed: { 'What is left': -500 } })).toBe(true)
    expect(draft.settle(null).problems).toEqual([])
  })
})

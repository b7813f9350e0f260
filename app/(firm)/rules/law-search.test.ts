import { describe, expect, it } from 'vitest'
import { day, reviewLaw } from '@/lib/resolution'
import { countStates, lawSearch, narrow } from './law-search'

const review = reviewLaw(day('2026-11-24'))
const tables = (search: Parameters<typeof narrow>[1]) =>
  narrow(review, search).figures.map(({ parameter }) => parameter.table)

describe('the search of the rules', () => {
  it('shows everything for an address that says nothing, or nonsense', () => {
    expect(narrow(review, lawSearch.parse({}))).toEqual(review)
    expect(narrow(review, lawSearch.parse({ state: 'lapsed', q: ['a', 'b'] }))).toEqual(review)
  })

  it('finds by every word, in titles and in citations, whatever their capitals', () => {
    expect(tables({ q: 'UNDERPAYMENT large-corporate' })).toEqual(['large-corporate-underpayment-rate'])
    expect(tables({ q: '6330' })).toContain('hearing-request-days')
    expect(narrow(review, { q: 'e-01' }).rules.map(({ rule }) => rule.id)).toEqual(['E-01'])
    expect(narrow(review, { q: 'unheard-of' })).toMatchObject({ figures: [], rules: [], policies: [] })
  })

  it('finds by state, and no policy has one', () => {
    expect(tables({ state: 'ending' })).toContain('underpayment-rate')
    expect(tables({ state: 'ending' })).not.toContain('hearing-request-days')
    expect(narrow(review, { state: 'secondary' }).policies).toEqual([])
    expect(narrow(review, {}).policies.length).toBeGreaterThan(0)
  })

  it('counts for each state what choosing it would show', () => {
    for (const { state, count } of countStates(review)) {
      const { figures, rules } = narrow(review, { state })
      expect(figures.length + rules.length).toBe(count)
    }
  })
})

it('gives everything on the page an address of its own', () => {
  const addresses = [
    ...review.figures.flatMap(({ parameter }) => parameter.table),
    ...new Set(review.figures.map(({ subject }) => subject.id)),
    ...review.rules.map(({ rule }) => rule.id),
    ...review.policies.map(({ id }) => id),
    ...['catalogue', 'policy', 'main'],
  ]
  expect(new Set(addresses).size).toBe(addresses.length)
})

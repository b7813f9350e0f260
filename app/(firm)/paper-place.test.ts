import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FactSource } from '@/lib/resolution'
import { factHref, placeIn } from './paper-place'

const read: FactSource = {
  kind: 'notice',
  label: 'CP14 of Nov 16, 2026',
  documentId: 'd1',
  place: { page: 2, box: { x: 72.26, y: 91, width: 120.04, height: 11.5 } },
  confirmedBy: null,
}

it('a fact read from paper opens its page at its box', () => {
  const href = factHref(read, 'c1')
  expect(href).toBe('/papers/d1?page=2&box=72.3-91-120-11.5#place')
  expect(placeIn(Object.fromEntries(new URL(href ?? '', 'http://house').searchParams))).toEqual({
    page: 2,
    box: { x: 72.3, y: 91, width: 120, height: 11.5 },
  })
})

it('a fact without a known place opens its paper, one that was entered its period, any other nothing', () => {
  expect(factHref({ ...read, place: null }, 'c1')).toBe('/papers/d1')
  expect(factHref({ ...read, documentId: null, periodId: 'p1' }, 'c1')).toBe('/cases/c1/years/p1')
  expect(factHref({ ...read, documentId: null }, 'c1')).toBeNull()
})

it('no address breaks the page', () => {
  fc.assert(
    fc.property(fc.record({ page: fc.string(), box: fc.string() }), params => {
      expect(() => placeIn(params)).not.toThrow()
    }),
  )
  expect(placeIn({ page: '1', box: '1-2-3' })).toBeNull()
  expect(placeIn({ page: ['1', '2'], box: '1-2-3-4' })).toBeNull()
  expect(placeIn({})).toBeNull()
})

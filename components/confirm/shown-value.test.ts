import { expect, test } from 'vitest'
import type { ConfirmField } from './confirm-field'
import { shownValue } from './shown-value'

const field = (more: Partial<ConfirmField>): ConfirmField => ({
  name: 'payBy',
  label: 'Pay-by date',
  input: 'date',
  value: '2026-12-07',
  display: 'Mon, Dec 7, 2026',
  raw: 'December 7, 2026',
  page: 1,
  box: null,
  confidence: 0.98,
  basis: 'printed',
  remark: null,
  readings: [],
  agrees: true,
  decided: null,
  ...more,
})

test('a corrected date and amount are shown as a practitioner writes them', () => {
  const date = { state: 'corrected', value: '2026-12-09', by: 'you' } as const
  expect(shownValue(field({}), date)).toBe('Wed, Dec 9, 2026')
  const amount = { state: 'corrected', value: '4749.5', by: 'you' } as const
  expect(shownValue(field({ input: 'money' }), amount)).toBe('4749.5')
  expect(shownValue(field({ input: 'money' }), { ...amount, value: '4749.50' })).toBe('$4,749.50')
})

test('two readings are both shown until one is picked, and then only that one', () => {
  const readings = [
    { value: '179.50', display: '179.50' },
    { value: '178.50', display: '178.50' },
  ]
  const doubtful = field({ input: 'money', value: '179.50', readings })
  expect(shownValue(doubtful, undefined)).toBe('179.50 or 178.50')
  expect(shownValue(doubtful, { state: 'corrected', value: '178.50', by: 'you' })).toBe('178.50')
})

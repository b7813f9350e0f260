import { expect, test } from 'vitest'
import { findTrigger } from '@/lib/resolution'
import { eventDetail, eventSentence } from './event-words'

const title = findTrigger('E-01')?.title

test('a payment is recorded with its amount and its day, an authority with yes or no', () => {
  expect(eventDetail('payment.entered', { cents: 150_000, paidOn: '2026-04-14' })).toBe(
    '$1,500.00, paid Apr 14, 2026',
  )
  expect(eventDetail('case.authority-recorded', { onFile: true })).toBe('Yes, on file')
  expect(eventDetail('case.authority-recorded', { onFile: false })).toBe('No, not on file')
})

test('what was raised and resolved is named by the rule’s code and its title', () => {
  expect(title).toBeTruthy()
  expect(eventSentence('case.assessed', { raised: ['E-01'], resolved: ['E-99'] })).toBe(
    `Raised E-01 (${title}); Resolved E-99`,
  )
})

test('a judgement that moved nothing is only said to have been made', () => {
  expect(eventSentence('case.assessed', { raised: [], resolved: [] })).toBe('Case assessed')
})

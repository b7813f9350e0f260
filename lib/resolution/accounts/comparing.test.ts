import { expect, test } from 'vitest'
import { exampleTranscript, taxYear } from '../escalation/example-facts'
import type { TranscriptFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { assessed, type Row, row } from './account.test-support'
import { compareTranscripts } from './compare-transcripts'

const pull = (rows: readonly Row[], told: Partial<TranscriptFacts> = {}) =>
  exampleTranscript(taxYear(2024), rows, told)
const compare = (older: TranscriptFacts, newer: TranscriptFacts) =>
  compareTranscripts(older, newer, day('2027-11-24'))
const paid = row('670', 'Payment', '2025-07-01', -5_000)

test('a row counts as often as it stands', () => {
  const change = compare(pull([assessed, paid]), pull([assessed, paid, paid]))
  expect(change.added.map(({ code, cents }) => [code, cents])).toEqual([['670', -5_000]])
  expect(change.gone).toEqual([])
  expect(compare(pull([assessed, paid, paid]), pull([assessed, paid])).gone).toHaveLength(1)
})

test('a row is the same in other words, but not with another day, amount, notice or event', () => {
  const same = compare(pull([assessed]), pull([{ ...assessed, explanation: 'TAX RETURN FILED' }]))
  expect([same.added, same.gone]).toEqual([[], []])
  const notice = row('971', 'Notice issued', '2025-07-01', 0, 'CP14')
  for (const other of [
    { ...notice, date: '2025-07-02' },
    { ...notice, noticeCode: 'CP501' },
    { ...notice, explanation: 'Pending installment agreement' },
    { ...notice, code: '972' },
  ]) {
    const change = compare(pull([notice]), pull([other]))
    expect([change.added.length, change.gone.length]).toEqual([1, 1])
  }
})

test('what the rows do not explain of the balance is said, and nothing where a balance was not read', () => {
  const older = pull([assessed])
  expect(compare(older, pull([assessed, paid])).unexplained).toBe(0)
  expect(compare(pull([assessed, paid]), older).unexplained).toBe(0)
  expect(compare(older, pull([assessed, paid], { balanceCents: cents(995_100) })).unexplained).toBe(100)
  expect(compare(older, pull([assessed], { balanceCents: null })).unexplained).toBeNull()
  expect(compare(pull([assessed], { balanceCents: null }), older).unexplained).toBeNull()
})

test('the head and the statuses are compared too, where both say something', () => {
  const told = { filingStatus: 'Single', taxPerReturnCents: cents(100), returnPresent: true }
  const offer = row('480', 'Offer in compromise received', '2026-01-05')
  const change = compare(
    pull([assessed, offer], told),
    pull([assessed, offer, row('481', 'Offer in compromise rejected', '2026-05-05')], {
      filingStatus: 'Married Filing Joint',
      taxPerReturnCents: cents(200),
      returnPresent: false,
    }),
  )
  expect(change.head).toEqual([
    { what: 'Filing status', before: 'Single', after: 'Married Filing Joint' },
    { what: 'Tax per return', before: '$1.00', after: '$2.00' },
    { what: 'Return', before: 'present', after: 'not present' },
  ])
  expect(change.statuses).toEqual([{ kind: 'offer', before: 'pending', after: 'ended, rejected' }])
  expect(compare(pull([assessed], told), pull([assessed], { filingStatus: null })).head).toEqual([])
  expect(compare(pull([assessed], { filingStatus: null }), pull([assessed], told)).head).toEqual([])
})

import { expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import { cents } from '../money/cents'
import { reconcileCase } from '../reconciliation/reconcile'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { noticeAgainstTranscript } from './notice-against-transcript'

test('A-01 and the reconciliation name the same amount and the same row', () => {
  const rows = [
    ['150', '2025-06-02', 900_000],
    ['806', '2025-04-15', -500_000],
    ['610', '2025-04-15', -100_000],
    ['196', '2025-06-02', 3_700],
  ] as const
  const notice = exampleNotice({
    code: 'CP14',
    noticeDate: day('2025-06-09'),
    periods: [taxYear(2024)],
    amountDueCents: cents(403_700),
    lines: [
      ['tax', 900_000],
      ['credits', -500_000],
      ['interest', 3_700],
    ],
  })
  const facts = exampleCase({ periods: [yearOfRows(2024, rows)], notices: [notice] })
  const view = readCase(facts, day('2026-11-24'))
  const [found] = reconcileCase(view)
  expect(found?.unexplained).toBe(100_000)
  expect(found?.parts.map(({ name }) => name).join()).toContain(
    'row 3, code 610, −$1,000.00 of Apr 15, 2025, which the bill does not show',
  )
  const [flag] = noticeAgainstTranscript.evaluate(view)
  expect(flag?.claim).toBe(
    'The CP14 for 2024 asks for $1,000.00 more than the transcript explains: row 3, code 610, −$1,000.00 of Apr 15, 2025, which the bill does not show.',
  )
  expect(flag?.evidence.some(({ value }) => value?.includes('610'))).toBe(true)
})

import { expect, test } from 'vitest'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { readTranscriptStatute } from './transcript-statute'

test('each time to collect keeps its working beside the marks of the rows', () => {
  const { statutes } = readTranscriptStatute(
    [{ code: '150', date: day('2023-06-05'), cents: cents(900_000), explanation: 'Tax return filed' }],
    day('2026-11-24'),
  )
  expect(statutes).toHaveLength(1)
  expect(statutes[0]?.statute.steps.length).toBeGreaterThan(0)
})

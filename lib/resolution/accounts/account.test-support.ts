import { readCase } from '../collection/case-view'
import { exampleCase, examplePeriod, exampleTranscript, taxYear } from '../escalation/example-facts'
import type { CaseFacts, TranscriptFacts } from '../facts'
import { day } from '../time/plain-date'
import type { Account } from './account'

export type Row = Parameters<typeof exampleTranscript>[1][number]

const asOf = day('2026-11-24')
const period = taxYear(2024)

/** The account of 2024 that a transcript with these rows makes. */
export function accountOf(
  rows: readonly Row[],
  told: Partial<TranscriptFacts> = {},
  more: Partial<CaseFacts> = {},
): Account {
  const transcript = exampleTranscript(period, rows, told)
  const facts = exampleCase({ periods: [examplePeriod(period, { transcript })], ...more })
  const found = readCase(facts, asOf).periods.find(({ key }) => key === '1040:2024-12-31')?.account
  if (!found) throw new Error('No account')
  return found
}

export function row(code: string, explanation: string, date: string, cents = 0, noticeCode?: string): Row {
  return { code, explanation, date, cents, noticeCode }
}

/** A return of $10,000.00, assessed on June 2, 2025. */
export const assessed: Row = row('150', 'Tax return filed', '2025-06-02', 1_000_000)

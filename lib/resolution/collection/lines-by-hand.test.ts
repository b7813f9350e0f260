import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import {
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from '../escalation/example-facts'
import type { NoticeFacts } from '../facts'
import { cents } from '../money/cents'
import { reconcileCase } from '../reconciliation/reconcile'
import { day } from '../time/plain-date'
import { readCase } from './case-view'
import { handWords } from './lines-by-hand'

const asOf = day('2026-11-24')
const asRead = exampleNotice({
  code: 'CP14',
  periods: [taxYear(2025)],
  amountDueCents: cents(500_000),
  lines: [
    ['tax', 900_000],
    ['credits', -380_000],
  ],
})

/** The credits were read as −$3,800.00; the page says −$4,000.00, with which the bill adds up. */
function corrected(
  read: { label: string; cents: number } | null = { label: 'credits', cents: -380_000 },
): NoticeFacts {
  const [tax, credits] = asRead.lines
  if (!tax || !credits) throw new Error('No lines')
  const by = read
    ? { byHand: true as const, read: { label: read.label, cents: cents(read.cents) } }
    : { byHand: true as const }
  return { ...asRead, lines: [tax, { ...credits, cents: cents(-400_000), ...by }] }
}

describe('a line of a bill that a person corrected', () => {
  it('is counted in words, with who confirmed it', () => {
    expect(handWords(corrected())).toBe('a line corrected by hand (I. Calloway)')
    expect(handWords(asRead)).toBeNull()
  })

  it('is a line that adds up like any other: a person looked, and no rule doubts it', () => {
    const flagOf = (notice: NoticeFacts) =>
      assess(exampleCase({ notices: [notice] }), asOf).flags.find(({ ruleId }) => ruleId === 'A-06')
    expect(flagOf(asRead)).toMatchObject({ severity: 3 })
    expect(flagOf(corrected())).toBeUndefined()
  })

  it('is named beside the balance that several years owe together', () => {
    const periods = [
      examplePeriod(taxYear(2024), {
        transcript: exampleTranscript(taxYear(2024), [returnRow('2025-06-02', 100_000)]),
      }),
    ]
    const flag = assess(exampleCase({ periods, notices: [corrected()] }), asOf).flags.find(
      ({ ruleId }) => ruleId === 'M-01',
    )
    expect(JSON.stringify(flag?.working)).toContain('a line corrected by hand (I. Calloway)')
    expect(JSON.stringify(flag?.evidence)).toContain('a line corrected by hand (I. Calloway)')
  })

  it('is named on the line of the reconciliation and in what it rests on', () => {
    const transcript = exampleTranscript(
      taxYear(2025),
      [
        returnRow('2026-11-16', 900_000),
        { code: '610', explanation: 'Payment with return', date: '2026-04-15', cents: -400_000 },
      ],
      { responseDate: day('2026-11-20') },
    )
    const facts = exampleCase({
      periods: [examplePeriod(taxYear(2025), { transcript })],
      notices: [corrected()],
    })
    const [found] = reconcileCase(readCase(facts, asOf))
    expect(found?.lines.map(({ line, byHand }) => [line, byHand ?? false])).toEqual([
      ['tax', false],
      ['credits', true],
      ['amount-due', false],
    ])
    expect(JSON.stringify(found?.evidence)).toContain('a line corrected by hand')
  })
})

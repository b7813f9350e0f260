import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  returnRow,
  settledYears,
  taxYear,
} from '../escalation/example-facts'
import type { CaseFacts, FactSource } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'

const today = day('2026-11-24')
const period = taxYear(2025)
const onFile = <T extends { source: FactSource }>(facts: T, documentId: string): T => ({
  ...facts,
  source: { ...facts.source, documentId },
})
const bill = onFile(exampleNotice({ code: 'CP14', amountDueCents: cents(745_232) }), 'doc-notice')
const pulled = (responseDate: string) =>
  onFile(
    exampleTranscript(period, [returnRow('2026-11-09', 505_232)], { responseDate: day(responseDate) }),
    'doc-pull',
  )
const states = (facts: CaseFacts) =>
  Object.fromEntries(
    assess(facts, today)
      .checklist.filter(item => item.key === 'authority' || item.key.endsWith('2025-12-31'))
      .map(item => [item.key.split(':')[0], item.state]),
  )

describe('the papers of a period with a problem', () => {
  it('are the six that decide it, and authority to speak', () => {
    const facts = exampleCase({
      periods: [...settledYears(2020, 2024), examplePeriod(period, { transcript: pulled('2026-11-20') })],
      notices: [bill],
      authorityOnFile: null,
    })
    expect(states(facts)).toEqual({
      authority: 'needed',
      notice: 'received',
      return: 'needed',
      transcript: 'received',
      'payment-proof': 'needed',
      'bank-record': 'not-needed',
      'irs-letter': 'needed',
    })
  })

  it('are ticked off by the document that satisfies them', () => {
    const facts = exampleCase({
      periods: [...settledYears(2020, 2024), examplePeriod(period, { transcript: pulled('2026-11-20') })],
      notices: [bill],
    })
    const items = new Map(assess(facts, today).checklist.map(item => [item.key, item.satisfiedBy]))
    expect(items.get('notice:1040:2025-12-31')).toBe('doc-notice')
    expect(items.get('transcript:1040:2025-12-31')).toBe('doc-pull')
    expect(items.get('return:1040:2025-12-31')).toBeNull()
  })

  it('include the transcript again when the one on file is too old', () => {
    const facts = exampleCase({
      periods: [...settledYears(2020, 2024), examplePeriod(period, { transcript: pulled('2026-09-01') })],
      notices: [bill],
    })
    expect(states(facts).transcript).toBe('needed')
  })

  it('include bank records where a payment is lost', () => {
    const facts = exampleCase({
      periods: [...settledYears(2020, 2024), examplePeriod(period, { transcript: pulled('2026-11-20') })],
      payments: [examplePayment('2026-04-14', cents(150_000), period)],
    })
    expect(states(facts)).toMatchObject({ 'payment-proof': 'needed', 'bank-record': 'needed' })
  })

  it('include the transcript though somebody typed the balance in', () => {
    const typed = entered({ filed: 'filed', balanceCents: cents(505_232), stage: 'first-bill' })
    const facts = exampleCase({
      periods: [...settledYears(2020, 2024), examplePeriod(period, { entered: typed })],
      notices: [bill],
    })
    expect(states(facts).transcript).toBe('needed')
  })

  it('ask for what payers reported where no return is filed, not for the return as filed', () => {
    const facts = exampleCase({
      periods: [
        ...settledYears(2020, 2024),
        examplePeriod(period, { entered: entered({ filed: 'not-filed' }) }),
      ],
    })
    expect(states(facts)).toMatchObject({ income: 'needed' })
    expect(states(facts)).not.toHaveProperty('return')
  })

  it('are only the transcript for a year that nobody has looked at', () => {
    const { checklist } = assess(exampleCase({ notices: [bill] }), today)
    expect(checklist.filter(item => item.key.endsWith('2021-12-31')).map(item => item.key)).toEqual([
      'transcript:1040:2021-12-31',
    ])
  })
})

it('asks for nothing but authority where there is no problem', () => {
  const { checklist } = assess(
    exampleCase({ periods: settledYears(2020, 2025), authorityOnFile: false }),
    today,
  )
  expect(checklist.map(item => [item.key, item.state])).toEqual([['authority', 'needed']])
})

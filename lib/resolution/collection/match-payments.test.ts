import { describe, expect, it } from 'vitest'
import {
  exampleCase,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  taxYear,
} from '../escalation/example-facts'
import { cents } from '../money/cents'
import { matchPayments } from './match-payments'

const payment = (date: string, amount: number, code = '670') => ({
  code,
  explanation: 'Payment',
  date,
  cents: -amount,
})
const year = (number: number, rows: Parameters<typeof exampleTranscript>[1]) =>
  examplePeriod(taxYear(number), { transcript: exampleTranscript(taxYear(number), rows) })
const paid = (date: string, amount: number, number: number) =>
  examplePayment(date, cents(amount), taxYear(number))
const found = (facts: Parameters<typeof exampleCase>[0]) =>
  matchPayments(exampleCase(facts)).map(match => match.found)

describe('payments beside the transcripts', () => {
  it('match by cents, and within ten days', () => {
    const payments = [paid('2026-02-10', 90_000, 2025)]
    expect(found({ payments, periods: [year(2025, [payment('2026-02-20', 90_000)])] })).toEqual(['here'])
    expect(found({ payments, periods: [year(2025, [payment('2026-02-21', 90_000)])] })).toEqual(['nowhere'])
    expect(found({ payments, periods: [year(2025, [payment('2026-02-10', 90_001)])] })).toEqual(['nowhere'])
  })

  it('use each row once: two equal payments need two rows', () => {
    const payments = [
      paid('2026-02-10', 90_000, 2025),
      { ...paid('2026-02-11', 90_000, 2025), paymentId: 'second' },
    ]
    expect(found({ payments, periods: [year(2025, [payment('2026-02-10', 90_000)])] })).toEqual([
      'here',
      'nowhere',
    ])
  })

  it('leave a row to the payment that was meant for its year', () => {
    const payments = [
      paid('2026-02-10', 90_000, 2022),
      { ...paid('2026-02-10', 90_000, 2020), paymentId: 'second' },
    ]
    const periods = [year(2022, []), year(2020, [payment('2026-02-10', 90_000)])]
    expect(found({ payments, periods })).toEqual(['nowhere', 'here'])
  })

  it('are not found in a row that was taken back', () => {
    const moved = { code: '672', explanation: 'Payment moved', date: '2026-03-02', cents: 90_000 }
    const periods = [year(2025, [payment('2026-02-10', 90_000), moved])]
    expect(found({ payments: [paid('2026-02-10', 90_000, 2025)], periods })).toEqual(['nowhere'])
  })

  it('are found on another year, whatever kind of payment it posted as', () => {
    const periods = [year(2025, []), year(2026, [payment('2026-04-14', 150_000, '660')])]
    expect(found({ payments: [paid('2026-04-14', 150_000, 2025)], periods })).toEqual(['elsewhere'])
  })
})

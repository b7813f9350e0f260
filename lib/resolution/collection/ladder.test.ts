import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from '../escalation/example-facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { readCase } from './case-view'

const period = taxYear(2022)
const notice = (noticeCode: string, date: string) => ({
  code: '971',
  explanation: 'Notice issued',
  date,
  noticeCode,
})
const event = (code: string, explanation: string, date: string) => ({ code, explanation, date })

function stage(...rows: Parameters<typeof exampleTranscript>[1]) {
  const transcript = exampleTranscript(period, [returnRow('2023-06-05', 1_020_000), ...rows])
  const [view] = readCase(
    exampleCase({ periods: [examplePeriod(period, { transcript })] }),
    day('2026-11-24'),
  ).periods
  return view?.ladder.stage
}

describe('where a period stands', () => {
  it('is the furthest notice on its transcript', () => {
    expect(stage(notice('CP14', '2023-06-05'), notice('CP501', '2023-07-10'))).toBe('reminder')
    expect(stage(notice('CP504', '2023-10-09'), notice('CP503', '2023-08-21'))).toBe('intent-to-levy')
  })

  it('is the agreement that followed, until its end or an intent to levy', () => {
    const bill = notice('CP14', '2023-06-05')
    const plan = event('971', 'Installment agreement established', '2024-09-16')
    expect(stage(bill, plan)).toBe('installment-agreement')
    expect(stage(bill, plan, notice('CP523', '2025-08-25'))).toBe('agreement-default')
    expect(stage(bill, plan, event('971', 'No longer in installment agreement status', '2025-10-06'))).toBe(
      'agreement-default',
    )
    expect(stage(bill, plan, notice('CP504', '2026-06-15'))).toBe('intent-to-levy')
  })

  it('keeps the furthest step in sight while an agreement or hardship status suspends it', () => {
    const final = event('971', 'Collection due process Notice of Intent to Levy -- issued', '2023-11-20')
    const plan = event('971', 'Installment agreement established', '2024-04-22')
    const transcript = exampleTranscript(period, [returnRow('2023-06-05', 1_020_000), final, plan])
    const billed = exampleNotice({ code: 'CP14', periods: [taxYear(2025)] })
    const facts = exampleCase({ periods: [examplePeriod(period, { transcript })], notices: [billed] })
    expect(assess(facts, day('2026-11-24'))).toMatchObject({
      stage: 'final-levy-notice',
      arrangement: 'installment-agreement',
    })
    expect(assess({ ...facts, periods: [] }, day('2026-11-24'))).toMatchObject({
      stage: 'first-bill',
      arrangement: null,
    })
  })

  it('is not moved by a request that is only pending', () => {
    expect(
      stage(notice('CP14', '2023-06-05'), event('971', 'Pending installment agreement', '2024-07-01')),
    ).toBe('first-bill')
  })

  it('takes a notice of intent to levy with a hearing for a notice, never for a levy', () => {
    expect(
      stage(event('971', 'Collection due process Notice of Intent to Levy -- issued', '2026-10-26')),
    ).toBe('final-levy-notice')
  })

  it('returns from hardship status when it is reversed', () => {
    const hardship = event('530', 'Balance due account currently not collectible', '2024-02-05')
    expect(stage(notice('CP504', '2023-10-09'), hardship)).toBe('not-collectible')
    expect(
      stage(notice('CP504', '2023-10-09'), hardship, event('531', 'Account collectible', '2025-02-03')),
    ).toBe('intent-to-levy')
  })

  it('takes a levy payment for a running levy only while it is recent', () => {
    const paidBy = (date: string) => ({ code: '670', explanation: 'Payment Levy', date, cents: -50_000 })
    expect(stage(notice('LT11', '2026-06-01'), paidBy('2026-11-02'))).toBe('levy')
    expect(stage(notice('LT11', '2021-06-01'), paidBy('2021-11-02'))).toBe('final-levy-notice')
  })

  it('is paid when the balance is nothing, and not when it was cleared otherwise', () => {
    const credit = { code: '670', explanation: 'Payment', date: '2024-01-02', cents: -1_020_000 }
    expect(stage(notice('CP14', '2023-06-05'), credit)).toBe('paid')
    expect(
      stage({ code: '608', explanation: 'Statute expired', date: '2033-06-05', cents: -1_020_000 }),
    ).toBe('none')
  })

  it('is what a person said, where no paper says more', () => {
    const told = entered({ stage: 'reminder', balanceCents: cents(900_000) })
    const view = readCase(
      exampleCase({ periods: [examplePeriod(period, { entered: told })] }),
      day('2026-11-24'),
    )
    expect(view.periods[0]?.ladder.stage).toBe('reminder')
  })
})

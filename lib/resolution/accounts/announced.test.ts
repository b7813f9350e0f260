import { describe, expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import { findLastNotice } from '../collection/last-notice'
import { exampleCase, examplePeriod, exampleTranscript, taxYear } from '../escalation/example-facts'
import { optionsInput } from '../options/read-options-input'
import { day } from '../time/plain-date'

const year = taxYear(2024)
const asOf = day('2026-11-24')
type Row = Parameters<typeof exampleTranscript>[1][number]
const returned: Row = { code: '150', explanation: 'Tax return filed', date: '2025-06-02', cents: 900_000 }
const row = (code: string, explanation: string, date: string, cents = 0): Row => ({
  ...{ code, explanation, date, cents },
})

/** The year of a transcript that was pulled on Nov 16, 2026, looked at on Nov 24. */
function view(rows: Row[], on = asOf) {
  const transcript = exampleTranscript(year, [returned, ...rows], { responseDate: day('2026-11-16') })
  const facts = exampleCase({ periods: [examplePeriod(year, { transcript })] })
  const [period] = readCase(facts, on).periods
  if (!period?.account) throw new Error('No account')
  return { period, account: period.account, options: optionsInput(facts, on).accounts[0] }
}

describe('a row of a day that has not come', () => {
  const future: Row[] = [
    row('971', 'Collection due process Notice of Intent to Levy -- issued', '2026-12-07'),
    row('480', 'Offer in compromise received', '2026-12-07'),
    row('582', 'Lien placed on assets due to balance owed', '2026-12-07'),
    row('977', 'Amended return filed', '2026-12-07'),
    row('570', 'Additional account action pending', '2026-12-07'),
    row('971', 'Notice issued CP 0504', '2026-12-07'),
  ]

  test('is announced, and has not happened: no stage, status, lien, levy notice, hold or time to collect moves', () => {
    const { period, account } = view(future)
    expect(account.announced.map(({ code, on }) => [code, on])).toEqual([
      ['971', '2026-12-07'],
      ['480', '2026-12-07'],
      ['582', '2026-12-07'],
      ['977', '2026-12-07'],
      ['570', '2026-12-07'],
      ['971', '2026-12-07'],
    ])
    expect(period.ladder.stage).toBe('none')
    expect(account.statuses).toEqual([])
    expect(account.lien.state).toBe('none')
    expect(account.levy.hearingNotices).toEqual([])
    expect(account.amended).toEqual([])
    expect(account.freezes).toEqual([])
    expect(account.statute.events).toEqual([])
    expect(findLastNotice(period)).toBeNull()
  })

  test('has happened once its day is there, and is still said to be announced', () => {
    const { period, account, options } = view(future, day('2026-12-07'))
    expect(account.announced).toHaveLength(6)
    expect(period.ladder.stage).toBe('final-levy-notice')
    expect(account.lien.state).toBe('filed')
    expect(account.statuses.map(({ kind }) => kind)).toEqual(['offer'])
    expect(options?.collectible?.latest).toBeNull()
  })

  test('of the day of the transcript or before it is a fact', () => {
    expect(view([row('480', 'Offer in compromise received', '2026-11-16')]).account.announced).toEqual([])
  })
})

describe('a refund or credit that is posted for a future day', () => {
  const refund = [
    row('806', 'W-2 or 1099 withholding', '2025-04-15', -950_000),
    row('846', 'Refund issued', '2026-12-02', 50_000),
  ]

  test('counts once, in the balance that the transcript prints', () => {
    const { account } = view(refund)
    expect(account.balance.posted).toBe(0)
    for (const on of ['2026-11-24', '2026-12-15'])
      expect(account.accrueTo(day(on))).toMatchObject({ assessed: 0, balancePlusAccruals: 0 })
  })

  test('is said to be announced beside what is owed', () => {
    const { account } = view([row('670', 'Payment', '2026-12-02', -100_000)])
    const owed = account.accrueTo(asOf)
    expect(owed?.assessed).toBe(800_000)
    expect(owed?.remarks.join(' ')).toContain(
      'The balance counts rows that are dated after the transcript: Payment of Dec 2, 2026.',
    )
  })
})

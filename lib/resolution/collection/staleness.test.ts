import { describe, expect, it } from 'vitest'
import {
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from '../escalation/example-facts'
import type { NoticeFacts } from '../facts'
import { day } from '../time/plain-date'
import { readCase } from './case-view'
import { listTranscriptAges } from './staleness'

const asOf = day('2026-11-24')
const year = taxYear(2024)

function allowed(
  notices: NoticeFacts[],
  rows: Parameters<typeof exampleTranscript>[1] = [],
): number | undefined {
  const transcript = exampleTranscript(year, [returnRow('2025-06-02', 900_000), ...rows])
  const facts = exampleCase({ periods: [examplePeriod(year, { transcript })], notices })
  return listTranscriptAges(readCase(facts, asOf))[0]?.daysMax
}

const notice = (code: string, noticeDate: string, respondBy: string | null = null) =>
  exampleNotice({
    code,
    noticeDate: day(noticeDate),
    periods: [year],
    respondBy: respondBy === null ? null : day(respondBy),
  })

describe('how old a transcript may be', () => {
  it('is 30 days, and 14 once the IRS is at enforcement', () => {
    expect(allowed([])).toBe(30)
    const row = { code: '971', explanation: 'Notice issued', date: '2026-09-07', noticeCode: 'CP504' }
    expect(allowed([], [row])).toBe(14)
  })

  it('is 3 days where a right ends within 3: a levy hearing, a petition to the Tax Court', () => {
    expect(allowed([notice('LT11', '2026-10-27')])).toBe(3)
    expect(allowed([notice('LT11', '2026-10-30')])).toBe(14)
    expect(allowed([notice('CP3219A', '2026-08-27', '2026-11-25')])).toBe(3)
    expect(allowed([notice('CP3219A', '2026-09-07', '2026-12-07')])).toBe(30)
  })

  it('is not shortened by a day to pay', () => {
    const bill = exampleNotice({
      code: 'CP14',
      noticeDate: day('2026-11-04'),
      periods: [year],
      payBy: { date: day('2026-11-25'), basis: 'printed' },
    })
    expect(allowed([bill])).toBe(30)
  })
})

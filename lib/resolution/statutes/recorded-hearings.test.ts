import { describe, expect, it } from 'vitest'
import { readCase } from '../collection/case-view'
import { listRecordedHearings } from '../collection/hearing-requests'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePeriod,
  quarter,
  taxYear,
} from '../escalation/example-facts'
import type { HearingRequestFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import type { StatuteEntry } from '../transcripts/statute-entry'
import { findCollectionStatute } from './collection-statute'
import { type RecordedHearing, recordedHearingEvents } from './recorded-hearings'
import { readTranscriptStatute } from './transcript-statute'

const asOf = day('2026-11-24')
const asked = (sentOn: string, told: Partial<RecordedHearing> = {}): RecordedHearing => ({
  sentOn: day(sentOn),
  standing: 'in-time',
  reaches: true,
  ...told,
})
const row = (code: string, date: string, told: Partial<StatuteEntry> = {}): StatuteEntry => ({
  code,
  explanation: '',
  date: day(date),
  cents: cents(0),
  ...told,
})
const assessed = row('150', '2017-01-16', { cents: cents(1_248_000) })
const statute = (requests: RecordedHearing[], ...rows: StatuteEntry[]) =>
  readTranscriptStatute([assessed, ...rows], asOf, { requests }).statutes[0]?.statute

describe('a hearing request on record', () => {
  it('suspends the time to collect from the day it was sent, for as long as nobody tells that it ended', () => {
    // 69 days from September 16 to November 24, 2026: January 16 to March 26, 2027.
    const found = statute([asked('2026-09-16')])
    expect(found?.value).toMatchObject({
      base: '2027-01-16',
      earliest: '2027-01-16',
      latest: '2027-03-26',
      stillRunning: true,
      suspendedDays: { atLeast: 0, atMost: 69 },
    })
    expect(found?.missing.map(({ fact }) => fact)).toContain('Last day: Collection due process hearing')
    expect(found?.citations.map(({ cite }) => cite)).toContain('26 USC 6330(e)(1)')
  })

  it('leaves ninety days at its end, however little of the time was left when it was sent', () => {
    // Sent eleven days before the last day. All of them are left on November 24, and ninety at the most: February 22, 2027.
    const found = readTranscriptStatute([row('150', '2016-11-14', { cents: cents(5_000) })], asOf, {
      requests: [asked('2026-11-03')],
    }).statutes[0]?.statute.value
    expect(found).toMatchObject({ base: '2026-11-14', latest: '2027-02-22' })
    expect(found?.stillRunning).toBe(true)
  })

  it.each([
    ['an equivalent hearing', { standing: 'equivalent' as const }],
    ['one asked for too late', { standing: 'too-late' as const }],
    ['one about another year', { reaches: false }],
  ])('suspends nothing where it is %s', (_, told) => {
    expect(statute([asked('2026-09-16', told)])?.value).toMatchObject({
      latest: '2027-01-16',
      suspendedDays: { atLeast: 0, atMost: 0 },
    })
  })

  it.each([
    ['whether it was in time', { standing: 'unknown' as const }],
    ['which year it names', { reaches: null }],
  ])('may suspend where it is not known %s, and says what would tell', (_, told) => {
    const found = statute([asked('2026-09-16', told)])
    expect(found?.value).toMatchObject({ earliest: '2027-01-16', latest: '2027-03-26' })
    expect(found?.missing.length).toBeGreaterThan(1)
  })

  it('gives way to the hearing that a transcript shows, with its day of receipt and its end', () => {
    const posted = row('971', '2020-02-03', {
      explanation: 'Collection due process request received timely',
    })
    const rows = [
      posted,
      row('520', '2020-02-10', { closingCode: '76' }),
      row('521', '2021-01-20', { closingCode: '76' }),
    ]
    // 352 days from the receipt, and not those since the request was mailed.
    const found = statute([asked('2020-01-30')], ...rows)?.value
    expect(found).toEqual(statute([], ...rows)?.value)
    expect(found).toMatchObject({ suspendedDays: { atLeast: 352, atMost: 352 }, stillRunning: false })
    // A second request, after that hearing, is one of its own.
    expect(statute([asked('2020-01-30'), asked('2026-09-16')], ...rows)?.value).toMatchObject({
      suspendedDays: { atLeast: 352, atMost: 352 + 69 },
      stillRunning: true,
    })
  })

  it('is counted with whatever else stops the time, each day once', () => {
    const found = findCollectionStatute({
      assessed: day('2017-01-16'),
      asOf,
      events: [
        ...recordedHearingEvents([asked('2026-09-16')]),
        { kind: 'offer-pending', from: day('2026-09-16'), to: day('2026-10-16'), outcome: 'withdrawn' },
      ],
    }).value
    expect(found?.suspendedDays).toEqual({ atLeast: 30, atMost: 69 })
  })
})

describe('the hearing requests of a case', () => {
  const lt11 = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-26'), periods: [taxYear(2022)] })
  const request = (sentOn: string, told: Partial<HearingRequestFacts> = {}): HearingRequestFacts => ({
    requestId: sentOn,
    about: 'levy',
    noticeOn: null,
    periods: [taxYear(2022)],
    sentOn: day(sentOn),
    method: 'fax',
    proof: null,
    source: entered().source,
    ...told,
  })
  const view = (...hearingRequests: HearingRequestFacts[]) =>
    readCase(
      exampleCase({
        periods: [examplePeriod(taxYear(2022), { entered: entered({ balanceCents: cents(1_471_801) }) })],
        notices: [lt11],
        hearingRequests,
      }),
      asOf,
    )

  it('are judged by their notice: in time by its last day, equivalent after it, unknown without it', () => {
    const standings = (...requests: HearingRequestFacts[]) =>
      listRecordedHearings(view(...requests), taxYear(2022)).map(({ standing }) => standing)
    expect(standings(request('2026-11-25'))).toEqual(['in-time'])
    expect(standings(request('2026-11-30'))).toEqual(['equivalent'])
    expect(standings(request('2026-10-01'))).toEqual(['unknown'])
  })

  it('reach the periods that they name, and perhaps all where they name none', () => {
    const reaches = (period: ReturnType<typeof taxYear>, told: Partial<HearingRequestFacts> = {}) =>
      listRecordedHearings(view(request('2026-11-25', told)), period).map(({ reaches: names }) => names)
    expect(reaches(taxYear(2022))).toEqual([true])
    expect(reaches(taxYear(2021))).toEqual([false])
    expect(reaches(quarter('941', '2022-12-31'))).toEqual([false])
    expect(reaches(taxYear(2022), { periods: [] })).toEqual([null])
  })
})

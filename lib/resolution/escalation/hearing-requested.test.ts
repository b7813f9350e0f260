import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import { readCase } from '../collection/case-view'
import { listHearingRequests } from '../collection/hearing-requests'
import type { CaseFacts, HearingRequestFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  taxYear,
} from './example-facts'

const request = (sentOn: string, told: Partial<HearingRequestFacts> = {}): HearingRequestFacts => ({
  requestId: `request-${sentOn}`,
  about: 'levy',
  noticeOn: null,
  periods: [taxYear(2022)],
  sentOn: day(sentOn),
  method: 'certified-mail',
  proof: '9407 1000',
  source: entered().source,
  ...told,
})

/** Of Oct 26, 2026: its 30 days end on Nov 25, its year on Oct 26, 2027. */
const lt11 = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-26'), periods: [taxYear(2022)] })
const owing = (year: number) =>
  examplePeriod(taxYear(year), { entered: entered({ balanceCents: cents(1_471_801) }) })
const levy = (told: Partial<CaseFacts> = {}) =>
  exampleCase({ periods: [owing(2022)], notices: [lt11], ...told })
const flag = (facts: CaseFacts, ruleId: string, asOf: string) =>
  assess(facts, day(asOf)).flags.find(found => found.ruleId === ruleId)
const standings = (facts: CaseFacts, asOf: string) =>
  listHearingRequests(readCase(facts, day(asOf))).map(({ standing, lastDay }) => ({ standing, lastDay }))

describe('a hearing request that was sent', () => {
  it('on the last day is in time: the notice asks for it no more, waits for Appeals, and leaves no last day', () => {
    const facts = levy({ hearingRequests: [request('2026-11-25')] })
    expect(flag(facts, 'E-01', '2026-11-25')).toMatchObject({
      severity: 4,
      deadline: null,
      claim: 'A hearing for 2022 was requested on Nov 25, 2026, in time (last day Wed, Nov 25, 2026).',
      nextAction: 'Wait for Appeals. Keep the proof: sent by certified mail 9407 1000.',
      hearing: { about: 'levy', requestId: 'request-2026-11-25' },
    })
    // Long after the last day nothing is missed either.
    expect(flag(facts, 'E-02', '2027-02-01')).toBeUndefined()
    expect(assess(facts, day('2026-11-25')).deadlines).toEqual([])
    expect(standings(facts, '2026-11-25')).toEqual([{ standing: 'in-time', lastDay: '2026-11-25' }])
  })

  it('a day late is an equivalent hearing, and the year that is left for one is no last day any more', () => {
    const facts = levy({ hearingRequests: [request('2026-11-27')] })
    expect(flag(facts, 'E-01', '2026-11-30')).toBeUndefined()
    const missed = flag(facts, 'E-02', '2026-11-30')
    expect(missed).toMatchObject({ severity: 1, deadline: null })
    expect(missed?.claim).toContain('asks for an equivalent hearing')
    expect(missed?.nextAction).toContain('stops no levy')
    expect(assess(facts, day('2026-11-30')).deadlines).toEqual([])
    expect(standings(facts, '2026-11-30')[0]?.standing).toBe('equivalent')
  })

  it('after the year is too late for either', () => {
    const facts = levy({ hearingRequests: [request('2027-10-27')] })
    expect(standings(facts, '2027-11-01')[0]?.standing).toBe('too-late')
    expect(flag(facts, 'E-02', '2027-11-01')?.claim).toContain('and for an equivalent one')
  })

  it('between the printed and the counted day is a question, not an answer', () => {
    const printed = { ...lt11, respondBy: day('2026-11-20') }
    const facts = levy({ notices: [printed], hearingRequests: [request('2026-11-23')] })
    expect(flag(facts, 'E-01', '2026-11-24')).toMatchObject({ outcome: 'unknown', deadline: null })
    expect(flag(facts, 'E-01', '2026-11-24')?.claim).toContain(
      'The paper prints Fri, Nov 20, 2026, the law counts Wed, Nov 25, 2026.',
    )
  })

  it('for a notice of an unknown day cannot be judged, and asks for the notice', () => {
    const undated = exampleNotice({ code: 'LT11', noticeDate: null, periods: [taxYear(2022)] })
    const facts = levy({ notices: [undated], hearingRequests: [request('2026-11-23')] })
    expect(flag(facts, 'E-01', '2026-11-24')).toMatchObject({
      outcome: 'unknown',
      missing: { document: 'The final levy notice for 2022, all pages' },
    })
  })

  it('for one year of the notice leaves the hearing of the other year open', () => {
    const both = { ...lt11, periods: [taxYear(2022), taxYear(2023)] }
    const facts = levy({
      periods: [owing(2022), owing(2023)],
      notices: [both],
      hearingRequests: [request('2026-11-20')],
    })
    expect(flag(facts, 'E-01', '2026-11-24')).toMatchObject({
      severity: 1,
      claim: 'The right to a hearing for 2023 ends Wed, Nov 25, 2026.',
    })
  })

  it('before the notice, or about the lien, answers nothing of it', () => {
    for (const wrong of [request('2026-10-20'), request('2026-11-20', { about: 'lien' })])
      expect(flag(levy({ hearingRequests: [wrong] }), 'E-01', '2026-11-24')?.severity).toBe(1)
  })

  it('for a notice whose year is read only later still answers it', () => {
    const blank = request('2026-11-20', { periods: [], noticeOn: day('2026-10-26') })
    const unread = exampleCase({ notices: [{ ...lt11, periods: [] }], hearingRequests: [blank] })
    expect(flag(unread, 'E-01', '2026-11-24')?.severity).toBe(4)
    expect(flag(levy({ hearingRequests: [blank] }), 'E-01', '2026-11-24')?.severity).toBe(4)
  })

  it('without a number asks for proof', () => {
    const facts = levy({ hearingRequests: [request('2026-11-20', { method: 'fax', proof: null })] })
    expect(flag(facts, 'E-01', '2026-11-24')?.nextAction).toBe(
      'Wait for Appeals. Find proof of the sending; no number is kept.',
    )
  })

  it('stays on record when the transcript says that it arrived in time', () => {
    const row = {
      code: '971',
      explanation: 'Collection due process request received timely',
      date: '2026-12-01',
    }
    const transcript = exampleTranscript(taxYear(2022), [row], {
      responseDate: day('2026-12-10'),
      balanceCents: cents(1_471_801),
    })
    const facts = levy({
      periods: [examplePeriod(taxYear(2022), { transcript })],
      hearingRequests: [request('2026-11-27')],
    })
    expect(flag(facts, 'E-01', '2026-12-11')?.claim).toContain('in time')
  })

  it('known only from the transcript waits for Appeals too, and answers no notice of a later day', () => {
    const row = {
      code: '971',
      explanation: 'Collection due process request received timely',
      date: '2026-11-10',
    }
    const transcript = exampleTranscript(taxYear(2022), [row], {
      responseDate: day('2026-11-20'),
      balanceCents: cents(1_471_801),
    })
    const periods = [examplePeriod(taxYear(2022), { transcript })]
    expect(flag(levy({ periods }), 'E-01', '2026-11-24')).toMatchObject({
      severity: 4,
      deadline: null,
      claim: 'The IRS records that a hearing for 2022 was requested in time on Nov 10, 2026.',
      hearing: { requestId: null },
    })
    const later = { ...lt11, noticeDate: day('2026-11-12') }
    expect(flag(levy({ periods, notices: [later] }), 'E-01', '2026-11-24')?.severity).toBe(1)
  })

  it('is said of another year than that of the bill in hand', () => {
    const bill = exampleNotice({ code: 'CP14', periods: [taxYear(2025)] })
    const facts = levy({ notices: [lt11, bill], hearingRequests: [request('2026-11-20')] })
    expect(flag(facts, 'M-03', '2026-11-24')).toMatchObject({ severity: 4, deadline: null })
    const late = levy({ notices: [lt11, bill], hearingRequests: [request('2026-11-27')] })
    expect(flag(late, 'M-03', '2026-11-30')?.claim).toContain('asks for an equivalent hearing')
  })
})

describe('a hearing request about a lien', () => {
  const letter = exampleNotice({
    code: 'Letter 3172',
    noticeDate: day('2026-06-02'),
    respondBy: day('2026-07-09'),
    periods: [taxYear(2022)],
  })
  const lien = (sentOn: string) =>
    exampleCase({
      periods: [owing(2022)],
      notices: [letter],
      hearingRequests: [request(sentOn, { about: 'lien' })],
    })

  it('in time ends its last day, while the lien stands', () => {
    expect(flag(lien('2026-07-09'), 'E-03', '2026-07-09')).toMatchObject({ severity: 2, deadline: null })
    expect(flag(lien('2026-07-09'), 'E-03', '2026-07-09')?.nextAction).toContain('Wait for Appeals.')
  })

  it('late asks for an equivalent hearing, and the missed hearing is said no second time', () => {
    expect(flag(lien('2026-07-10'), 'E-03', '2026-11-24')?.claim).toContain(
      'The hearing request went out on Jul 10, 2026, too late for the hearing (last day Thu, Jul 9, 2026)',
    )
    expect(flag(lien('2026-07-10'), 'E-04', '2026-11-24')).toBeUndefined()
    expect(assess(lien('2026-07-10'), day('2026-11-24')).deadlines).toEqual([])
  })
})

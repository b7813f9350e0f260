import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import { exampleCase, exampleNotice, settledYears, taxYear } from '../escalation/example-facts'
import type { CaseFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'

const next = (facts: CaseFacts) => assess(facts, day('2026-11-24')).nextStep
const bill = exampleNotice({ code: 'CP14', amountDueCents: cents(505_232) })
const lt11 = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-26'), periods: [taxYear(2022)] })

describe('the next step', () => {
  it('is what would be lost, before anything else', () => {
    expect(
      next(exampleCase({ notices: [{ ...bill, confirmed: false }, lt11], authorityOnFile: false })).ruleId,
    ).toBe('M-03')
  })

  it('says that nothing can be mailed on the last day, and by which day to mail', () => {
    const printed = { ...lt11, noticeDate: day('2026-10-27'), respondBy: day('2026-11-26') }
    expect(next(exampleCase({ notices: [printed] })).because).toContain(
      'Last day Thu, Nov 26, 2026; the post office is closed that day, Thanksgiving Day: mail by Wed, Nov 25, 2026, or fax.',
    )
    expect(next(exampleCase({ notices: [lt11] })).because).not.toContain('mail by')
  })

  it('is to confirm a paper before anything is built on it', () => {
    const source = { ...bill.source, documentId: 'scan' }
    const read = { ...bill, confirmed: false, source }
    const step = next(exampleCase({ notices: [read], authorityOnFile: false }))
    expect(step).toMatchObject({ ruleId: 'R-01', documentId: 'scan' })
    expect(next(exampleCase({ notices: [bill] })).documentId).toBeNull()
  })

  it('is then authority, without which nothing can be asked', () => {
    expect(next(exampleCase({ notices: [bill], authorityOnFile: false })).sentence).toContain('Form 2848')
    expect(next(exampleCase({ notices: [bill], authorityOnFile: null })).because).toContain('Nobody has said')
  })

  it('is authority on a case of which nothing else is known', () => {
    expect(next(exampleCase({ authorityOnFile: null })).sentence).toContain('Form 2848')
  })

  it('is then whether the notice is right, before how to pay it', () => {
    expect(next(exampleCase({ notices: [bill] })).ruleId).toBe('A-01')
  })

  it('is nothing where nothing is wrong', () => {
    expect(next(exampleCase({ periods: settledYears(2020, 2025) })).sentence).toBe(
      'Nothing waits on this case.',
    )
  })
})

describe('a levy hearing that was just missed, with a balance that nobody knows', () => {
  const notice = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-05'), periods: [taxYear(2022)] })
  const judged = assess(exampleCase({ notices: [notice] }), day('2026-11-24'))

  it('leads the case, and its next step is the equivalent hearing within one year', () => {
    expect(judged.flags[0]).toMatchObject({ ruleId: 'E-02', severity: 1, outcome: 'unknown' })
    expect(judged.nextStep).toMatchObject({
      ruleId: 'E-02',
      sentence:
        'Ask for an equivalent hearing (Form 12153) by Tue, Oct 5, 2027 unless nothing is owed: pull the account transcript of 2022 today, for levy may begin on any day.',
    })
  })
})

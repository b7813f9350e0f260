import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import { day } from '../time/plain-date'
import { exampleCase, exampleNotice, settledYears, taxYear } from './example-facts'

const today = day('2026-11-24')
const payBy = { date: day('2026-11-23'), basis: 'printed' } as const
const judge = (code: string, told: { noticeDate?: ReturnType<typeof day> } = {}) =>
  assess(
    exampleCase({
      periods: settledYears(2020, 2023),
      notices: [
        exampleNotice({ code, noticeDate: day('2026-11-02'), periods: [taxYear(2025)], payBy, ...told }),
      ],
    }),
    today,
  )
const flagOf = (ruleId: string, assessment: ReturnType<typeof judge>) =>
  assessment.flags.find(flag => flag.ruleId === ruleId)
/** Whichever rule the notice belongs to. */
const ofNotice = ['E-25', 'E-14', 'E-15', 'E-16', 'E-19', 'C-08', 'X-10']
const noticeFlagOf = (assessment: ReturnType<typeof judge>) =>
  assessment.flags.find(flag => ofNotice.includes(flag.ruleId))

describe('a printed day to pay', () => {
  it('does not end the 60 days of a CP11 of Nov 2, 2026: they run to Jan 4, 2027', () => {
    const flag = noticeFlagOf(judge('CP11'))
    expect(flag?.deadline).toMatchObject({ kind: 'hard', lastDay: '2027-01-04', printedDay: null })
    expect(flag?.claim).toContain('Its last day is Mon, Jan 4, 2027.')
  })

  it.each(['CP3219A', 'L1153', 'CP2000', 'CP102', 'L2272C'])('is no answer day of a %s', code => {
    expect(noticeFlagOf(judge(code))?.deadline?.printedDay ?? null).toBeNull()
  })

  it('is the day of a bill that the billing rules do not know', () => {
    expect(noticeFlagOf(judge('CP15B'))?.deadline).toMatchObject({
      kind: 'pay-by',
      lastDay: '2026-11-23',
    })
  })

  it('does not shorten the 30 days of a CP504, and is shown beside them', () => {
    const assessment = judge('CP504')
    expect(flagOf('E-05', assessment)?.deadline).toMatchObject({ kind: 'soft', lastDay: '2026-12-02' })
    expect(assessment.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'pay-by', lastDay: '2026-11-23', ruleId: 'E-05' }),
    )
  })

  it('does not end an agreement before the 30 days of its CP523', () => {
    expect(flagOf('E-10', judge('CP523'))?.deadline).toMatchObject({
      kind: 'hard',
      lastDay: '2026-12-02',
      printedDay: null,
    })
  })
})

describe('a notice with a right of its own', () => {
  const flag = (code: string) => noticeFlagOf(judge(code))

  it.each([
    ['CP3219A', '26 USC 6213(a)', 'official'],
    ['CP11', '26 USC 6213(b)(2)', 'official'],
    ['CP508C', '26 USC 7345(e)', 'official'],
    ['L1153', '26 USC 6672(b)', 'official'],
    ['L531', '26 USC 6213(a)', 'unverified'],
    ['L950', 'Letters of the IRS', 'unverified'],
  ])('of a %s stands on %s', (code, cite, mark) => {
    const finding = flag(code)
    expect(finding?.citations[0]?.cite).toBe(cite)
    expect(finding?.mark).toBe(mark)
    expect(finding?.citations.map(citation => citation.cite)).not.toContain('Publication 1660 (1-2020)')
  })

  it('shows how its day was counted', () => {
    expect(flag('CP3219A')?.working.map(step => step.value)).toEqual([
      'Mon, Nov 2, 2026',
      'Sun, Jan 31, 2027',
      'Mon, Feb 1, 2027',
      'not read',
    ])
  })

  it('asks for a petition or counsel on a notice of deficiency, and for what is left when its day is over', () => {
    expect(flag('CP3219A')?.nextAction).toContain('Petition the Tax Court or refer to counsel')
    expect(noticeFlagOf(judge('CP3219A', { noticeDate: day('2026-05-01') }))?.nextAction).toContain(
      'Pay and claim a refund',
    )
    expect(flag('CP508C')?.nextAction).toContain('travel')
  })
})

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

describe('a printed day to pay', () => {
  it('does not end the 60 days of a CP11 of Nov 2, 2026: they run to Jan 4, 2027', () => {
    const flag = flagOf('E-25', judge('CP11'))
    expect(flag?.deadline).toMatchObject({ kind: 'hard', lastDay: '2027-01-04', printedDay: null })
    expect(flag?.claim).toContain('Its last day is Mon, Jan 4, 2027.')
  })

  it.each(['CP3219A', 'L1153', 'CP2000', 'CP102', 'L2272C'])('is no answer day of a %s', code => {
    expect(flagOf('E-25', judge(code))?.deadline?.printedDay ?? null).toBeNull()
  })

  it('is the day of a bill that the billing rules do not know', () => {
    expect(flagOf('E-25', judge('CP15B'))?.deadline).toMatchObject({
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

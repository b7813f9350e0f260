import { describe, expect, it } from 'vitest'
import { exampleCase, exampleNotice, taxYear } from '../escalation/example-facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { readCase } from './case-view'
import { findHearingDay, listLevyNotices } from './levy-notices'
import { findPayBy } from './pay-by'

const payBy = (notice: Parameters<typeof exampleNotice>[0]) => findPayBy(exampleNotice(notice))?.deadline

describe('the pay-by day', () => {
  it('of the official CP14 specimen is Jan 30, 2018 and 21 days: Feb 20, 2018', () => {
    expect(
      payBy({ code: 'CP14', noticeDate: day('2018-01-30'), amountDueCents: cents(107_521) })?.lastDay,
    ).toBe('2018-02-20')
  })

  it('of $150,000.00 of Jul 1, 2022 is 10 business days on, without Independence Day: Jul 18, 2022', () => {
    const found = payBy({ code: 'CP14', noticeDate: day('2022-07-01'), amountDueCents: cents(15_000_000) })
    expect(found).toMatchObject({ lastDay: '2022-07-18', basis: 'Notice date and 10 business days' })
  })

  it('changes its rule at exactly $100,000.00', () => {
    const noticeDate = day('2026-11-16')
    expect(payBy({ code: 'CP14', noticeDate, amountDueCents: cents(9_999_999) })?.lastDay).toBe('2026-12-07')
    expect(payBy({ code: 'CP14', noticeDate, amountDueCents: cents(10_000_000) })?.lastDay).toBe('2026-12-01')
  })

  it('moves off a Saturday, and says so', () => {
    // Nov 14, 2026 and 21 days is Saturday, Dec 5.
    const found = payBy({ code: 'CP14', noticeDate: day('2026-11-14'), amountDueCents: cents(100_000) })
    expect(found).toMatchObject({
      lastDay: '2026-12-07',
      basis: 'Notice date and 21 days, moved off a Saturday',
    })
  })

  it('is the printed day where that comes first, and both are kept', () => {
    const found = payBy({
      code: 'CP14',
      noticeDate: day('2026-11-16'),
      amountDueCents: cents(100_000),
      payBy: { date: day('2026-12-04'), basis: 'printed' },
    })
    expect(found).toMatchObject({
      lastDay: '2026-12-04',
      printedDay: '2026-12-04',
      computedDay: '2026-12-07',
    })
  })

  it('of a reminder is only what it prints', () => {
    expect(
      payBy({ code: 'CP501', noticeDate: day('2026-11-16'), amountDueCents: cents(100_000) }),
    ).toBeUndefined()
  })

  it('of a disaster bill is never counted from its date', () => {
    expect(
      payBy({ code: 'CP14C', noticeDate: day('2026-11-16'), amountDueCents: cents(100_000) }),
    ).toBeUndefined()
  })

  it('ends no right and is no appeal deadline', () => {
    const found = payBy({ code: 'CP14', noticeDate: day('2026-11-16'), amountDueCents: cents(100_000) })
    expect(found).toMatchObject({ kind: 'pay-by', lost: 'No right ends' })
    expect(found?.left).toContain('not an appeal deadline')
  })

  it('of a notice that nobody confirmed is one of ours', () => {
    expect(
      payBy({
        code: 'CP14',
        noticeDate: day('2026-11-16'),
        amountDueCents: cents(100_000),
        confirmed: false,
      }),
    ).toMatchObject({ kind: 'internal', basis: 'Not confirmed by a person. Notice date and 21 days' })
  })
})

describe('the last day to ask for a levy hearing', () => {
  const hearing = (noticeDate: string) => {
    const notice = exampleNotice({ code: 'LT11', noticeDate: day(noticeDate), periods: [taxYear(2022)] })
    const [levy] = listLevyNotices(readCase(exampleCase({ notices: [notice] }), day('2026-11-24')))
    return levy && findHearingDay(levy)?.deadline
  }

  it('of the official LT11 sample of Mar 2, 2020 is Apr 1, 2020', () => {
    expect(hearing('2020-03-02')?.lastDay).toBe('2020-04-01')
  })

  it('moves off Thanksgiving', () => {
    // Oct 27, 2026 and 30 days is Nov 26, Thanksgiving.
    expect(hearing('2026-10-27')).toMatchObject({
      lastDay: '2026-11-27',
      basis: 'Notice date and 30 days, moved off Thanksgiving Day',
    })
  })

  it('tells that an equivalent hearing is left for a year', () => {
    expect(hearing('2026-10-26')?.left).toBe(
      'Until Tue, Oct 26, 2027: an equivalent hearing. No court, and levy may go on.',
    )
  })
})

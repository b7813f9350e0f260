import { describe, expect, it } from 'vitest'
import { day } from '../time/plain-date'
import { isSettled } from './collection-statute'
import type { StatuteEvent } from './events'
import { abroad, hearing, ledger, offer, plain } from './ledger.test-support'

const lastDays = (assessed: string, events: StatuteEvent[]) => {
  const { value } = ledger(assessed, events)
  return [value?.earliest, value?.latest]
}

describe('the time to collect', () => {
  it('is ten calendar years from each assessment, whatever the number of days', () => {
    expect(ledger('2004-04-15', []).value).toMatchObject({
      base: '2014-04-15',
      earliest: '2014-04-15',
      latest: '2014-04-15',
      suspendedDays: { atLeast: 0, atMost: 0 },
    })
  })

  it('of an assessment of February 29 ends on the last day of February or the day after, and says that no law tells which', () => {
    const found = ledger('2016-02-29', [])
    expect([found.value?.earliest, found.value?.latest]).toEqual(['2026-02-28', '2026-03-01'])
    expect(found.marks.map(({ kind, about }) => [kind, about])).toEqual([
      ['unsettled', 'Counted in years from Feb 29, 2016'],
    ])
  })

  it('that ends on a Sunday stays there, and shows the Monday on which the IRS still acts in time', () => {
    const found = ledger('2006-06-26', [])
    expect(found.value?.latest).toBe('2016-06-26')
    expect(found.steps.at(-1)).toMatchObject({
      formula: 'Sun, Jun 26, 2016 is no business day (26 CFR 301.7503-1(a))',
      result: { day: '2016-06-27' },
    })
  })
})

describe('what stops it', () => {
  it('an offer: while it is pending, and 30 days more only where it was rejected', () => {
    expect(lastDays('2015-06-01', [offer('2018-01-10', '2018-07-09')])).toEqual(['2025-11-28', '2025-11-28'])
    const rejected = offer('2018-01-10', '2018-07-09', { outcome: 'rejected' })
    expect(lastDays('2015-06-01', [rejected])).toEqual(['2025-12-28', '2025-12-28'])
  })

  it('an appeal of the rejection: where it was made within 30 days, to its decision; later, not at all', () => {
    const appealed = (filed: string) =>
      offer('2018-01-10', '2018-07-09', {
        outcome: 'rejected',
        appeal: { filed: day(filed), decided: day('2018-12-31') },
      })
    // 180 days to Jul 9 and 175 more to Dec 31, in one stretch; Aug 8 is the thirtieth day.
    expect(lastDays('2015-06-01', [appealed('2018-08-08')])).toEqual(['2026-05-22', '2026-05-22'])
    expect(lastDays('2015-06-01', [appealed('2018-08-09')])).toEqual(['2025-12-28', '2025-12-28'])
  })

  it('a bankruptcy: the stay and six calendar months', () => {
    expect(lastDays('2010-10-04', [plain('bankruptcy', '2014-02-12', '2015-09-30')])).toEqual([
      '2022-11-20',
      '2022-11-20',
    ])
  })

  it.each([
    ['innocent-spouse', 60],
    ['combat-zone', 180],
    ['advocate-order', 0],
  ] as const)('%s: its days and %i more', (kind, more) => {
    const found = ledger('2016-06-01', [plain(kind, '2020-01-01', '2020-12-31')])
    expect(found.value?.suspendedDays).toEqual({ atLeast: 365 + more, atMost: 365 + more })
  })

  it('a hearing: the request to the final determination, and 90 days are left after it at the least', () => {
    expect(lastDays('2016-05-30', [hearing('2020-02-03', '2021-01-20')])).toEqual([
      '2027-05-17',
      '2027-05-17',
    ])
    // Asked for ten days before the end: the days after Jan 20 are 90, not 10.
    const late = ledger('2010-02-13', [hearing('2020-02-03', '2021-01-20')])
    expect([late.value?.earliest, late.value?.latest]).toEqual(['2021-04-20', '2021-04-20'])
    expect(late.steps.map(({ formula }) => formula)).toContain(
      'then at least 90 days must be left: 80 days too few were left on Jan 20, 2021',
    )
  })

  it('a withdrawn hearing: whether 90 days must be left is not settled, and shows only where it matters', () => {
    const withdrawn = hearing('2020-02-03', '2021-01-20', { outcome: 'withdrawn' })
    expect(lastDays('2010-02-13', [withdrawn])).toEqual(['2021-01-30', '2021-04-20'])
    expect(lastDays('2016-05-30', [withdrawn])).toEqual(['2027-05-17', '2027-05-17'])
  })

  it('an absence of six months at a stretch, and six months are left after the return', () => {
    expect(lastDays('2014-09-01', [abroad('2020-01-15', '2020-10-15')])).toEqual(['2025-06-02', '2025-06-02'])
    expect(lastDays('2014-09-01', [abroad('2020-01-15', '2020-07-15')])).toEqual(['2025-03-02', '2025-03-02'])
    expect(lastDays('2014-09-01', [abroad('2020-01-15', '2020-07-14')])).toEqual(['2024-09-01', '2024-09-01'])
    expect(lastDays('2010-02-20', [abroad('2020-02-15', '2021-02-15')])).toEqual(['2021-08-15', '2021-08-15'])
  })

  it('a day on which two things stop it, once', () => {
    const found = ledger('2013-06-03', [
      offer('2018-01-10', '2019-06-30'),
      hearing('2019-01-15', '2019-12-31'),
    ])
    expect(found.value).toMatchObject({ latest: '2025-05-23', suspendedDays: { atLeast: 720, atMost: 720 } })
    expect(found.marks).toMatchObject([{ kind: 'secondary', about: 'Overlapping suspensions' }])
  })

  it('nothing that begins after the last day, and nothing before the assessment', () => {
    const found = ledger('2010-03-01', [
      offer('2020-03-02', '2021-03-02'),
      plain('bankruptcy', '2008-01-01', '2009-01-01'),
    ])
    expect(found.value?.latest).toBe('2020-03-01')
    expect(found.steps.map(({ formula }) => formula)).toContain(
      'Began Mar 2, 2020, after the last day: it changes nothing',
    )
    expect(lastDays('2010-03-01', [offer('2020-03-01', '2021-03-01')])).toEqual(['2021-03-01', '2021-03-01'])
  })

  it.each([
    ['installment-agreement-in-force', 'suspends nothing while it is kept'],
    ['equivalent-hearing', 'suspends nothing'],
    ['not-collectible', 'suspends nothing'],
  ] as const)('not %s, and says so', (kind, words) => {
    const found = ledger('2016-06-01', [{ kind, from: day('2020-01-01'), to: 'pending' }])
    expect(found.value).toMatchObject({ latest: '2026-06-01', stillRunning: false })
    expect(found.steps.map(({ formula }) => formula)).toContain(words)
  })

  it('the 30 days after the IRS ended an agreement: litigated, so a range', () => {
    const found = ledger('2016-06-01', [{ kind: 'installment-agreement-terminated', on: day('2020-01-01') }])
    expect([found.value?.earliest, found.value?.latest]).toEqual(['2026-06-01', '2026-07-01'])
    expect(found.marks).toMatchObject([{ kind: 'unsettled', about: 'Days after an agreement was ended' }])
  })
})

describe('a day agreed in writing', () => {
  const agreed = { kind: 'waiver', signed: day('2019-03-01'), agreedThrough: day('2031-12-31') } as const

  it('with an agreement reaches 89 days further by the regulation, 90 by the statute', () => {
    const found = ledger('2012-06-04', [{ ...agreed, with: 'installment-agreement' }])
    expect([found.value?.earliest, found.value?.latest]).toEqual(['2032-03-29', '2032-03-30'])
    expect(found.marks).toMatchObject([{ kind: 'conflict' }])
  })

  it('before a levy is released is the day itself', () => {
    expect(lastDays('2012-06-04', [{ ...agreed, with: 'levy-release' }])).toEqual([
      '2031-12-31',
      '2031-12-31',
    ])
  })

  it('signed after the last day does nothing', () => {
    expect(lastDays('2008-06-02', [{ ...agreed, with: 'levy-release' }])).toEqual([
      '2018-06-02',
      '2018-06-02',
    ])
  })

  it('that nobody knows leaves no latest day', () => {
    const found = ledger('2012-06-04', [{ ...agreed, agreedThrough: null, with: null }])
    expect([found.value?.earliest, found.value?.latest]).toEqual(['2022-06-04', null])
    expect(found.missing.map(({ fact }) => fact)).toContain('Day agreed: Last day agreed in writing')
  })
})

describe('a suit to collect', () => {
  it('begun in time leaves no last day, and begun late changes nothing', () => {
    expect(lastDays('2012-06-04', [{ kind: 'judgment', suitFiled: day('2022-06-03') }])).toEqual([null, null])
    expect(lastDays('2012-06-04', [{ kind: 'judgment', suitFiled: day('2022-06-05') }])).toEqual([
      '2022-06-04',
      '2022-06-04',
    ])
  })

  it('of which the day is not known may or may not', () => {
    expect(lastDays('2012-06-04', [{ kind: 'judgment', suitFiled: null }])).toEqual(['2022-06-04', null])
  })
})

describe('what is not known', () => {
  it('a pending offer gives the day as it stands, and says that it moves on', () => {
    const found = ledger('2018-06-04', [offer('2026-05-28', '2026-05-28', { to: 'pending', outcome: null })])
    // 180 days to Nov 24, 2026; 30 more if it is then rejected.
    expect(found.value).toMatchObject({ earliest: '2028-12-01', latest: '2028-12-31', stillRunning: true })
    expect(found.missing).toMatchObject([{ fact: 'Last day, still to come: Offer in compromise pending' }])
  })

  it('an end gives no day at the least, and at the most all days to the day of looking', () => {
    const found = ledger('2018-06-04', [plain('bankruptcy', '2026-01-24', '2026-01-24', { to: null })])
    // At the least six months from Jan 24, 181 days; at the most to Nov 24 and six months more, 485 days.
    expect(found.value).toMatchObject({
      earliest: '2028-12-02',
      latest: '2029-10-02',
      suspendedDays: { atLeast: 181, atMost: 485 },
    })
  })

  it('whose request it was: with it and without', () => {
    const request = plain('innocent-spouse', '2017-03-01', '2018-03-01', { applies: null })
    expect(lastDays('2014-11-17', [request])).toEqual(['2024-11-17', '2026-01-16'])
    expect(lastDays('2014-11-17', [{ ...request, applies: false }])).toEqual(['2024-11-17', '2024-11-17'])
  })

  it('whether a request stopped the clock before March 9, 2002: the day stands, and is marked as not verified', () => {
    const told = (from: string, to: string) => ledger('2000-06-05', [offer(from, to)]).marks
    expect(told('2001-02-01', '2001-08-01')).toMatchObject([{ kind: 'unverified' }])
    expect(told('2002-03-09', '2002-08-01')).toEqual([])
  })

  it('a time before the tables: no day at all, and the table to update', () => {
    const found = ledger('1992-06-01', [plain('bankruptcy', '1995-01-01', '1996-01-01')])
    expect(found.value).toBeNull()
    expect(found.missing).toMatchObject([{ table: 'collection-statute-suspension' }])
    expect(ledger('1989-06-01', []).missing).toMatchObject([{ table: 'collection-statute-years' }])
  })
})

describe('what cannot be', () => {
  it('an event that ends before it starts is named, counted as nothing at the earliest and turned round at the latest', () => {
    const found = ledger('2015-06-01', [offer('2018-07-09', '2018-01-10')])
    expect([found.value?.earliest, found.value?.latest]).toEqual(['2025-06-01', '2025-11-28'])
    expect(found.problems).toMatchObject([{ name: 'ends-before-start' }])
  })

  it('an offer that was withdrawn and appealed has an outcome that nobody knows', () => {
    const appeal = { filed: day('2018-07-20'), decided: day('2018-12-31') }
    const found = ledger('2015-06-01', [offer('2018-01-10', '2018-07-09', { appeal })])
    expect([found.value?.earliest, found.value?.latest]).toEqual(['2025-11-28', '2026-05-22'])
    expect(found.problems).toMatchObject([{ name: 'contradiction' }])
  })

  it('an assessment before 1954 has no answer', () => {
    expect(ledger('1953-12-31', [])).toMatchObject({ value: null, problems: [{ name: 'before-1954' }] })
  })

  it('a day agreed before it was signed is counted as if the day of signing were not known', () => {
    const found = ledger('2012-06-04', [
      { kind: 'waiver', signed: day('2031-12-31'), agreedThrough: day('2023-12-31'), with: 'levy-release' },
    ])
    expect([found.value?.earliest, found.value?.latest]).toEqual(['2022-06-04', '2023-12-31'])
    expect(found.problems).toMatchObject([{ name: 'ends-before-start' }])
  })
})

describe('the figure of the IRS', () => {
  const events = [
    offer('2018-01-10', '2019-06-30', { outcome: 'rejected' }),
    hearing('2019-01-15', '2019-12-31'),
    plain('bankruptcy', '2021-02-12', '2021-09-30'),
  ]
  const said = (irsFigure: string) => ledger('2013-06-03', events, { irsFigure: day(irsFigure) }).value?.irs

  it('agrees, or differs by days', () => {
    const latest = ledger('2013-06-03', events).value?.latest
    // Jun 3, 2023, 720 days of offer and hearing, 411 of bankruptcy.
    expect(latest).toBe('2026-07-08')
    expect(said('2026-07-08')).toEqual({ said: '2026-07-08', differenceDays: 0, explanations: [] })
    expect(said('2026-07-07')).toMatchObject({ differenceDays: -1, explanations: [] })
  })

  it('stands in the working, with what explains it', () => {
    const found = ledger('2013-06-03', events, { irsFigure: day('2025-05-23') })
    expect(found.steps.at(-1)).toEqual({
      label: 'By the account of the IRS',
      formula:
        'May 23, 2025: 411 days before the earliest day here. Explained: Without Bankruptcy, Feb 12, 2021 to Sep 30, 2021',
      result: { kind: 'day', day: '2025-05-23' },
    })
  })

  it('is explained by an event that was left out', () => {
    expect(said('2025-05-23')?.explanations).toEqual(['Without Bankruptcy, Feb 12, 2021 to Sep 30, 2021'])
  })

  it('is explained by days counted twice, by the first day of each event, and by what the law adds', () => {
    // 196 days from Jan 15 to Jul 30, 2019 are claimed twice.
    expect(said('2027-01-20')?.explanations).toEqual([
      'With the days counted twice on which two events overlap',
    ])
    expect(said('2026-07-11')?.explanations).toEqual(['With the first day of each event counted too'])
    expect(said('2026-01-08')?.explanations).toEqual([
      'Bankruptcy, Feb 12, 2021 to Sep 30, 2021: without what the law adds to it',
    ])
  })

  it('is explained by two events together where no single one does', () => {
    expect(said('2024-05-18')?.explanations).toEqual([
      'Without Offer in compromise pending, Jan 10, 2018 to Jun 30, 2019; Without Bankruptcy, Feb 12, 2021 to Sep 30, 2021',
    ])
  })
})

it('a settled answer is one day to which nothing more is to come', () => {
  const value = ledger('2016-06-01', []).value
  expect(value !== null && isSettled(value)).toBe(true)
  expect(value !== null && isSettled({ ...value, stillRunning: true })).toBe(false)
  expect(value !== null && isSettled({ ...value, earliest: day('2025-01-01') })).toBe(false)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarQuarter, calendarYear } from '../filing/tax-period'
import { day, fromDayNumber } from '../time/plain-date'
import { type FiledReturn, findAssessmentStatute } from './assessment-statute'
import { monthsLeft } from './months-left'
import { findRefundStatute, type RefundablePayment } from './refund-statute'

const assess = (told: Partial<FiledReturn>) =>
  findAssessmentStatute({
    period: calendarYear('1040', 2022),
    filed: day('2023-04-10'),
    omission: 'none',
    events: [],
    asOf: day('2026-11-24'),
    ...told,
  })
const lastDays = (told: Partial<FiledReturn>) => {
  const { value } = assess(told)
  return [value?.earliest, value?.latest]
}

describe('the time to assess', () => {
  it('is three years from the return, which filed early counts as filed when it was due, weekends aside', () => {
    // April 15, 2023 was a Saturday: filing in the days after it was in time, and runs from itself.
    expect(lastDays({})).toEqual(['2026-04-15', '2026-04-15'])
    expect(lastDays({ filed: day('2023-04-18') })).toEqual(['2026-04-18', '2026-04-18'])
    expect(lastDays({ filed: day('2023-10-12') })).toEqual(['2026-10-12', '2026-10-12'])
  })

  it('is not moved by the postponements of 2020 and 2021, which moved no due day', () => {
    const told = { period: calendarYear('1040', 2019), filed: day('2020-02-20') }
    expect(lastDays(told)).toEqual(['2023-04-15', '2023-04-15'])
  })

  it('of wages runs from April 15 of the next year for every quarter, and of unemployment tax from its own day', () => {
    const quarter = { period: calendarQuarter('941', 2022, 1), filed: day('2022-04-28') }
    expect(lastDays(quarter)).toEqual(['2026-04-15', '2026-04-15'])
    const unemployment = { period: calendarYear('940', 2022), filed: day('2023-01-31') }
    expect(lastDays(unemployment)).toEqual(['2026-01-31', '2026-01-31'])
  })

  it('is six years where more than a quarter of the income was left out, and open where nobody has looked', () => {
    expect(lastDays({ omission: 'large' })).toEqual(['2029-04-15', '2029-04-15'])
    expect(lastDays({ omission: null })).toEqual(['2026-04-15', null])
  })

  it('never ends without a return or after a fraudulent one, and is not known where the filing is not', () => {
    expect(assess({ filed: 'not-filed' }).value).toMatchObject({ latest: null, endless: 'no-return' })
    expect(assess({ omission: 'fraud' }).value).toMatchObject({ latest: null, endless: 'fraud' })
    expect(assess({ filed: null })).toMatchObject({ value: null, missing: [{}] })
  })

  it('reaches to the day of a consent signed in time, and of none signed too late', () => {
    const consent = (signed: string) => ({
      events: [{ kind: 'consent' as const, signed: day(signed), through: day('2027-12-31') }],
    })
    expect(lastDays(consent('2026-03-01'))).toEqual(['2027-12-31', '2027-12-31'])
    expect(lastDays(consent('2026-05-01'))).toEqual(['2026-04-15', '2026-04-15'])
  })

  it('is marked where what stopped it lies before the text that was read', () => {
    const marks = (from: string) => {
      const events = [{ kind: 'bankruptcy' as const, from: day(from), to: day(from) }]
      return assess({ period: calendarYear('1040', 2021), filed: day('2022-04-11'), events }).marks
    }
    expect(marks('2022-06-01')).toContainEqual(
      expect.objectContaining({ kind: 'unverified', about: 'Additions to the time to assess' }),
    )
    expect(marks('2024-06-03').map(({ about }) => about)).not.toContain('Additions to the time to assess')
  })

  it('has no last day under a consent that names none', () => {
    const open = (signed: string | null) =>
      assess({
        events: [{ kind: 'consent', signed: signed === null ? null : day(signed), through: 'open' }],
      }).value
    expect(open('2026-03-01')).toMatchObject({ earliest: null, latest: null, endless: 'open-consent' })
    expect(open(null)).toMatchObject({ earliest: '2026-04-15', latest: null, endless: null })
    expect(open('2026-05-01')).toMatchObject({ earliest: '2026-04-15', latest: '2026-04-15' })
  })

  it('stands still from a notice of deficiency through the days to petition, and 60 more', () => {
    const notice = (petition: 'none' | null | { final: ReturnType<typeof day> | 'pending' }) => ({
      events: [
        {
          kind: 'notice-of-deficiency' as const,
          mailed: day('2026-02-02'),
          addressedAbroad: false,
          petition,
        },
      ],
    })
    // 90 days end on Sunday, May 3, so on Monday, May 4: 91 days, and 60.
    expect(lastDays(notice('none'))).toEqual(['2026-09-13', '2026-09-13'])
    expect(lastDays(notice({ final: day('2026-10-30') }))).toEqual(['2027-03-11', '2027-03-11'])
    // Whether the court was asked is not known: to Nov 24, 2026 at the most.
    expect(lastDays(notice(null))).toEqual(['2026-09-13', '2027-04-05'])
    expect(assess(notice({ final: 'pending' })).value).toMatchObject({ stillRunning: true })
    const abroad = { events: notice('none').events.map(event => ({ ...event, addressedAbroad: true })) }
    expect(lastDays(abroad)).toEqual(['2026-11-11', '2026-11-11'])
  })

  it.each([
    ['bankruptcy', '2026-08-12'],
    ['combat-zone', '2026-12-10'],
    ['offer-pending', '2027-06-13'],
  ] as const)('stands still for %s and what follows it', (kind, last) => {
    const events = [{ kind, from: day('2026-01-01'), to: day('2026-03-01') }]
    expect(lastDays({ events })).toEqual([last, last])
  })

  it('names what cannot be beside the answer', () => {
    const backwards = assess({
      events: [{ kind: 'bankruptcy', from: day('2026-03-01'), to: day('2026-01-01') }],
    })
    expect(backwards.problems).toMatchObject([{ name: 'ends-before-start' }])
    expect(backwards.value).toMatchObject({ earliest: '2026-04-15', latest: '2026-08-12' })
    const early = assess({ filed: day('2022-11-01') })
    expect(early.problems).toMatchObject([{ name: 'filed-before-period-end' }])
    const consent = { kind: 'consent' as const, signed: day('2026-03-01'), through: day('2026-02-01') }
    expect(assess({ events: [consent] }).problems).toMatchObject([{ name: 'ends-before-start' }])
    expect(assess({ period: calendarYear('706', 2022) })).toMatchObject({ value: null, missing: [{}] })
  })

  it('is never shorter for one more event, and throws nothing', () => {
    const anyDay = fc.integer({ min: 9_000, max: 24_000 }).map(fromDayNumber)
    const end = fc.oneof(anyDay, fc.constant('pending' as const), fc.constant(null))
    const event: fc.Arbitrary<FiledReturn['events'][number]> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('bankruptcy', 'combat-zone', 'offer-pending'),
        from: fc.option(anyDay),
        to: end,
      }),
      fc.record({
        kind: fc.constant('consent' as const),
        signed: fc.option(anyDay),
        through: fc.oneof(anyDay, fc.constant('open' as const), fc.constant(null)),
      }),
      fc.record({
        kind: fc.constant('notice-of-deficiency' as const),
        mailed: fc.option(anyDay),
        addressedAbroad: fc.boolean(),
        petition: fc.oneof(fc.constant('none' as const), fc.constant(null), fc.record({ final: end })),
      }),
    )
    fc.assert(
      fc.property(anyDay, fc.array(event, { maxLength: 4 }), event, (filed, events, more) => {
        const before = assess({ filed, events }).value
        const after = assess({ filed, events: [...events, more] }).value
        if (before === null || after === null) throw new Error('a return that was filed has an answer')
        // No last day is later than any.
        expect((after.earliest ?? '9') >= (before.earliest ?? '9')).toBe(true)
        expect((after.latest ?? '9') >= (before.latest ?? '9')).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

const claim = (told: Partial<RefundablePayment>) =>
  findRefundStatute({
    period: calendarYear('1040', 2022),
    filed: day('2023-04-10'),
    extended: false,
    payment: { kind: 'withholding', on: day('2022-11-30') },
    ...told,
  })
const lastClaim = (told: Partial<RefundablePayment>) => {
  const { value } = claim(told)
  return [value?.paid, value?.earliest, value?.latest]
}

describe('the time to claim a payment back', () => {
  it('is three years from the due day for what was withheld, on an early return', () => {
    expect(lastClaim({})).toEqual(['2023-04-15', '2026-04-15', '2026-04-15'])
  })

  it('is longer by the extension for a return filed in it, to three years from its filing at the most', () => {
    expect(lastClaim({ filed: day('2023-10-12'), extended: true })[2]).toBe('2026-10-13')
    expect(lastClaim({ filed: day('2023-06-01'), extended: true })[2]).toBe('2026-06-01')
  })

  it('for a return filed late does not reach back beyond three years before the claim', () => {
    expect(lastClaim({ filed: day('2024-06-03') })[2]).toBe('2026-04-15')
  })

  it('without a return is as long as the return itself would reach back', () => {
    expect(lastClaim({ filed: 'not-filed' })[2]).toBe('2026-04-15')
    expect(lastClaim({ filed: 'not-filed', extended: true })[2]).toBe('2026-10-15')
  })

  it('is two years from a payment made later', () => {
    expect(lastClaim({ payment: { kind: 'other', on: day('2025-06-16') } })).toEqual([
      '2025-06-16',
      '2027-06-16',
      '2027-06-16',
    ])
  })

  it('moves off a weekend, and to the end of a disaster postponement', () => {
    // April 15, 2028 is a Saturday and Monday the 17th Emancipation Day observed.
    const period = calendarYear('1040', 2024)
    expect(lastClaim({ period, filed: day('2025-04-15') })[2]).toBe('2028-04-18')
    const postponed = { from: day('2026-03-01'), through: day('2026-08-31') }
    expect(lastClaim({ postponed })[2]).toBe('2026-08-31')
    expect(lastClaim({ postponed: { from: day('2026-05-01'), through: day('2026-08-31') } })[2]).toBe(
      '2026-04-15',
    )
    const backwards = claim({ postponed: { from: postponed.through, through: postponed.from } })
    expect(backwards.problems).toMatchObject([{ name: 'ends-before-start' }])
  })

  it('of 2019 counts back from July 15, 2020 for a return that was never filed', () => {
    const told = { period: calendarYear('1040', 2019), filed: 'not-filed' as const }
    expect(lastClaim(told)).toEqual(['2020-04-15', '2023-07-17', '2023-07-17'])
  })

  it('is longer by the extension that the form has: five months and a half for a trust, none for unemployment tax', () => {
    const told = { filed: 'not-filed' as const, extended: true }
    expect(lastClaim({ ...told, period: calendarYear('1041', 2022) })[2]).toBe('2026-09-30')
    expect(lastClaim({ ...told, period: calendarYear('1065', 2014) })[2]).toBe('2018-09-17')
    expect(lastClaim({ ...told, period: calendarYear('940', 2022) })[2]).toBe('2026-02-02')
  })

  it('of tax on wages counts from April 15 of the next year, whenever in its year it was paid and returned', () => {
    const quarter = { period: calendarQuarter('941', 2022, 2), filed: day('2022-07-29') }
    const paid = (on: string) => lastClaim({ ...quarter, payment: { kind: 'other', on: day(on) } })
    expect(paid('2022-05-16')).toEqual(['2023-04-15', '2026-04-15', '2026-04-15'])
    expect(paid('2023-04-14')).toEqual(['2023-04-15', '2026-04-15', '2026-04-15'])
    expect(paid('2024-09-30')).toEqual(['2024-09-30', '2026-09-30', '2026-09-30'])
  })

  it('is not known, by the table that is short, where an extension of long ago would tell', () => {
    const told = { period: calendarYear('1040', 1999), filed: 'not-filed' as const }
    expect(claim({ ...told, extended: null })).toMatchObject({
      value: null,
      missing: [{ table: 'automatic-extension-months' }],
    })
    expect(claim({ ...told, extended: false }).value).not.toBeNull()
  })

  it('is between two days where filing or extension is not known', () => {
    expect(lastClaim({ extended: null, filed: 'not-filed' }).slice(1)).toEqual(['2026-04-15', '2026-10-15'])
    const found = claim({ filed: null, extended: null })
    expect(found.missing.map(({ fact }) => fact)).toEqual([
      'Whether and when the return was filed',
      'Whether the time to file was extended',
    ])
  })

  it('once a fact is forgotten still holds the true day between the two', () => {
    const filed = fc.integer({ min: 19_000, max: 21_500 }).map(fromDayNumber)
    fc.assert(
      fc.property(filed, fc.boolean(), filed, (filed, extended, on) => {
        const known = claim({ filed, extended, payment: { kind: 'other', on } }).value
        for (const forgotten of [{ filed: null }, { extended: null }]) {
          const found = claim({ filed, extended, payment: { kind: 'other', on }, ...forgotten }).value
          expect((found?.earliest ?? '9') <= (known?.latest ?? '')).toBe(true)
          expect((found?.latest ?? '') >= (known?.latest ?? '9')).toBe(true)
        }
      }),
    )
  })
})

describe('what can be collected in the time that is left', () => {
  it('counts whole months to the last day', () => {
    expect(monthsLeft(day('2026-11-24'), day('2027-01-23'))).toBe(1)
    expect(monthsLeft(day('2026-11-24'), day('2027-01-24'))).toBe(2)
    expect(monthsLeft(day('2026-11-24'), day('2026-01-24'))).toBe(0)
  })
})

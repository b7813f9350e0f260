import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarQuarter, calendarYear } from '../filing/tax-period'
import { day } from '../time/plain-date'
import { type AutomaticExemptionQuestion, testAutomaticExemption } from './automatic-exemption'
import {
  type FirstTimeAbatementQuestion,
  type PriorYear,
  testFirstTimeAbatement,
} from './first-time-abatement'
import type { PenaltyKind } from './penalty-kind'

const asOf = day('2026-11-24')

describe('first-time abatement', () => {
  const clean = (taxYear: number): PriorYear => ({ taxYear, filing: 'filed', penalties: [] })
  const question: FirstTimeAbatementQuestion = {
    asOf,
    form: '1040',
    taxYear: 2024,
    penalties: ['failure-to-file', 'failure-to-pay', 'accuracy', 'estimated-tax'],
    priorYears: [clean(2021), clean(2022), clean(2023)],
    current: true,
  }
  const ask = (change: Partial<FirstTimeAbatementQuestion>) =>
    testFirstTimeAbatement({ ...question, ...change })
  const with2022 = (year: Partial<PriorYear>) =>
    ask({ priorYears: [clean(2021), { ...clean(2022), ...year }, clean(2023)] })

  it('takes filing and paying late off after three clean years, and leaves accuracy and estimated tax', () => {
    expect(ask({}).value).toEqual({ eligible: true, removes: ['failure-to-file', 'failure-to-pay'] })
  })

  it.each([
    ['a penalty that stands', { penalties: [{ kind: 'accuracy', removed: null }] }],
    [
      'one removed by first-time abatement',
      { penalties: [{ kind: 'failure-to-pay', removed: 'first-time' }] },
    ],
    ['a return that was not filed', { filing: 'not-filed' }],
  ] as [string, Partial<PriorYear>][])('is barred by %s in the years before', (_, year) => {
    expect(with2022(year).value).toEqual({ eligible: false, removes: [] })
  })

  it.each([
    ['an estimated tax penalty', { penalties: [{ kind: 'estimated-tax', removed: null }] }],
    ['one removed for another reason', { penalties: [{ kind: 'failure-to-file', removed: 'other-reason' }] }],
    ['a year without a duty to file', { filing: 'not-required', penalties: null }],
  ] as [string, Partial<PriorYear>][])('is not barred by %s', (_, year) => {
    expect(with2022(year).value?.eligible).toBe(true)
  })

  it('does not look at the fourth year back', () => {
    const older: PriorYear = {
      taxYear: 2020,
      filing: 'filed',
      penalties: [{ kind: 'failure-to-pay', removed: null }],
    }
    expect(ask({ priorYears: [older, ...question.priorYears] }).value?.eligible).toBe(true)
  })

  it('stays unknown and names the transcripts of the years that nobody has seen', () => {
    expect(ask({ priorYears: [clean(2023)] })).toMatchObject({
      value: null,
      missing: [2021, 2021, 2022, 2022].map(year => ({ wouldTell: `Account transcript 1040 ${year}` })),
    })
  })

  it('removes nothing that is not a penalty for filing, paying or depositing late', () => {
    expect(ask({ penalties: ['accuracy'] }).value).toEqual({ eligible: false, removes: [] })
    expect(ask({ penalties: ['failure-to-deposit'] }).value?.removes).toEqual(['failure-to-deposit'])
  })

  it('says that sources differ on being current today, where the client is not known to be', () => {
    expect(ask({ current: null })).toMatchObject({ value: { eligible: true } })
    expect(ask({ current: false }).marks.some(({ kind }) => kind === 'conflict')).toBe(true)
    expect(ask({}).marks.some(({ kind }) => kind === 'conflict')).toBe(false)
  })

  it('names a penalty on a year without a duty to file', () => {
    const year = { filing: 'not-required' as const, penalties: [{ kind: 'fraud' as const, removed: null }] }
    expect(with2022(year)).toMatchObject({ value: null, problems: [{ name: 'contradiction' }] })
  })

  it('never settles otherwise when what is known of a year is forgotten', () => {
    const kind = fc.constantFrom<PenaltyKind>('failure-to-file', 'estimated-tax', 'fraud')
    const penalty = fc.record({
      kind,
      removed: fc.constantFrom('first-time' as const, 'other-reason' as const, null),
    })
    const filing = fc.constantFrom('filed' as const, 'not-required' as const, 'not-filed' as const)
    const history = fc.tuple(
      ...[2021, 2022, 2023].map(taxYear =>
        fc.record({ taxYear: fc.constant(taxYear), filing, penalties: fc.array(penalty, { maxLength: 2 }) }),
      ),
    )
    fc.assert(
      fc.property(
        history,
        fc.nat(2),
        fc.constantFrom('filing', 'penalties', 'year'),
        (priorYears, at, forgotten) => {
          const fewer: PriorYear[] = priorYears.flatMap((year, index) =>
            index !== at ? [year] : forgotten === 'year' ? [] : [{ ...year, [forgotten]: null }],
          )
          const full = ask({ priorYears })
          fc.pre(full.problems.length === 0)
          const found = ask({ priorYears: fewer })
          if (found.value === null) expect(found.missing[0]?.wouldTell).toContain('Account transcript 1040')
          else expect(found.value.eligible).toBe(full.value?.eligible)
        },
      ),
    )
  })
})

describe('the automatic exemption', () => {
  const question: AutomaticExemptionQuestion = {
    asOf,
    period: calendarYear('1040', 2025),
    penalty: 'failure-to-pay',
    timelyBefore: 3,
  }
  const applies = (change: Partial<AutomaticExemptionQuestion>) =>
    testAutomaticExemption({ ...question, ...change }).value?.applies

  it('begins with tax year 2025 and the quarters of 2026', () => {
    expect(applies({})).toBe(true)
    expect(applies({ period: calendarYear('1040-SR', 2025) })).toBe(true)
    expect(applies({ period: calendarYear('1040', 2024) })).toBe(false)
    expect(applies({ period: calendarQuarter('941', 2026, 1), timelyBefore: 12 })).toBe(true)
    expect(applies({ period: calendarQuarter('941', 2025, 4), timelyBefore: 12 })).toBe(false)
  })

  it('asks for three years, or twelve quarters, in time', () => {
    expect(applies({ timelyBefore: 2 })).toBe(false)
    expect(applies({ period: calendarQuarter('941', 2026, 1), timelyBefore: 11 })).toBe(false)
    expect(testAutomaticExemption({ ...question, timelyBefore: null }).missing[0]?.wouldTell).toContain(
      'Account transcripts 1040',
    )
  })

  it('is for filing, paying and depositing late, on the listed forms', () => {
    expect(applies({ penalty: 'accuracy' })).toBe(false)
    expect(applies({ period: calendarYear('990', 2025) })).toBe(false)
  })

  it('is not known before it was made', () => {
    expect(testAutomaticExemption({ ...question, asOf: day('2026-05-31') }).missing).toMatchObject([
      { table: 'automatic-exemption' },
    ])
  })
})

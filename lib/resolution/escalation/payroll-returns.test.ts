import { expect, it } from 'vitest'
import { assess } from '../assess'
import type { PeriodFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { entered, exampleCase, examplePeriod, quarter } from './example-facts'

const filed = entered({ filed: 'filed', balanceCents: cents(0) })
const asked = (periods: PeriodFacts[], asOf = '2026-11-24') =>
  assess(exampleCase({ clientKind: 'business', periods }), day(asOf)).flags.find(
    flag => flag.ruleId === 'C-01' && flag.subject === 'payroll',
  )

it('a quarter of Form 941 asks for the later quarters that are due, and for Form 940', () => {
  const flag = asked([examplePeriod(quarter('941', '2025-09-30'), { entered: filed })])
  expect(flag).toMatchObject({ outcome: 'unknown', severity: 3 })
  expect(flag?.periods.map(({ form, periodEnd }) => `${form} ${periodEnd}`)).toEqual([
    '941 2025-12-31',
    '940 2025-12-31',
    '941 2026-03-31',
    '941 2026-06-30',
    '941 2026-09-30',
  ])
  expect(flag?.citations.map(({ cite }) => cite)).toEqual(
    expect.arrayContaining(['26 USC 6071', '26 CFR 31.6071(a)-1']),
  )
  expect(flag?.citations.map(({ cite }) => cite)).not.toContain('26 USC 6072(a)')
  expect(flag?.rule).not.toContain('six years')
  expect(flag?.missing?.document).toBe(
    'Account transcripts, Form 941, fourth quarter 2025 to third quarter 2026 (4 returns), and Form 940, 2025',
  )
})

it('a quarter is not asked for before it is due', () => {
  const flag = asked([examplePeriod(quarter('941', '2026-06-30'), { entered: filed })], '2026-10-20')
  expect(flag).toBeUndefined()
})

it('nothing is asked of a business without payroll on file', () => {
  expect(
    asked([examplePeriod({ form: '1120', periodEnd: day('2025-12-31') }, { entered: filed })]),
  ).toBeUndefined()
})

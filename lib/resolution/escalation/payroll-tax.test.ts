import { expect, it } from 'vitest'
import { readCase } from '../collection/case-view'
import { cents } from '../money/cents'
import { employmentTaxHearingYears } from '../parameters/employment-tax-hearing-years'
import { findInForce } from '../parameters/parameter'
import { day } from '../time/plain-date'
import { entered, exampleCase, examplePeriod, exampleTranscript, quarter } from './example-facts'
import { payrollTax } from './payroll-tax'

const today = day('2026-11-24')
const owing = (periodEnd: string, form = '941') =>
  examplePeriod(quarter(form, periodEnd), { entered: entered({ balanceCents: cents(1_800_000) }) })
const asked = (periodEnd: string, form = '941') =>
  examplePeriod(quarter(form, periodEnd), {
    transcript: exampleTranscript(quarter(form, periodEnd), [
      { code: '971', explanation: 'Collection due process request received timely', date: '2025-06-02' },
    ]),
  })
function claimOf(...periods: ReturnType<typeof owing>[]): string | undefined {
  const facts = exampleCase({ clientKind: 'business', periods })
  return payrollTax.evaluate(readCase(facts, today)).find(({ subject }) => subject === 'trust-fund')?.claim
}

it('says what is owed, and that the part held in trust is not known', () => {
  expect(claimOf(owing('2026-03-31'))).toBe(
    '$18,000.00 is owed on Form 941, first quarter 2026. Cannot tell yet how much of it is held in trust and may be asked from people in person: the Form 941 return tells.',
  )
  expect(claimOf(owing('2026-03-31'), owing('2026-06-30'))).toContain('the Form 941 returns tell.')
})

it('speaks of a levy before a hearing only where one was asked for on payroll tax of the two years before', () => {
  const first = 'so a levy for Form 941, first quarter 2026 may come before one'
  expect(claimOf(owing('2026-03-31'))).not.toContain('levy')
  expect(claimOf(owing('2026-03-31'), asked('2025-03-31'))).toContain(first)
  expect(claimOf(owing('2026-03-31'), asked('2024-12-31', '940'))).toContain(first)
  // The two years before January 1, 2026 begin on January 1, 2024.
  expect(claimOf(owing('2026-03-31'), asked('2024-03-31'))).toContain(first)
  expect(claimOf(owing('2026-03-31'), asked('2023-12-31'))).not.toContain('levy')
  expect(claimOf(owing('2026-03-31'), asked('2026-06-30'))).not.toContain('levy')
  expect(claimOf(owing('2026-03-31'), asked('2025-12-31', '1120'))).not.toContain('levy')
})

it('states in its sentence the years that are in force', () => {
  expect(findInForce(employmentTaxHearingYears, today)).toBe(2)
  expect(payrollTax.rule).toContain('payroll tax of the two years before the period')
})

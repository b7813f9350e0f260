import { expect, it } from 'vitest'
import { assess } from '../assess'
import type { PeriodFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'

const ending = exampleNotice({ code: 'CP523', noticeDate: day('2026-11-09'), periods: [taxYear(2022)] })
const flagWith = (...periods: PeriodFacts[]) =>
  assess(exampleCase({ notices: [ending], periods }), day('2026-11-24')).flags.find(
    ({ ruleId }) => ruleId === 'E-10',
  )
const owing = examplePeriod(taxYear(2025), { entered: entered({ balanceCents: cents(112_000) }) })

it('names a debt outside the plan, which is a ground to end it, and what to do about it', () => {
  const flag = flagWith(owing)
  expect(flag?.claim).toContain('2025 owes outside the plan, which is a ground to end it.')
  expect(flag?.nextAction).toContain('Pay 2025 or have it added')
  expect(flag?.evidence.map(({ value }) => value)).toContain('$1,120.00')
  expect(flag?.citations.map(({ cite }) => cite)).toContain('26 USC 6159(b)(4)(B)')
})

it('speaks of no debt where the other years owe nothing, are not known, or are in the plan too', () => {
  const paid = examplePeriod(taxYear(2025), { entered: entered({ balanceCents: cents(0) }) })
  const unknown = examplePeriod(taxYear(2025), { entered: entered() })
  const inPlan = examplePeriod(taxYear(2023), {
    entered: entered({ stage: 'installment-agreement', balanceCents: cents(90_000) }),
  })
  for (const other of [paid, unknown, inPlan]) expect(flagWith(other)?.claim).not.toContain('outside')
})

import { expect, it } from 'vitest'
import { readCase } from '../collection/case-view'
import type { PeriodFacts } from '../facts'
import { cents } from '../money/cents'
import { day, type PlainDate } from '../time/plain-date'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from './example-facts'
import { newDebtOnAgreement } from './new-debt-on-agreement'

const planSince = (stageNoticeDate: PlainDate | null) =>
  examplePeriod(taxYear(2022), {
    entered: entered({ stage: 'installment-agreement', stageNoticeDate, balanceCents: cents(900_000) }),
  })
const plan = planSince(day('2024-04-22'))
const old = exampleNotice({ code: 'CP14', noticeDate: day('2018-01-30'), periods: [taxYear(2016)] })
const judge = (bill: typeof old, ...periods: PeriodFacts[]) =>
  newDebtOnAgreement.evaluate(readCase(exampleCase({ periods, notices: [bill] }), day('2026-11-24')))

it('a bill older than the plan is no new debt: it asks what became of that year', () => {
  const [flag] = judge(old, plan)
  expect(flag).toMatchObject({ outcome: 'unknown', severity: 2, deadline: null })
  expect(flag?.claim).toBe(
    'The 2016 bill is older than the plan for 2022 of Apr 22, 2024: cannot tell yet whether 2016 still owes, whether the plan took it in, and how much of its collection statute is left.',
  )
})

it('an older year that is seen to owe outside the plan is said to, and is no ground to end it', () => {
  const transcript = exampleTranscript(taxYear(2016), [returnRow('2018-01-30', 500_000)])
  const [flag] = judge(old, plan, examplePeriod(taxYear(2016), { transcript }))
  expect(flag).toMatchObject({ outcome: 'flagged', severity: 2, deadline: null })
  expect(flag?.claim).not.toContain('new debt')
})

it('cannot tell the age of a bill where the day of the plan is not known', () => {
  const [flag] = judge({ ...old, noticeDate: day('2026-11-16') }, planSince(null))
  expect(flag).toMatchObject({ outcome: 'unknown', severity: 2 })
  expect(flag?.missing).toEqual({
    fact: 'When the plan for 2022 began',
    document: 'Account transcript, 2022',
  })
})

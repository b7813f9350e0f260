import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { cents } from '../money/cents'
import { accountExamples, yearOfRows } from './account-rule'
import { entered, examplePeriod, taxYear } from './example-facts'
import { eachStatute, judgeStatuteEnd, statuteEnding } from './statute-end'
import type { Trigger } from './trigger'

const text = {
  ...statuteEnding,
  id: 'S-02',
  title: 'Statute ends within two years',
  severity: 2,
} as const

function judge(period: PeriodView & { account: Account }, view: CaseView) {
  return judgeStatuteEnd(period, view, { after: 'act', within: 'plan' })
}

export const statuteEndsInTwoYears: Trigger = {
  ...text,
  evaluate: eachStatute(text, judge, 'plan'),
  examples: accountExamples(
    { tells: 'Assessed in 2018.', periods: [yearOfRows(2017, [['150', '2018-06-04', 900_000]])] },
    { tells: 'Assessed in 2024.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    {
      tells: 'The client tells of a balance of 2014, and no transcript is on file.',
      periods: [examplePeriod(taxYear(2014), { entered: entered({ balanceCents: cents(900_000) }) })],
    },
  ),
}

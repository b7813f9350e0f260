import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { cents } from '../money/cents'
import { accountExamples, yearOfRows } from './account-rule'
import { entered, examplePeriod, taxYear } from './example-facts'
import { eachStatute, judgeStatuteEnd, statuteEnding } from './statute-end'
import type { Trigger } from './trigger'

const text = {
  ...statuteEnding,
  id: 'S-01',
  title: 'Statute ends within a year',
  severity: 1,
} as const

function judge(period: PeriodView & { account: Account }, view: CaseView) {
  return judgeStatuteEnd(period, view, { after: null, within: 'act' })
}

export const statuteEndsInAYear: Trigger = {
  ...text,
  evaluate: eachStatute(text, judge, 'act'),
  examples: accountExamples(
    { tells: 'Assessed in 2017.', periods: [yearOfRows(2016, [['150', '2017-06-05', 900_000]])] },
    { tells: 'Assessed in 2024.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    {
      tells: 'The client tells of a balance of 2014, and no transcript is on file.',
      periods: [examplePeriod(taxYear(2014), { entered: entered({ balanceCents: cents(900_000) }) })],
    },
  ),
}

import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import { judgeStatuteEnd } from './statute-end'
import type { Trigger } from './trigger'

const text = {
  id: 'S-02',
  version: 1,
  title: 'Statute ends within two years',
  severity: 2,
  precedence: 7,
  reversibility: 0,
  rule: 'Each assessment may be collected for ten years, and longer by what stops the time; hearings, offers and plans that are asked for add to it.',
  why: 'The client may do better to wait, and a request filed blindly adds time.',
  citations: [sources.collectionStatute, sources.statuteSuspensions],
} as const

function judge(period: PeriodView & { account: Account }, view: CaseView) {
  return judgeStatuteEnd(period, view, { after: 'act', within: 'plan' })
}

export const statuteEndsInTwoYears: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    { tells: 'Assessed in 2018.', periods: [yearOfRows(2017, [['150', '2018-06-04', 900_000]])] },
    { tells: 'Assessed in 2024.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
  ),
}

import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import { judgeStatuteEnd } from './statute-end'
import type { Trigger } from './trigger'

const text = {
  id: 'S-01',
  version: 1,
  title: 'Statute ends within a year',
  severity: 1,
  precedence: 7,
  reversibility: 0,
  rule: 'Each assessment may be collected for ten years, and longer by what stops the time; hearings, offers and plans that are asked for add to it.',
  why: 'The client may do better to wait, and a request filed blindly adds time.',
  citations: [sources.collectionStatute, sources.statuteSuspensions],
} as const

function judge(period: PeriodView & { account: Account }, view: CaseView) {
  return judgeStatuteEnd(period, view, { after: null, within: 'act' })
}

export const statuteEndsInAYear: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    { tells: 'Assessed in 2017.', periods: [yearOfRows(2016, [['150', '2017-06-05', 900_000]])] },
    { tells: 'Assessed in 2024.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
  ),
}

import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'C-09',
  version: 1,
  title: 'Estimated tax penalty',
  severity: 3,
  precedence: 6,
  reversibility: 2,
  rule: 'A penalty for estimated tax in the latest year shows that too little is paid during the year.',
  why: 'The next year will owe again, and a plan breaks on it.',
  citations: [sources.estimatedTax],
} as const

function judge({ key, label, account }: PeriodView & { account: Account }, view: CaseView) {
  const latest = view.periods.find(
    period => period.account !== null && period.account.returnPosted.state !== 'none',
  )
  const charged = account.assessments.filter(
    ({ kind, cents, abated }) => kind === 'estimated-tax' && cents > abated,
  )
  if (latest?.key !== key || charged.length === 0) return null
  return {
    claim: `${label} was charged a penalty for too little estimated tax.`,
    nextAction: 'Look at this year’s withholding and estimates, and make good the quarters that are due.',
    evidence: charged.map(({ evidence }) => evidence),
    wouldChange: ['Proof that this year is paid as it goes.'],
  }
}

export const estimatedPenalty: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'Code 176 on the latest year.',
      periods: [
        yearOfRows(2025, [
          ['150', '2026-06-01', 900_000],
          ['176', '2026-06-01', 9_600],
        ]),
      ],
    },
    {
      tells: 'Code 176 three years ago.',
      periods: [
        yearOfRows(2025, [['150', '2026-06-01', 900_000]]),
        yearOfRows(2022, [
          ['150', '2023-06-05', 900_000],
          ['176', '2023-06-05', 9_600],
        ]),
      ],
    },
  ),
}

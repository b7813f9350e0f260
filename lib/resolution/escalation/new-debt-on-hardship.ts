import type { Account } from '../accounts/account'
import { isAbsence } from '../accounts/status'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'M-07',
  version: 1,
  title: 'New debt beside hardship status',
  severity: 2,
  precedence: 6,
  reversibility: 1,
  rule: 'Hardship status covers the years for which it was given; a new balance may end it and asks for a new financial statement.',
  why: 'Collection may start again on all years.',
  citations: [sources.hardshipReview],
} as const

function isHardship({ account }: PeriodView): boolean {
  const status = account?.status('not-collectible') ?? null
  return status !== null && !isAbsence(status) && status.state === 'active'
}

function judge(period: PeriodView & { account: Account }, view: CaseView) {
  if (isHardship(period) || !owes(period) || period.balance === null || !view.periods.some(isHardship))
    return null
  return {
    claim: `${period.label} owes and is not in the hardship status of the other years.`,
    nextAction: `Bring the financial statement up to date and ask that ${period.label} be included.`,
    evidence: [period.balance.evidence],
    wouldChange: ['Code 530 on this period.', 'The balance paid.'],
  }
}

export const newDebtOnHardship: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'Code 530 on 2021, and 2024 owes.',
      periods: [
        yearOfRows(2021, [
          ['150', '2022-06-06', 900_000],
          ['530', '2024-02-05'],
        ]),
        yearOfRows(2024, [['150', '2025-06-02', 300_000]]),
      ],
    },
    {
      tells: 'Code 530 on the only year that owes.',
      periods: [
        yearOfRows(2021, [
          ['150', '2022-06-06', 900_000],
          ['530', '2024-02-05'],
        ]),
      ],
    },
  ),
}

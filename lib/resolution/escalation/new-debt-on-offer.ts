import type { Account } from '../accounts/account'
import { isAbsence } from '../accounts/status'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'M-06',
  version: 1,
  title: 'New debt on an accepted offer',
  severity: 1,
  precedence: 4,
  reversibility: 0,
  rule: 'An accepted offer asks for every return and every tax of the five years after it; a breach revives the whole old debt.',
  why: 'The old debt comes back, less what was paid.',
  citations: [sources.offerLater],
} as const

function isAccepted({ account }: PeriodView): boolean {
  const status = account?.status('offer') ?? null
  return status !== null && !isAbsence(status) && status.state === 'active' && status.outcome === 'accepted'
}

function judge(period: PeriodView & { account: Account }, view: CaseView) {
  if (isAccepted(period) || !owes(period) || period.balance === null) return null
  const offers = view.periods.filter(isAccepted)
  if (offers.length === 0) return null
  return {
    claim: `${period.label} owes beside an accepted offer, whose terms it breaks.`,
    nextAction: `Pay ${period.label} at once, or settle it before the IRS gives notice of default.`,
    evidence: [period.balance.evidence],
    wouldChange: ['Code 788, all terms met.', 'The balance paid.'],
  }
}

export const newDebtOnOffer: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'An accepted offer for 2021, and 2024 owes.',
      periods: [
        yearOfRows(2021, [
          ['150', '2022-06-06', 900_000],
          ['780', '2024-02-05', -900_000],
        ]),
        yearOfRows(2024, [['150', '2025-06-02', 300_000]]),
      ],
    },
    {
      tells: 'The terms of the offer are met.',
      periods: [
        yearOfRows(2021, [
          ['150', '2022-06-06', 900_000],
          ['780', '2019-02-05', -900_000],
          ['788', '2024-03-04', 0],
        ]),
        yearOfRows(2024, [['150', '2025-06-02', 300_000]]),
      ],
    },
  ),
}

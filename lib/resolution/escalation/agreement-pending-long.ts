import type { Account } from '../accounts/account'
import { isAbsence } from '../accounts/status'
import type { CaseView, PeriodView } from '../collection/case-view'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { daysBetween, formatDay } from '../time/plain-date'
import { accountExamples, eachAccount, untoldAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'E-12',
  version: 1,
  title: 'Agreement asked for long ago',
  severity: 3,
  precedence: 9,
  reversibility: 2,
  rule: 'While a request for an agreement is pending the time to collect stands still; one that nobody decides is asked after.',
  why: 'The client pays with time for a plan that nobody works on.',
  citations: [sources.agreementPending, sources.firmPolicy],
} as const

function judge({ label, account }: PeriodView & { account: Account }, { asOf }: CaseView) {
  const status = account.status('installment-agreement')
  if (isAbsence(status) || status.state !== 'pending' || status.since === null) return null
  const days = daysBetween(status.since, asOf)
  if (days <= firmPolicy.agreementPending.value) return null
  return {
    claim: `An agreement for ${label} was asked for on ${formatDay(status.since)}, ${days} days ago, and nothing shows a decision.`,
    nextAction: 'Ask the IRS whether the request is still open, and withdraw or renew it.',
    evidence: [...status.evidence],
    wouldChange: ['A row that the agreement was established, or the request taken back.'],
  }
}

export const agreementPendingLong: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge, 'a request for an agreement has been pending for long'),
  examples: {
    ...accountExamples(
      {
        tells: 'Pending since May 4, 2026.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['971', '2026-05-04', 0, 'Pending installment agreement'],
          ]),
        ],
      },
      {
        tells: 'Pending since Nov 2, 2026.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['971', '2026-11-02', 0, 'Pending installment agreement'],
          ]),
        ],
      },
    ),
    unknown: untoldAccount,
  },
}

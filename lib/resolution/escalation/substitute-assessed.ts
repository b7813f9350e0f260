import type { Account } from '../accounts/account'
import type { PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, untoldAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'C-03',
  version: 1,
  title: 'Tax on a return by the IRS',
  severity: 1,
  precedence: 6,
  reversibility: 1,
  rule: 'A return that the IRS wrote allows no deductions; the tax on it can be collected, and the client’s own return replaces it.',
  why: 'An offer or plan for it settles a debt that is too high.',
  citations: [sources.duplicateOrSubstitute, sources.substituteReturn],
} as const

function judge({ label, account }: PeriodView & { account: Account }) {
  const { returnPosted, totals } = account
  if (returnPosted.state !== 'substitute' || totals.tax.standing <= 0) return null
  return {
    claim: `The tax of ${label} was assessed on a return that the IRS wrote.`,
    nextAction: `Prepare the client’s own ${label} return and file it for reconsideration before any offer or plan.`,
    evidence: [...returnPosted.evidence],
    wouldChange: ['The client’s own return posted on a later transcript (codes 976, 977, 291).'],
  }
}

export const substituteAssessed: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge, 'a return of the IRS was assessed'),
  examples: {
    ...accountExamples(
      {
        tells: 'A substitute for return and tax assessed on it.',
        periods: [
          yearOfRows(2023, [
            ['150', '2025-03-03', 0, 'Substitute tax return prepared by IRS'],
            ['290', '2025-06-02', 900_000],
          ]),
        ],
      },
      { tells: 'The client’s own return.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    ),
    unknown: untoldAccount,
  },
}

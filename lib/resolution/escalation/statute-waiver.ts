import type { Account } from '../accounts/account'
import { owes, type PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, untoldAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'S-05',
  version: 1,
  title: 'Collection statute extended',
  severity: 2,
  precedence: 7,
  reversibility: 1,
  rule: 'Code 550 shows that the time to collect was extended by a waiver; its copy tells until when.',
  why: 'The last day to collect may be years later than counted.',
  citations: [sources.collectionWaiver],
} as const

function judge(period: PeriodView & { account: Account }) {
  const rows = period.account.postings.filter(({ code }) => code === '550')
  if (rows.length === 0 || !owes(period)) return null
  return {
    claim: `The time to collect ${period.label} was extended by a waiver.`,
    nextAction: 'Get a copy of the signed waiver (Form 900) with its date.',
    evidence: rows.map(({ evidence }) => evidence),
    wouldChange: ['The copy of the waiver.'],
  }
}

export const statuteWaiver: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge, 'a waiver made the time to collect longer'),
  examples: {
    ...accountExamples(
      {
        tells: 'Code 550 on 2023.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['550', '2026-03-02'],
          ]),
        ],
      },
      { tells: 'No code 550.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    ),
    unknown: untoldAccount,
  },
}

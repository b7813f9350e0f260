import type { Account } from '../accounts/account'
import type { PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, untoldAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'A-09',
  version: 1,
  title: 'Second return on the account',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'Code 976 is a second return of the same year: an amendment, a double filing, or a return by somebody else.',
  why: 'Refunds and changes wait until it is sorted out.',
  citations: [sources.firmPolicy],
} as const

function judge({ label, account }: PeriodView & { account: Account }) {
  const open = account.amended.filter(
    ({ kind, followedBy }) => kind === 'second-return' && followedBy === null,
  )
  if (open.length === 0) return null
  return {
    claim: `A second return of ${label} is on the account, and nothing shows what became of it.`,
    nextAction: 'Ask the client whether a second return was filed, and by whom.',
    evidence: open.map(({ evidence }) => evidence),
    wouldChange: ['An assessment or abatement on a later transcript.'],
  }
}

export const secondReturn: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge, 'a second return posted'),
  examples: {
    ...accountExamples(
      {
        tells: 'Code 976 on 2023.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['976', '2024-09-02'],
          ]),
        ],
      },
      { tells: 'One return.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    ),
    unknown: untoldAccount,
  },
}

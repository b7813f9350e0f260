import type { Account } from '../accounts/account'
import type { PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, untoldAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'C-11',
  version: 1,
  title: 'Refund taken for a debt',
  severity: 3,
  precedence: 6,
  reversibility: 2,
  rule: 'A refund is taken for a tax debt before it is paid out; the spouse who does not owe may ask for a share by Form 8379.',
  why: 'Refunds go on going to the debt, and the time to ask for a share runs.',
  citations: [sources.refundClaim],
} as const

function judge({ label, account }: PeriodView & { account: Account }) {
  const taken = account.out.filter(({ kind, out, putBack }) => kind === 'offset-out' && out > putBack)
  if (taken.length === 0) return null
  return {
    claim: `The refund of ${label} was taken for another debt.`,
    nextAction: 'Check which debt it paid; where the year is joint, look at Form 8379.',
    evidence: taken.map(({ evidence }) => evidence),
    wouldChange: ['Code 821 or 822, which puts it back.'],
  }
}

export const refundOffset: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge, 'a refund was taken'),
  examples: {
    ...accountExamples(
      {
        tells: 'Code 826 on 2023.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 100_000],
            ['806', '2024-04-15', -190_000],
            ['826', '2024-06-03', 90_000],
          ]),
        ],
      },
      { tells: 'No refund taken.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    ),
    unknown: untoldAccount,
  },
}

import type { Account } from '../accounts/account'
import { owes, type PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, untoldAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'A-13',
  version: 1,
  title: 'Payment returned by the bank',
  severity: 2,
  precedence: 8,
  reversibility: 2,
  rule: 'A payment that the bank returned is charged again, and a penalty for it may follow.',
  why: 'The client believes that it is paid.',
  citations: [sources.dishonoredPayment],
} as const

function judge(period: PeriodView & { account: Account }) {
  const returned = period.account.credits
    .flatMap(({ takenBack }) => takenBack)
    .filter(({ how }) => how === 'dishonored')
  if (returned.length === 0 || !owes(period)) return null
  return {
    claim: `A payment for ${period.label} came back from the bank.`,
    nextAction: 'Ask the client and the bank why, pay again, and ask for relief where the bank was at fault.',
    evidence: returned.map(({ posting }) => posting.evidence),
    wouldChange: ['A new payment on a later transcript.'],
  }
}

export const paymentDishonored: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge, 'a payment was returned'),
  examples: {
    ...accountExamples(
      {
        tells: 'Code 671 on 2023.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['670', '2024-07-01', -50_000],
            ['671', '2024-07-08', 50_000],
          ]),
        ],
      },
      {
        tells: 'The payment stands.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['670', '2024-07-01', -50_000],
          ]),
        ],
      },
    ),
    unknown: untoldAccount,
  },
}

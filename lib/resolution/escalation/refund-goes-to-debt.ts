import type { Account } from '../accounts/account'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { cents, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'
import { readDebt } from './whole-debt'

/** The catalogue has no number for it: a conflict across years, a refund about to be set against another year. */
const text = {
  id: 'M-11',
  version: 1,
  title: 'Refund about to be set against a debt',
  severity: 3,
  precedence: 9,
  reversibility: 1,
  rule: 'An overpayment of one period is first set against what is owed for another.',
  why: 'The client counts on a refund that will not come, and a spouse who owes nothing may lose a share.',
  citations: [sources.refundSetOff],
} as const

function judge({ label, account, facts }: PeriodView & { account: Account }, view: CaseView) {
  const { posted } = account.balance
  // Without a return a credit waits for it: another rule speaks of that.
  if (posted === null || posted >= 0 || account.returnPosted.state !== 'posted') return null
  const debt = readDebt(view)
  if (debt === null || !view.periods.some(owes)) return null
  const joint = /joint/i.test(facts?.transcript?.filingStatus ?? '')
  return {
    claim: `${label} is overpaid by ${formatCents(cents(-posted))}, which will be set against ${formatCents(debt.cents)} owed for other periods.`,
    nextAction: joint
      ? 'Tell both spouses; where one does not owe the debt, prepare Form 8379 for the share.'
      : 'Count it as a payment of the oldest debt, and tell the client not to wait for it.',
    evidence: [...transcriptOf(facts), ...debt.evidence],
    wouldChange: ['Code 846, a refund, on a later transcript.', 'No balance left on the other periods.'],
  }
}

function transcriptOf(facts: PeriodView['facts']) {
  const source = facts?.transcript?.source
  return source ? [{ label: source.label, value: 'Credit balance', source }] : []
}

export const refundGoesToDebt: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: {
    ...accountExamples(
      {
        tells: '2024 is overpaid by $900.00 while 2022 owes.',
        periods: [
          yearOfRows(2024, [
            ['150', '2025-06-02', 900_000],
            ['806', '2025-04-15', -990_000],
          ]),
          yearOfRows(2022, [['150', '2023-06-05', 300_000]]),
        ],
      },
      {
        tells: '2024 is overpaid, and nothing is owed.',
        periods: [
          yearOfRows(2024, [
            ['150', '2025-06-02', 900_000],
            ['806', '2025-04-15', -990_000],
          ]),
        ],
      },
    ),
    unknown: 'A balance that nobody knows is asked for by M-01, C-01 and R-02.',
  },
}

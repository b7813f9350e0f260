import type { Account } from '../accounts/account'
import { owes, type PeriodView } from '../collection/case-view'
import { formatCents, subtract, sum } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, untoldAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'P-09',
  version: 1,
  title: 'Penalties are much of the debt',
  severity: 3,
  precedence: 9,
  reversibility: 2,
  rule: 'Where penalties are a large part of the balance, relief is looked at before the plan.',
  why: 'A plan or offer pays penalties that might have come off.',
  citations: [sources.firmPolicy],
} as const

/** Penalties that relief can take off at all; one for estimated tax it hardly ever can. */
const relievable: ReadonlySet<string> = new Set(['failure-to-file', 'failure-to-pay', 'late-deposit'])

function judge(period: PeriodView & { account: Account }) {
  const { account, label, balance } = period
  const charged = account.assessments.filter(
    ({ kind, cents, abated }) => cents > abated && relievable.has(kind),
  )
  const standing = sum(charged.map(({ cents, abated }) => subtract(cents, abated)))
  if (!owes(period) || balance === null || standing * 100 <= balance.cents * firmPolicy.penaltyShare.value)
    return null
  return {
    claim: `Penalties of ${formatCents(standing)} stand in the balance of ${label}, ${formatCents(balance.cents)}.`,
    nextAction: 'Look at first-time abatement, reasonable cause and disaster relief before a plan.',
    evidence: [balance.evidence, ...charged.slice(0, 1).map(({ evidence }) => evidence)],
    wouldChange: ['Penalties abated on a later transcript.'],
  }
}

export const penaltiesFirst: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge, 'penalties are much of the balance'),
  examples: {
    ...accountExamples(
      {
        tells: 'Penalties of 3,000 in a balance of 12,000.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['166', '2024-06-03', 300_000],
          ]),
        ],
      },
      {
        tells: 'Penalties of 300 in a balance of 9,300.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['276', '2024-06-03', 30_000],
          ]),
        ],
      },
    ),
    unknown: untoldAccount,
  },
}

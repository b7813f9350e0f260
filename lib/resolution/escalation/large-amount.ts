import type { CaseView } from '../collection/case-view'
import { formatCents } from '../money/cents'
import { nonStreamlinedPlan } from '../parameters/non-streamlined-plan'
import { findInForce } from '../parameters/parameter'
import { sources } from '../sources/library'
import { accountExamples, yearOfRows } from './account-rule'
import { billInDoubt } from './example-facts'
import type { Trigger } from './trigger'
import { judgeDebt, readDebt } from './whole-debt'

const text = {
  id: 'T-09',
  version: 2,
  title: 'Large debt',
  severity: 1,
  precedence: 9,
  reversibility: 2,
  rule: 'A debt of this size is worked by a revenue officer, and no plan goes without a financial statement.',
  why: 'A field visit, summons and levy come sooner than by mail.',
  citations: [sources.taxpayerRelief, sources.firmPolicy],
} as const

function evaluate(view: CaseView) {
  const debt = readDebt(view)
  const limit = findInForce(nonStreamlinedPlan, view.asOf)?.balanceBelow ?? null
  if (limit === null || debt === null) return []
  return judgeDebt(text, debt, {
    isBeyond: owed => owed > limit,
    limit: `is more than ${formatCents(limit)}`,
    claim: `${formatCents(debt.cents)} is assessed over all periods, more than ${formatCents(limit)}.`,
    nextAction: 'Prepare the full financial statement now and find out whether an officer is assigned.',
  })
}

export const largeAmount: Trigger = {
  ...text,
  evaluate: evaluate,
  examples: accountExamples(
    { tells: 'One year owes.', periods: [yearOfRows(2023, [['150', '2024-06-03', 26_000_000]])] },
    { tells: '9,000 in all.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    {
      tells: 'A bill whose amount is over the limit, and whose lines are under it.',
      periods: [],
      facts: { notices: [billInDoubt(250_100, 249_900)] },
    },
  ),
}

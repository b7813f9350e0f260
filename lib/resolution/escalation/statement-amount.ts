import type { CaseView } from '../collection/case-view'
import { formatCents } from '../money/cents'
import { findInForce } from '../parameters/parameter'
import { simplePlan } from '../parameters/simple-plan'
import { sources } from '../sources/library'
import { accountExamples, yearOfRows } from './account-rule'
import { billInDoubt } from './example-facts'
import type { Trigger } from './trigger'
import { judgeDebt, readDebt } from './whole-debt'

const text = {
  id: 'T-06',
  version: 2,
  title: 'Too much for a simple plan',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'Above the ceiling of the simple plan the IRS asks for a financial statement, unless a larger plan without one fits.',
  why: 'A plan asked for online is turned down, and time is lost.',
  citations: [sources.simplePlan],
} as const

function evaluate(view: CaseView) {
  const debt = readDebt(view)
  const limit = findInForce(simplePlan, view.asOf)?.balanceMax ?? null
  if (limit === null || debt === null || view.facts.clientKind === 'business') return []
  return judgeDebt(text, debt, {
    isBeyond: owed => owed > limit,
    limit: `is more than ${formatCents(limit)}`,
    claim: `${formatCents(debt.cents)} is assessed over all periods, more than ${formatCents(limit)}.`,
    nextAction: 'Prepare Form 433-F, or see whether a first payment brings the total under the ceiling.',
  })
}

export const statementAmount: Trigger = {
  ...text,
  evaluate: evaluate,
  examples: accountExamples(
    { tells: 'One year owes.', periods: [yearOfRows(2023, [['150', '2024-06-03', 6_000_000]])] },
    { tells: '9,000 in all.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    {
      tells: 'A bill whose amount is over the limit, and whose lines are under it.',
      periods: [],
      facts: { notices: [billInDoubt(50_100, 49_900)] },
    },
  ),
}

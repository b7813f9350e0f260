import type { CaseView } from '../collection/case-view'
import { formatCents } from '../money/cents'
import { findInForce } from '../parameters/parameter'
import { passportThreshold } from '../parameters/passport-threshold'
import { sources } from '../sources/library'
import { accountExamples, yearOfRows } from './account-rule'
import { billInDoubt } from './example-facts'
import type { Trigger } from './trigger'
import { judgeDebt, readDebt } from './whole-debt'

const text = {
  id: 'T-10',
  version: 2,
  title: 'Above the passport amount',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'An assessed debt above this amount may be certified to the State Department once a lien or levy is out.',
  why: 'A passport may be refused; a plan, offer or hardship status in time keeps it.',
  citations: [sources.passportAdjusted, sources.passportStatute],
} as const

function evaluate(view: CaseView) {
  const debt = readDebt(view)
  const limit = findInForce(passportThreshold, view.asOf)
  if (limit === null || debt === null) return []
  return judgeDebt(text, debt, {
    isBeyond: owed => owed > limit,
    limit: `is more than ${formatCents(limit)}`,
    claim: `${formatCents(debt.cents)} is assessed over all periods, more than ${formatCents(limit)}.`,
    nextAction: 'Ask about travel, and get a plan, an offer or hardship status accepted before it.',
  })
}

export const passportAmount: Trigger = {
  ...text,
  evaluate: evaluate,
  examples: accountExamples(
    { tells: 'One year owes.', periods: [yearOfRows(2023, [['150', '2024-06-03', 7_000_000]])] },
    { tells: '9,000 in all.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    {
      tells: 'A bill whose amount is over the limit, and whose lines are under it.',
      periods: [],
      facts: { notices: [billInDoubt(66_100, 65_900)] },
    },
  ),
}

import type { CaseView } from '../collection/case-view'
import { readLien } from '../collection/lien'
import { formatCents } from '../money/cents'
import { lienFilingThreshold } from '../parameters/lien-filing-threshold'
import { findInForce } from '../parameters/parameter'
import { sources } from '../sources/library'
import { accountExamples, yearOfRows } from './account-rule'
import { billInDoubt } from './example-facts'
import type { Trigger } from './trigger'
import { judgeDebt, readDebt } from './whole-debt'

const text = {
  id: 'T-01',
  version: 2,
  title: 'Amount from which a lien is filed',
  severity: 3,
  precedence: 9,
  reversibility: 2,
  rule: 'From this assessed total a lien notice is normally filed or decided on; a simple plan in time spares the decision.',
  why: 'A lien is public and hurts credit, sales and jobs.',
  citations: [sources.lienThreshold],
} as const

function evaluate(view: CaseView) {
  const debt = readDebt(view)
  const limit = findInForce(lienFilingThreshold, view.asOf)
  if (limit === null || debt === null || view.periods.some(period => readLien(period).state === 'filed'))
    return []
  return judgeDebt(text, debt, {
    isBeyond: owed => owed >= limit,
    limit: `reaches ${formatCents(limit)}`,
    claim: `${formatCents(debt.cents)} is assessed over all periods, which reaches ${formatCents(limit)}.`,
    nextAction: 'Propose a simple plan or pay below the amount before a lien is decided on.',
  })
}

export const lienAmount: Trigger = {
  ...text,
  evaluate: evaluate,
  examples: accountExamples(
    { tells: 'One year owes.', periods: [yearOfRows(2023, [['150', '2024-06-03', 1_400_000]])] },
    { tells: '9,000 in all.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    {
      tells: 'A bill whose amount is over the limit, and whose lines are under it.',
      periods: [],
      facts: { notices: [billInDoubt(10_100, 9_900)] },
    },
  ),
}

import type { CaseView } from '../collection/case-view'
import { formatCents } from '../money/cents'
import { nonStreamlinedPlan } from '../parameters/non-streamlined-plan'
import { findInForce } from '../parameters/parameter'
import { sources } from '../sources/library'
import { accountExamples, yearOfRows } from './account-rule'
import { flagged, type Trigger } from './trigger'
import { readDebt } from './whole-debt'

const text = {
  id: 'T-09',
  version: 1,
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
  if (limit === null || debt === null || debt.cents <= limit) return []
  return [
    flagged(text, {
      subject: 'debt',
      claim: `${formatCents(debt.cents)} is assessed over all periods, more than ${formatCents(limit)}.`,
      nextAction: 'Prepare the full financial statement now and find out whether an officer is assigned.',
      periods: debt.periods,
      evidence: debt.evidence,
      wouldChange: ['A payment that brings the assessed total down.', 'An abatement on a later transcript.'],
    }),
  ]
}

export const largeAmount: Trigger = {
  ...text,
  evaluate: evaluate,
  examples: accountExamples(
    { tells: 'One year owes.', periods: [yearOfRows(2023, [['150', '2024-06-03', 26_000_000]])] },
    { tells: '9,000 in all.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
  ),
}

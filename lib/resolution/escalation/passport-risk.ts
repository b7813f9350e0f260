import { isAbsence, type StatusKind } from '../accounts/status'
import type { FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { readLien } from '../collection/lien'
import { type Cents, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { testPassport } from '../thresholds/passport'
import { accountExamples, yearOfRows } from './account-rule'
import { billInDoubt } from './example-facts'
import type { Trigger } from './trigger'
import { judgeDebt, readDebt } from './whole-debt'

/** A debt that may be certified to the State Department: the amount is reached, and a lien or levy is out (26 USC 7345). */
const text = {
  id: 'E-20',
  version: 3,
  title: 'Passport at risk',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'A debt above the passport amount is certified once a lien or levy is out, unless a plan, an offer, a timely levy hearing or an innocent spouse claim stands against it.',
  why: 'Certification comes by itself, and travel ends with it.',
  citations: [sources.passportStatute, sources.passportAdjusted],
} as const

/** Which open status keeps the debt of its period out by the law itself (26 USC 7345(b)(2)). */
const keepsOut: readonly StatusKind[] = ['installment-agreement', 'offer', 'hearing', 'innocent-spouse']

function isKeptOut({ account }: PeriodView): boolean {
  return keepsOut.some(kind => {
    const status = account?.status(kind) ?? null
    return status !== null && !isAbsence(status) && status.state !== 'ended'
  })
}

function evaluate(view: CaseView): FlagFinding[] {
  const exposed = view.periods.filter(period => !isKeptOut(period))
  const debt = readDebt({ periods: exposed })
  if (debt === null) return []
  const enforced = exposed.filter(
    period => readLien(period).state === 'filed' || period.ladder.stage === 'levy',
  )
  const assessed = (amount: Cents) =>
    testPassport({ asOf: view.asOf, assessed: amount, lienOrLevy: enforced.length > 0, exclusions: [] }).value
  const threshold = assessed(debt.cents)?.threshold ?? null
  if (threshold === null) return []
  return judgeDebt(text, debt, {
    isBeyond: owed => assessed(owed)?.seriouslyDelinquent === true,
    limit: `is more than ${formatCents(threshold)}, with a lien or levy out`,
    claim: `${formatCents(debt.cents)} is owed, more than ${formatCents(threshold)}, and a lien or levy is out: the debt may be certified to the State Department.`,
    nextAction: 'Ask about travel; get a plan, an offer or hardship status before the certification.',
    evidence: enforced.flatMap(period => readLien(period).evidence),
    wouldChange: ['A plan or offer accepted.', 'Code 583, a release.'],
  })
}

export const passportRisk: Trigger = {
  ...text,
  evaluate,
  examples: accountExamples(
    {
      tells: 'A lien, and 70,000 owed.',
      periods: [
        yearOfRows(2023, [
          ['150', '2024-06-03', 7_000_000],
          ['582', '2025-06-02'],
        ]),
      ],
    },
    {
      tells: 'The same, with an agreement in force.',
      periods: [
        yearOfRows(2023, [
          ['150', '2024-06-03', 7_000_000],
          ['582', '2025-06-02'],
          ['971', '2026-05-04', 0, 'Installment agreement established'],
        ]),
      ],
    },
    {
      tells: 'A bill whose amount is over the limit, and whose lines are under it.',
      periods: [yearOfRows(2023, [['582', '2025-06-02']])],
      facts: { notices: [billInDoubt(66_100, 65_900)] },
    },
  ),
}

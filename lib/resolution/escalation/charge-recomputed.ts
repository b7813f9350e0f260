import { cents, formatCents } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import { settleLine } from '../reconciliation/reconcile-lines'
import type { LineName } from '../reconciliation/reconciliation'
import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { billedCase } from './bill-examples'
import { type BilledPeriod, eachBill, transcriptEvidence, transcriptMissing } from './bill-rule'
import type { Trigger } from './trigger'

/** A charge that its own recomputation misses. It is looked at, and never disputed by itself. */
const text = {
  id: 'A-07',
  version: 1,
  title: 'Penalty or interest differs from its recomputation',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'Interest and the penalty for paying late on a bill are those assessed on the account and what accrued by law up to its day.',
  why: 'The IRS counted otherwise, or a fact of the computation is wrong here: either is found by its days.',
  citations: [sources.latePayment, sources.interestOnUnderpayment, sources.interestCompounding],
} as const

const recomputed: Partial<Record<LineName, string>> = {
  interest: 'interest',
  'failure-to-pay': 'penalty for paying late',
}

/** The larger of an amount and a share of the charge is left alone. */
function isMore(off: number, charge: number): boolean {
  const { cents: least, basisPoints } = firmPolicy.recomputedTolerance.value
  return Math.abs(off) > least && Math.abs(off) * 10_000 > Math.abs(charge) * basisPoints
}

function judge(billed: BilledPeriod) {
  const { period, bill, held } = billed
  if (!bill.lines.some(({ kind }) => kind === 'interest' || kind === 'failure-to-pay')) return null
  if (held === null)
    return transcriptMissing(
      billed,
      `Whether penalty and interest on the notice for ${period.label} are right`,
    )
  for (const bare of held.lines) {
    const name = recomputed[bare.line]
    const charge = bare.notice ?? 0
    // What accrued is counted only where the amounts themselves are apart.
    if (!name || !isMore(charge - (bare.transcript ?? 0), charge)) continue
    const { unexplained, accrued } = settleLine(bare, held)
    if (unexplained === null || !isMore(unexplained, charge)) continue
    const reckoned = cents(charge - unexplained)
    return {
      claim: `The ${bill.code} charges ${name} of ${formatCents(cents(charge))} for ${period.label}; recomputed to its day it is ${formatCents(reckoned)}.`,
      nextAction:
        'Check the days and payments it was counted from; dispute nothing before both counts are understood.',
      evidence: transcriptEvidence(
        period,
        `Assessed ${formatCents(bare.transcript ?? cents(0))}, accrued to ${formatDay(bill.noticeDate)} ${formatCents(accrued ?? cents(0))}`,
      ),
      wouldChange: [
        'A payment or assessment that the transcript does not show.',
        'A rate of the quarter that differs.',
      ],
    }
  }
  return null
}

const rows = [
  ['276', '2025-06-02', 4_000],
  ['196', '2025-06-02', 3_700],
] as const

export const chargeRecomputed: Trigger = {
  ...text,
  evaluate: eachBill(text, judge),
  examples: {
    fires: {
      tells: 'The account assessed interest of $37.00; the CP14 asks for $137.00.',
      facts: billedCase({
        lines: [
          ['tax', 900_000],
          ['credits', -500_000],
          ['failure-to-pay', 4_000],
          ['interest', 13_700],
        ],
        rows,
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Both as assessed.',
      facts: billedCase({
        lines: [
          ['tax', 900_000],
          ['credits', -500_000],
          ['failure-to-pay', 4_000],
          ['interest', 3_700],
        ],
        rows,
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'No transcript is on file.',
      facts: billedCase({
        lines: [
          ['tax', 900_000],
          ['credits', -500_000],
          ['interest', 3_700],
        ],
        transcript: false,
      }),
      asOf: day('2026-11-24'),
    },
  },
}

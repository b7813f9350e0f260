import type { Condition } from '../finding/conditions'
import { type Cents, cents, formatCents, remainder } from '../money/cents'

/** Whether a plan can be had. */
export interface PlanAnswer {
  eligible: boolean
  /** The amount that the limit of this plan looks at; null where it is not known. */
  measured: Cents | null
  /** What has to be paid before asking to come under the limit; zero where it fits. */
  payFirst: Cents | null
}

/** The balance against a limit that it may reach. */
export function notOver(what: string, measured: Cents | null, limit: Cents, tells: string): Condition {
  return {
    label: what,
    formula: `${measured === null ? 'Not known' : formatCents(measured)}, at most ${formatCents(limit)}`,
    holds: measured === null ? null : measured <= limit,
    missing: { fact: what, wouldTell: tells },
  }
}

/** The balance against a limit that it may not reach. */
export function below(what: string, measured: Cents | null, limit: Cents, tells: string): Condition {
  return {
    label: what,
    formula: `${measured === null ? 'Not known' : formatCents(measured)}, less than ${formatCents(limit)}`,
    holds: measured === null ? null : measured < limit,
    missing: { fact: what, wouldTell: tells },
  }
}

/** A number of months or days against the most that is allowed. */
export function within(what: string, needed: number | null, most: number | null, unit: string): Condition {
  return {
    label: what,
    formula: `${needed ?? 'Not known'}, at most ${most ?? 'not known'} ${unit}`,
    holds: needed === null || most === null ? null : needed <= most,
    missing: {
      fact: what,
      wouldTell:
        needed === null
          ? 'The payment that is proposed, and the balance'
          : 'The last day to collect, from the account transcripts',
    },
  }
}

/** A plain fact that must be so. */
export function mustBe(label: string, formula: string, holds: boolean | null, wouldTell: string): Condition {
  return { label, formula, holds, missing: { fact: label, wouldTell } }
}

/** `limit` is the largest amount that fits. */
export function payFirst(measured: Cents | null, limit: Cents): Cents | null {
  return measured === null ? null : remainder(measured, limit)
}

/** The largest amount below a limit that may not be reached. */
export function justBelow(limit: Cents): Cents {
  return cents(limit - 1)
}

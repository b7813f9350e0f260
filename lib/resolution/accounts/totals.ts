import { type Cents, cents, subtract, sum } from '../money/cents'
import type { Assessment, ChargeKind, ChargeTotal, Credit, CreditOut, Posting, Totals } from './account'

interface Parts {
  assessments: readonly Pick<Assessment, 'kind' | 'cents'>[]
  abatements: readonly { kind: ChargeKind; cents: Cents }[]
  credits: readonly Pick<Credit, 'standing'>[]
  out: readonly Pick<CreditOut, 'out' | 'putBack'>[]
  /** Reversals of what no row shows: they move the balance all the same. */
  unmatched: readonly Pick<Posting, 'cents'>[]
  cleared: Cents
  other: Cents
}

type Part = 'tax' | 'penalties' | 'interest' | 'fees'

const TAX: readonly ChargeKind[] = ['original-return', 'substitute-return', 'audit', 'additional']

export function isTax(kind: ChargeKind): boolean {
  return TAX.includes(kind)
}

/** To which of the four parts of a bill a charge belongs. */
function partOf(kind: ChargeKind): Part {
  if (kind === 'interest') return 'interest'
  if (kind === 'fee') return 'fees'
  return isTax(kind) ? 'tax' : 'penalties'
}

/** Sums of the rows by what they do: tax, penalties, interest, fees, less credits, plus what left the account. */
export function addUp({ assessments, abatements, credits, out, unmatched, cleared, other }: Parts): Totals {
  const total = (part: Part): ChargeTotal => {
    const charged = sum(assessments.flatMap(({ kind, cents }) => (partOf(kind) === part ? [cents] : [])))
    const lowered = sum(abatements.flatMap(({ kind, cents }) => (partOf(kind) === part ? [cents] : [])))
    return { charged, abated: subtract(cents(0), lowered), standing: cents(charged + lowered) }
  }
  return {
    tax: total('tax'),
    penalties: total('penalties'),
    interest: total('interest'),
    fees: total('fees'),
    credits: sum(credits.map(({ standing }) => standing)),
    out: sum(out.map(sent => subtract(sent.out, sent.putBack))),
    cleared,
    other: sum([other, ...unmatched.map(posting => posting.cents)]),
  }
}

import type { Evidence, FlagFinding } from '../assessment'
import { gapWords } from '../collection/bill-gap'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { listPeriods } from '../collection/period-label'
import { type Cents, formatCents, sum } from '../money/cents'
import type { FormPeriod } from '../reading'
import { flagged, type Said, type Trigger, unknown } from './trigger'

export interface Debt {
  /** As last told; a bill counts with what it asks. */
  cents: Cents
  /** The same where each bill in doubt counts with the lower, and with the higher, of its amount and its lines. */
  atLeast: Cents
  atMost: Cents
  /** Periods whose balance is in doubt, each with by how much. */
  inDoubt: { period: FormPeriod; difference: Cents }[]
  periods: FormPeriod[]
  evidence: Evidence[]
}

/** All that is owed by the latest word on each period, without what has accrued since; null where nothing is. */
export function readDebt(view: Pick<CaseView, 'periods'>): Debt | null {
  const owing = view.periods.filter(owes)
  if (owing.length === 0) return null
  const balances = owing.flatMap(({ balance }) => balance ?? [])
  return {
    cents: sum(balances.map(({ cents }) => cents)),
    atLeast: sum(balances.map(({ cents, inDoubt }) => inDoubt?.atLeast ?? cents)),
    atMost: sum(balances.map(({ cents, inDoubt }) => inDoubt?.atMost ?? cents)),
    inDoubt: owing.flatMap(doubtOf),
    periods: owing.map(({ period }) => period),
    evidence: balances.map(({ evidence }) => evidence),
  }
}

function doubtOf({ period, balance }: PeriodView): Debt['inDoubt'] {
  return balance?.inDoubt ? [{ period, difference: balance.inDoubt.difference }] : []
}

/** `2025 is in doubt: lines differ by $293.88.`; nothing where no bill is. */
export function doubtWords({ inDoubt }: Pick<Debt, 'inDoubt'>): string {
  return inDoubt
    .map(({ period, difference }) => ` ${listPeriods([period])} is ${gapWords(difference)}.`)
    .join('')
}

interface Beyond {
  /** Whether a debt of this size is beyond the limit. */
  isBeyond: (debt: Cents) => boolean
  /** `reaches $10,000.00`, `is more than $66,000.00` */
  limit: string
  nextAction: string
  /** Where more than the debt stands behind it. */
  evidence?: readonly Evidence[]
  wouldChange?: string[]
  /** The claim of a debt that is beyond the limit. */
  claim: string
}

/**
 * Says that a debt is beyond a limit only where it is so whichever figure of a bill in doubt is right. Where it hangs on
 * that, it cannot be told, and the account transcript would tell.
 */
export function judgeDebt(
  text: Omit<Trigger, 'evaluate' | 'examples'>,
  debt: Debt,
  beyond: Beyond,
): FlagFinding[] {
  const { isBeyond, claim, nextAction } = beyond
  if (!isBeyond(debt.atMost)) return []
  const said: Said = {
    subject: 'debt',
    claim: `${claim}${doubtWords(debt)}`,
    nextAction,
    periods: debt.periods,
    evidence: [...debt.evidence, ...(beyond.evidence ?? [])],
    wouldChange: beyond.wouldChange ?? [
      'A payment that brings the assessed total down.',
      'An abatement on a later transcript.',
    ],
  }
  return [
    isBeyond(debt.atLeast) ? flagged(text, said) : hangsOnDoubt(text, { debt, said, limit: beyond.limit }),
  ]
}

function hangsOnDoubt(
  text: Omit<Trigger, 'evaluate' | 'examples'>,
  { debt, said, limit }: { debt: Debt; said: Said; limit: string },
): FlagFinding {
  const periods = debt.inDoubt.map(({ period }) => period)
  const years = listPeriods(periods)
  const range = `${formatCents(debt.atLeast)} to ${formatCents(debt.atMost)}`
  return unknown(text, {
    ...said,
    claim: `Cannot tell yet whether what is owed ${limit}: it is ${range}.${doubtWords(debt)}`,
    nextAction: `Correct the lines of the bill, or pull the account ${periods.length === 1 ? 'transcript' : 'transcripts'} of ${years}.`,
    wouldChange: ['A corrected line or amount.', ...said.wouldChange],
    missing: {
      fact: `Whether what is owed ${limit}`,
      document: `${years} bill, page 1, beside its account transcript`,
    },
  })
}

import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import type { Gate, OptionFinding } from '../options/option'
import type { OptionId } from '../options/option-id'
import { optionOf, positionOf } from '../options/options-of-view'
import type { Position } from '../options/position'
import { financesEvidence } from './intention'
import { flagged, type Trigger, unknown } from './trigger'
import { readDebt } from './whole-debt'

type Text = Omit<Trigger, 'evaluate' | 'examples'>

interface PlanRule {
  /** Ways out of which one is enough. */
  options: readonly OptionId[]
  /** Where the amount must lie in a part of the plan's range; null where it is not known. */
  within?: (position: Position) => boolean | null
  claim: (position: Position, open: OptionFinding) => string
  nextAction: string
  wouldChange: string[]
}

/**
 * A way out that is open to the case: every gate passes, those of the doctrine before its own. Asked once finances are on
 * file, for before it facts and returns come first; an arrangement that stands leaves nothing to choose.
 */
export function planRule(text: Text, rule: PlanRule): Trigger['evaluate'] {
  return view => {
    const debt = readDebt(view)
    if (debt === null || !view.facts.finances || isArranged(view)) return []
    const position = positionOf(view)
    if (rule.within?.(position) === false) return []
    const found = rule.options.map(id => optionOf(view, id))
    const open = found.find(({ gates }) => gates.every(({ state }) => state === 'pass'))
    const undecided = found.find(({ gates }) => gates.every(({ state }) => state !== 'fail'))
    const option = open ?? undecided
    if (!option) return []
    const said = {
      subject: 'debt',
      nextAction: rule.nextAction,
      periods: debt.periods,
      evidence: [...debt.evidence, ...financesEvidence(view)],
      wouldChange: rule.wouldChange,
      working: option.gates.map(({ label, formula, state }) => ({
        text: `${label}: ${formula}`,
        value: state,
      })),
    }
    if (open) return [flagged(text, { ...said, claim: rule.claim(position, open) })]
    return [asked(text, { said, option })]
  }
}

function asked(
  text: Text,
  { said, option }: { said: Omit<Parameters<typeof unknown>[1], 'claim' | 'missing'>; option: OptionFinding },
): FlagFinding {
  const need = firstNeed(option.gates)
  return unknown(text, {
    ...said,
    severity: 4,
    claim: `Cannot tell yet whether this is open to the case: ${option.title}.`,
    nextAction: need ? `Get: ${need.wouldTell}.` : said.nextAction,
    missing: {
      fact: need?.fact ?? `What the gates of ${option.title} ask`,
      document: need?.wouldTell ?? 'The finances of the client',
    },
  })
}

function firstNeed(gates: readonly Gate[]) {
  return gates.find(({ state }) => state === 'need')?.need ?? null
}

/** A plan, hardship status or an offer that stands or is asked for on any period that owes. */
function isArranged({ periods }: CaseView): boolean {
  return periods.some(
    ({ ladder, account }) =>
      ladder.stage === 'installment-agreement' ||
      ladder.stage === 'not-collectible' ||
      account?.statuses.some(
        ({ kind, state }) => state !== 'ended' && (kind === 'offer' || kind === 'installment-agreement'),
      ),
  )
}

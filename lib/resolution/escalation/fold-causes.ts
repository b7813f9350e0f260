import type { FlagFinding, FoldedFlag } from '../assessment'
import { samePeriod } from '../collection/period-label'
import { compareFlags } from './order-flags'

/**
 * Rules that speak of one problem. `period`: of the same problem where the weaker names no period beyond the stronger's;
 * `case`: wherever they meet. The stronger speaks and shows the weaker under itself, so that no problem is told twice and
 * nothing is dropped.
 */
interface Cause {
  of: 'period' | 'case'
  rules: readonly string[]
}

const causes: readonly Cause[] = [
  { of: 'period', rules: ['C-01', 'C-02', 'C-03', 'C-04', 'E-14', 'E-17', 'S-07', 'M-08'] },
  { of: 'period', rules: ['X-01', 'X-12', 'E-01', 'M-03'] },
  { of: 'period', rules: ['X-10', 'E-14', 'E-16'] },
  { of: 'period', rules: ['A-01', 'A-02', 'A-03', 'A-06', 'A-07', 'E-22'] },
  { of: 'period', rules: ['A-04', 'A-05', 'A-12', 'A-13', 'A-09'] },
  { of: 'period', rules: ['E-01', 'M-03', 'E-02', 'E-05', 'E-23'] },
  { of: 'period', rules: ['C-07', 'C-08', 'C-06'] },
  { of: 'period', rules: ['E-03', 'E-04', 'M-02'] },
  { of: 'period', rules: ['S-01', 'S-02', 'S-03', 'S-04', 'A-11', 'S-05'] },
  { of: 'case', rules: ['E-19', 'E-20', 'T-10'] },
  { of: 'case', rules: ['M-01', 'T-01', 'T-06', 'T-09', 'T-10'] },
  { of: 'case', rules: ['E-10', 'M-05', 'C-10'] },
  { of: 'case', rules: ['C-05', 'C-09'] },
  // Which plans are open is one piece of information, however many they are.
  { of: 'case', rules: ['T-02', 'T-03', 'T-04', 'T-05', 'T-07', 'T-08'] },
  { of: 'case', rules: ['P-02', 'T-12'] },
  { of: 'case', rules: ['P-03', 'P-14', 'C-05', 'C-06'] },
  { of: 'period', rules: ['M-10', 'P-09'] },
]

/** What two rules share, so that one may stand under the other. */
function shareCause(strong: FlagFinding, weak: FlagFinding): boolean {
  if (strong.ruleId === weak.ruleId) return false
  const own = causesOf.get(strong.ruleId)
  const other = causesOf.get(weak.ruleId)
  if (own === undefined || other === undefined) return false
  // Every pair of flags comes here: a function made for each would be a good part of what a case costs.
  for (const cause of own)
    if (other.includes(cause) && (cause.of === 'case' || covers(strong, weak))) return true
  return false
}

const causesOf = new Map(
  [...new Set(causes.flatMap(({ rules }) => rules))].map(rule => [
    rule,
    causes.filter(({ rules }) => rules.includes(rule)),
  ]),
)

function covers(strong: FlagFinding, weak: FlagFinding): boolean {
  return (
    weak.periods.length > 0 &&
    weak.periods.every(period => strong.periods.some(named => samePeriod(named, period)))
  )
}

/** Flags that fire, strongest first, each with those of the same problem folded under it; questions are left alone. */
export function foldCauses(flags: readonly FlagFinding[]): FlagFinding[] {
  const kept: FlagFinding[] = []
  const asked = flags.filter(flag => flag.outcome === 'unknown')
  for (const flag of flags.filter(flag => flag.outcome === 'flagged').sort(compareFlags)) {
    const at = kept.findIndex(strong => shareCause(strong, flag))
    const strong = kept[at]
    if (strong) kept[at] = { ...strong, folded: [...(strong.folded ?? []), under(flag)] }
    else kept.push(flag)
  }
  return [...kept, ...asked]
}

/** What a flag still tells where a stronger one, or another question for the same paper, speaks for it. */
export function under({ ruleId, subject, severity, claim, nextAction, deadline }: FlagFinding): FoldedFlag {
  return { ruleId, subject, severity, claim, nextAction, deadline }
}

import type {
  Citation,
  DeadlineFinding,
  Evidence,
  FlagFinding,
  Mark,
  Severity,
  WorkingStep,
} from '../assessment'
import type { CaseView } from '../collection/case-view'
import type { CaseFacts } from '../facts'
import type { FormPeriod } from '../reading'
import type { PlainDate } from '../time/plain-date'

/**
 * Which of two flags of one severity comes first: a legal stop, a levy, a running clock, an agreement about to end,
 * what gates the case, filing and current compliance, the statute, accuracy, strategy, information.
 */
type Precedence = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

/** A small invented case, and what the rule says of it. */
export interface Example {
  tells: string
  facts: CaseFacts
  asOf: PlainDate
}

/** One rule: what it looks for, by which authority, and three cases that show it. */
export interface Trigger {
  id: string
  version: number
  title: string
  /** What it normally weighs; a finding may weigh less, and says why. */
  severity: Severity
  precedence: Precedence
  reversibility: FlagFinding['reversibility']
  /** The rule in one plain sentence. */
  rule: string
  /** What goes wrong where it is overlooked. */
  why: string
  /** The deciding authority first. */
  citations: readonly [Citation, ...Citation[]]
  evaluate: (view: CaseView) => FlagFinding[]
  examples: {
    fires: Example
    quiet: Example
    /** A case that cannot be told, or the reason why this rule always can. */
    unknown: Example | string
  }
}

/** What a trigger adds to its own text when it speaks about a case. */
export interface Said {
  subject: string
  claim: string
  nextAction: string
  periods: FormPeriod[]
  evidence: Evidence[]
  wouldChange: string[]
  severity?: Severity
  deadline?: DeadlineFinding | null
  working?: WorkingStep[]
  hearing?: FlagFinding['hearing']
}

type Text = Omit<Trigger, 'evaluate' | 'examples'>

/** The rule fires. */
export function flagged(trigger: Text, said: Said): FlagFinding {
  return finding(trigger, said, null)
}

/** The rule cannot tell: names the fact, and the one paper that would tell. */
export function unknown(
  trigger: Text,
  said: Said & { missing: { fact: string; document: string } },
): FlagFinding {
  return finding(trigger, said, said.missing)
}

function finding(trigger: Text, said: Said, missing: FlagFinding['missing']): FlagFinding {
  return {
    ruleId: trigger.id,
    ruleVersion: trigger.version,
    subject: said.subject,
    severity: said.severity ?? trigger.severity,
    outcome: missing === null ? 'flagged' : 'unknown',
    mark: markOf(trigger.citations),
    claim: said.claim,
    periods: said.periods.map(({ form, periodEnd }) => ({ form, periodEnd })),
    evidence: said.evidence,
    rule: trigger.rule,
    why: trigger.why,
    nextAction: said.nextAction,
    citations: [...trigger.citations],
    deadline: said.deadline ?? null,
    wouldChange: said.wouldChange,
    working: said.working ?? [],
    missing,
    ...(said.hearing && { hearing: said.hearing }),
    reversibility: trigger.reversibility,
  }
}

/** A rule is as sure as its deciding authority. */
function markOf(citations: Trigger['citations']): Mark {
  return citations[0].mark
}

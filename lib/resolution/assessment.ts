import type { Arrangement } from './collection/ladder-stage'
import type { FactSource, LadderStage } from './facts'
import type { FormPeriod } from './reading'
import type { PlainDate } from './time/plain-date'

/** 1 act today, 2 soon, 3 before submission, 4 information. */
export type Severity = 1 | 2 | 3 | 4

/** `official`: the text of the authority was seen; `secondary`: a secondary source; `unverified`: professional knowledge only. */
export type Mark = 'official' | 'secondary' | 'unverified'

export interface Citation {
  kind: 'code' | 'regulation' | 'manual' | 'publication' | 'form' | 'notice-page' | 'policy' | 'secondary'
  /** `26 USC 6330(a)(3)(B)` */
  cite: string
  /** Official page, on one of the allowed hosts; null only for the firm's own policy. */
  url: string | null
  checkedOn: PlainDate
  mark: Mark
  /** Where the text was read, when that was not the official page: a copy, a table, somebody who cites it. */
  readAt?: string
}

/** One fact a conclusion rests on, with the value shown on its chip. */
export interface Evidence {
  label: string
  value: string
  source: FactSource
}

export interface WorkingStep {
  text: string
  value: string
}

export type DeadlineKind = 'hard' | 'soft' | 'pay-by' | 'internal'

/** The last day and what hangs on it. `lost` says what ends at midnight, or that nothing does. */
export interface DeadlineFinding {
  kind: DeadlineKind
  /** The day to warn on: the earlier of printed and computed. */
  lastDay: PlainDate
  printedDay: PlainDate | null
  computedDay: PlainDate | null
  /** In one line: `Printed, agrees`, `Notice date and 30 days`. */
  basis: string
  /** `Levy hearing and Tax Court`, `No right ends` */
  lost: string
  /** What is left after that day. */
  left: string
  /** `Form 12153, 2022 and 2023`, `Pay the 2025 bill, $5,346.20` */
  what: string
}

/** One conclusion of one rule about one subject. The same subject keeps the same key over time. */
export interface FlagFinding {
  /** `M-01` */
  ruleId: string
  ruleVersion: number
  /** Stable identity within the rule: a period key `1040:2024-12-31`, a notice id, or `case`. */
  subject: string
  severity: Severity
  /** `flagged`: the rule fires. `unknown`: it cannot be told; `missing` names the fact and the paper that would tell. */
  outcome: 'flagged' | 'unknown'
  mark: Mark
  /** The claim, with its value, in one sentence. */
  claim: string
  periods: FormPeriod[]
  evidence: Evidence[]
  /** The rule in one plain sentence. */
  rule: string
  why: string
  nextAction: string
  citations: Citation[]
  deadline: DeadlineFinding | null
  /** What would change this conclusion. */
  wouldChange: string[]
  working: WorkingStep[]
  /** Where a hearing is at stake: what Form 12153 would answer, and the request on record, if one is. */
  hearing?: { about: 'levy' | 'lien'; noticeOn: PlainDate | null; requestId: string | null }
  /** Weaker flags of the same problem, which this one speaks for; absent is none. */
  folded?: FoldedFlag[]
  /** Only when unknown: the missing fact and the one document that would tell. */
  missing: { fact: string; document: string } | null
  /** 0 cannot be undone, 1 hard to undo, 2 can be undone. */
  reversibility: 0 | 1 | 2
}

/** What a flag told that stands under a stronger one. */
export type FoldedFlag = Pick<
  FlagFinding,
  'ruleId' | 'subject' | 'severity' | 'claim' | 'nextAction' | 'deadline'
>

export interface ChecklistFinding {
  /** Stable: `notice:1040:2024-12-31` */
  key: string
  title: string
  why: string
  decides: string
  supplier: 'client' | 'firm' | 'irs'
  /** How old it may be when it is used: `No older than 30 days`; absent where any will do. */
  freshness?: string
  state: 'needed' | 'received' | 'not-needed'
  /** Id of the document that satisfies it. */
  satisfiedBy: string | null
}

export interface Assessment {
  asOf: PlainDate
  /** The hash of the rules that were used. */
  rulePack: string
  flags: FlagFinding[]
  deadlines: (DeadlineFinding & { ruleId: string; subject: string })[]
  checklist: ChecklistFinding[]
  /** One sentence and one action for the case. */
  nextStep: {
    sentence: string
    because: string
    ruleId: string | null
    subject: string | null
    /** The paper on which the step is done, where it is done on a paper. */
    documentId: string | null
    /** The checklist item that ends the step, where one does. */
    checklistKey?: string
  }
  /** Furthest step over all periods, whatever suspends it now. */
  stage: LadderStage
  /** What suspends collection on one of its periods; null where nothing does. */
  arrangement: Arrangement | null
}

import type { Assessment, FlagFinding } from './assessment'
import { listDocuments } from './checklist/list-documents'
import { type CaseView, readCase } from './collection/case-view'
import { findArrangement, furthestStage } from './collection/ladder-stage'
import { foldCauses } from './escalation/fold-causes'
import { foldUnknowns } from './escalation/fold-unknowns'
import { listDeadlines } from './escalation/list-deadlines'
import { compareFlags } from './escalation/order-flags'
import { triggers } from './escalation/triggers'
import type { CaseFacts } from './facts'
import { rulePack } from './packs/rule-pack'
import { findNextStep } from './queue/next-step'
import type { PlainDate } from './time/plain-date'

/**
 * What the law and the firm's policy say about a case on a day. The same facts give the same answer in whatever order
 * they came, and a fact that is not known makes a conclusion unknown, never its opposite.
 */
export function assess(facts: CaseFacts, asOf: PlainDate): Assessment {
  return assessCase(readCase(facts, asOf))
}

/** The same of a case that was read already, for who needs more of it than the assessment. */
export function assessCase(view: CaseView): Assessment {
  const flags = foldUnknowns(foldCauses(triggers.flatMap(trigger => trigger.evaluate(view)))).sort(
    compareFlags,
  )
  return {
    asOf: view.asOf,
    rulePack: rulePack.hash,
    flags,
    deadlines: listDeadlines(view, flags),
    checklist: listDocuments(view, flags),
    nextStep: findNextStep(view, flags),
    stage: furthestStage(view.periods.map(({ ladder }) => ladder.furthest)),
    arrangement: findArrangement(view.periods.map(({ ladder }) => ladder.stage)),
  }
}

/** The next step when people have decided about flags: of those still open, leaving out what they set aside. */
export function nextStepAmong(
  view: CaseView,
  { open, setAside }: { open: readonly FlagFinding[]; setAside: readonly FlagFinding[] },
): Assessment['nextStep'] {
  return findNextStep(view, [...open].sort(compareFlags), setAside)
}

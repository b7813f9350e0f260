import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { entered, exampleCase, exampleNotice } from './example-facts'
import { flagged, type Trigger } from './trigger'

/** A paper on the case whose number or name is of nobody on it. Until a person says otherwise it counts for nothing. */
const text = {
  id: 'R-05',
  version: 1,
  title: 'Paper of somebody else',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'A paper counts on a case when its number or its name is of somebody on the case, or when a person says that it is.',
  why: 'A paper in the wrong case tells one client’s affairs to another, and hides a day that runs for its owner.',
  citations: [sources.firmPolicy],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return (view.facts.strangers ?? []).map(({ documentId, doubt, source }) =>
    flagged(text, {
      subject: `paper:${documentId}`,
      claim: `The ${doubt} on a ${source.label} on this case is of nobody on it: the paper counts for nothing here yet.`,
      nextAction: 'Look whose paper it is: file it where it belongs, or confirm it as this client’s.',
      periods: [],
      evidence: [{ label: source.label, value: `The ${doubt} fits nobody on the case`, source }],
      wouldChange: ['A person confirms the paper, or files it on another case.'],
    }),
  )
}

const stranger = { documentId: 'paper-1', doubt: 'name' as const, source: entered().source }

export const strangerPaper: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP14 that names other people was dropped on the case.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14' })], strangers: [stranger] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Every paper names the client.',
      facts: exampleCase({}),
      asOf: day('2026-11-24'),
    },
    unknown: 'Where neither number nor name is printed there is nothing to compare, and nothing is said.',
  },
}

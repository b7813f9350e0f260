import type { Citation } from '../assessment'
import type { Cents } from '../money/cents'
import { inForce, type Parameter } from '../parameters/parameter'
import { formatDay, type PlainDate } from '../time/plain-date'
import type { Finding, FindingMark, MissingFact, ProblemName, Step, StepResult } from './finding'

/** A finding while it is being worked out. Every helper writes down what the reader must see; `settle` closes it. */
export interface Draft {
  /** The figure in force, cited and marked as its row is; null when none is known, and then the table is missing. */
  use<V>(parameter: Parameter<V>, on: PlainDate): V | null
  /** The value of another finding, with all that it wrote down; its steps too unless they are left out. */
  take<V>(finding: Finding<V>, steps?: 'with-steps' | 'without-steps'): V | null
  cite(...citations: readonly Citation[]): void
  step(label: string, formula: string, result: StepResult): void
  mark(kind: FindingMark['kind'], about: string, detail: string): void
  missing(fact: MissingFact): void
  problem(name: ProblemName, detail: string): void
  settle<V>(value: V | null): Finding<V>
}

export const money = (cents: Cents): StepResult => ({ kind: 'money', cents })
export const onDay = (day: PlainDate): StepResult => ({ kind: 'day', day })
export const count = (count: number, unit: string): StepResult => ({ kind: 'count', count, unit })
export const words = (words: string): StepResult => ({ kind: 'words', words })

/** Starts a finding. Each computation has its own; what it calls is taken over by `take`. */
export function draftFinding(): Draft {
  const steps: Step[] = []
  const citations: Citation[] = []
  const marks: FindingMark[] = []
  const missing: MissingFact[] = []
  const problems: Finding<unknown>['problems'][number][] = []

  const cite: Draft['cite'] = (...more) => {
    for (const citation of more)
      if (!citations.some(({ cite }) => cite === citation.cite)) citations.push(citation)
  }
  const mark: Draft['mark'] = (kind, about, detail) => {
    if (!marks.some(known => known.kind === kind && known.about === about && known.detail === detail))
      marks.push({ kind, about, detail })
  }
  const lacks: Draft['missing'] = fact => {
    if (!missing.some(known => known.fact === fact.fact)) missing.push(fact)
  }
  const problem: Draft['problem'] = (name, detail) => {
    if (!problems.some(known => known.name === name && known.detail === detail))
      problems.push({ name, detail })
  }

  return {
    cite,
    mark,
    problem,
    missing: lacks,
    step: (label, formula, result) => {
      steps.push({ label, formula, result })
    },
    use(parameter, on) {
      const found = inForce(parameter, on)
      if (!found.known) {
        lacks(missingTable(parameter, on))
        return null
      }
      const { row } = found
      cite(row.source)
      if (row.source.mark !== 'official')
        mark(row.source.mark, parameter.title, row.note ?? row.source.readAt ?? row.source.cite)
      for (const other of row.otherwise ?? []) {
        cite(other.source)
        mark('conflict', parameter.title, other.note)
      }
      return found.value
    },
    take(finding, kept = 'with-steps') {
      if (kept === 'with-steps') steps.push(...finding.steps)
      cite(...finding.citations)
      for (const { kind, about, detail } of finding.marks) mark(kind, about, detail)
      for (const fact of finding.missing) lacks(fact)
      for (const { name, detail } of finding.problems) problem(name, detail)
      return finding.value
    },
    settle: value => ({ value, steps, citations, marks, missing, problems }),
  }
}

/** The fact that no row of a table holds on a day, in the words of everyone who needs one. */
export function missingTable(parameter: Parameter<unknown>, on: PlainDate): MissingFact {
  return {
    fact: `${parameter.title} on ${formatDay(on)}`,
    wouldTell: `The table ${parameter.table}, which has no row for that day`,
    table: parameter.table,
  }
}

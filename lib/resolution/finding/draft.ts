import type { Citation } from '../assessment'
import type { Cents } from '../money/cents'
import { type Dated, inForce, type Parameter } from '../parameters/parameter'
import { formatDay, type PlainDate } from '../time/plain-date'
import type { Finding, FindingMark, MissingFact, ProblemName, Step, StepResult } from './finding'

/** A finding while it is being worked out. Every helper writes down what the reader must see; `settle` closes it. */
export interface Draft {
  /** The figure in force, cited and marked as its row is; null when none is known, and then the table is missing. */
  figure<V>(parameter: Parameter<V>, on: PlainDate): V | null
  /** Cites and marks every row in force on some day of a span; whether every day of it is known. */
  figures(parameter: Parameter<unknown>, first: PlainDate, last: PlainDate): boolean
  /** The value of another finding, with all that it wrote down; its steps too unless they are left out. */
  take<V>(finding: Finding<V>, steps?: 'with-steps' | 'without-steps'): V | null
  cite(...citations: readonly Citation[]): void
  step(label: string, formula: string, result: StepResult): void
  /** Steps that are written out only when somebody reads them: the working of ten years takes longer than the sum. */
  stepsLater(write: () => readonly Step[]): void
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
  const steps: (Step | (() => readonly Step[]))[] = []
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

  const rely = (parameter: Parameter<unknown>, { source, note, otherwise }: Dated<unknown>) => {
    cite(source)
    if (source.mark !== 'official') mark(source.mark, parameter.title, note ?? source.readAt ?? source.cite)
    for (const other of otherwise ?? []) {
      cite(other.source)
      mark('conflict', parameter.title, other.note)
    }
  }

  return {
    cite,
    mark,
    problem,
    missing: lacks,
    step: (label, formula, result) => {
      steps.push({ label, formula, result })
    },
    figure(parameter, on) {
      const found = inForce(parameter, on)
      if (!found.known) {
        lacks(missingTable(parameter, on))
        return null
      }
      rely(parameter, found.row)
      return found.value
    },
    figures(parameter, first, last) {
      for (const day of [first, last]) if (!inForce(parameter, day).known) lacks(missingTable(parameter, day))
      let source: Citation | null = null
      parameter.history.forEach((row, index) => {
        const next = parameter.history[index + 1]
        const overlaps = row.from <= last && (next === undefined || next.from > first)
        // Neighbouring rows mostly share their source, and are said once.
        if (overlaps && row.source !== source) rely(parameter, row)
        if (overlaps) source = row.source
      })
      return inForce(parameter, first).known && inForce(parameter, last).known
    },
    stepsLater: write => {
      steps.push(write)
    },
    take(finding, kept = 'with-steps') {
      if (kept === 'with-steps') steps.push(() => finding.steps)
      cite(...finding.citations)
      for (const { kind, about, detail } of finding.marks) mark(kind, about, detail)
      for (const fact of finding.missing) lacks(fact)
      for (const { name, detail } of finding.problems) problem(name, detail)
      return finding.value
    },
    settle: value => settled(value, steps, { citations, marks, missing, problems }),
  }
}

function settled<V>(
  value: V | null,
  steps: readonly (Step | (() => readonly Step[]))[],
  rest: Omit<Finding<V>, 'value' | 'steps'>,
): Finding<V> {
  let written: readonly Step[] | null = null
  return {
    value,
    get steps() {
      written ??= steps.flatMap(step => (typeof step === 'function' ? step() : [step]))
      return written
    },
    ...rest,
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

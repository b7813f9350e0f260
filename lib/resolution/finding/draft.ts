import type { Citation } from '../assessment'
import type { Cents } from '../money/cents'
import { type Dated, inForce, type Parameter } from '../parameters/parameter'
import { earliestDay, formatDay, type PlainDate } from '../time/plain-date'
import type { Finding, FindingMark, MissingFact, Problem, ProblemName, Step, StepResult } from './finding'

export const money = (cents: Cents): StepResult => ({ kind: 'money', cents })
export const onDay = (day: PlainDate): StepResult => ({ kind: 'day', day })
export const count = (count: number, unit: string): StepResult => ({ kind: 'count', count, unit })
export const words = (words: string): StepResult => ({ kind: 'words', words })

/** Starts a finding. Each computation has its own; what it calls is taken over by `take`. */
export function draftFinding(): Draft {
  return new Draft()
}

/**
 * A finding while it is being worked out. Every helper writes down what the reader must see; `settle` closes it.
 *
 *     const draft = draftFinding()
 *     const days = draft.figure(hearingRequestDays, noticeDate)   // cites, marks; null: the table is missing
 *     if (days === null) return draft.settle<PlainDate>(null)
 *     draft.step('Last day', `${days} days after the notice`, onDay(last))
 *     return draft.settle(last)
 */
export class Draft {
  private readonly steps: (Step | (() => readonly Step[]))[] = []
  private readonly citations: Citation[] = []
  private readonly marks: FindingMark[] = []
  private readonly lacking: MissingFact[] = []
  private readonly problems: Problem[] = []

  /** The figure in force, cited and marked as its row is; null when none is known, and then the table is missing. */
  figure<V>(parameter: Parameter<V>, on: PlainDate): V | null {
    const found = inForce(parameter, on)
    if (found.known) this.rely(parameter, found.row)
    else {
      this.missing(missingTable(parameter, on))
      if (on < earliestDay) this.problem('before-1954', `${formatDay(on)} lies before the Code of 1954`)
    }
    return found.known ? found.value : null
  }

  /** Cites and marks every row in force on some day of a span; whether its first and its last day are known. */
  figures(parameter: Parameter<unknown>, first: PlainDate, last: PlainDate): boolean {
    const unknown = [first, last].filter(day => !inForce(parameter, day).known)
    for (const day of unknown) this.missing(missingTable(parameter, day))
    const { history } = parameter
    let source: Citation | null = null
    for (let at = 0; at < history.length; at++) {
      const [row, next] = [history[at], history[at + 1]]
      if (row === undefined || row.from > last || (next !== undefined && next.from <= first)) continue
      // Neighbouring rows mostly share their source, and are said once.
      if (row.source !== source) this.rely(parameter, row)
      source = row.source
    }
    return unknown.length === 0
  }

  /** The value of another finding, with all that it wrote down; its steps too unless they are left out. */
  take<V>(finding: Finding<V>, steps: 'with-steps' | 'without-steps' = 'with-steps'): V | null {
    if (steps === 'with-steps') this.steps.push(() => finding.steps)
    this.cite(...finding.citations)
    for (const { kind, about, detail } of finding.marks) this.mark(kind, about, detail)
    for (const fact of finding.missing) this.missing(fact)
    for (const { name, detail } of finding.problems) this.problem(name, detail)
    return finding.value
  }

  cite(...more: readonly Citation[]): void {
    for (const citation of more)
      if (!this.citations.some(known => known === citation || known.cite === citation.cite))
        this.citations.push(citation)
  }

  step(label: string, formula: string, result: StepResult): void {
    this.steps.push({ label, formula, result })
  }

  /** Steps that are written out only when somebody reads them: the working of ten years takes longer than the sum. */
  stepsLater(write: () => readonly Step[]): void {
    this.steps.push(write)
  }

  mark(kind: FindingMark['kind'], about: string, detail: string): void {
    if (!this.marks.some(known => known.kind === kind && known.about === about && known.detail === detail))
      this.marks.push({ kind, about, detail })
  }

  missing(fact: MissingFact): void {
    if (!this.lacking.some(known => known.fact === fact.fact)) this.lacking.push(fact)
  }

  problem(name: ProblemName, detail: string): void {
    if (!this.problems.some(known => known.name === name && known.detail === detail))
      this.problems.push({ name, detail })
  }

  settle<V>(value: V | null): Finding<V> {
    const { steps, citations, marks, lacking: missing, problems } = this
    return new Settled(value, steps, { citations, marks, missing, problems })
  }

  private rely(parameter: Parameter<unknown>, { source, note, otherwise }: Dated<unknown>): void {
    this.cite(source)
    if (source.mark !== 'official')
      this.mark(source.mark, parameter.title, note ?? source.readAt ?? source.cite)
    for (const other of otherwise ?? []) {
      this.cite(other.source)
      this.mark('conflict', parameter.title, other.note)
    }
  }
}

/** A finding whose steps are written when they are first read. */
class Settled<V> implements Finding<V> {
  readonly citations: readonly Citation[]
  readonly marks: readonly FindingMark[]
  readonly missing: readonly MissingFact[]
  readonly problems: readonly Problem[]
  private written: readonly Step[] | null = null

  constructor(
    readonly value: V | null,
    private readonly unwritten: readonly (Step | (() => readonly Step[]))[],
    rest: Omit<Finding<V>, 'value' | 'steps'>,
  ) {
    this.citations = rest.citations
    this.marks = rest.marks
    this.missing = rest.missing
    this.problems = rest.problems
  }

  get steps(): readonly Step[] {
    this.written ??= this.unwritten.flatMap(step => (typeof step === 'function' ? step() : [step]))
    return this.written
  }

  /** Plain data, for what is stored or sent to a screen. */
  toJSON(): Finding<V> {
    const { value, steps, citations, marks, missing, problems } = this
    return { value, steps, citations, marks, missing, problems }
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

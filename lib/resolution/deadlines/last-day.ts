import type { DeadlineFinding, DeadlineKind, WorkingStep } from '../assessment'
import { formatDeadline, type PlainDate } from '../time/plain-date'
import { closedDayWords } from './closed-day'
import type { CountedDay, DayStep } from './count-days'

export interface LastDayFacts {
  kind: DeadlineKind
  printed: PlainDate | null
  counted: CountedDay | null
  confirmed: boolean
  lost: string
  left: string
  what: string
}

/** The day to warn on, and how it came about. */
export interface LastDay {
  deadline: DeadlineFinding
  steps: DayStep[]
  /** The same steps in the words of a flag. */
  working: WorkingStep[]
}

/**
 * The day to warn on: the earlier of what is printed and what the law counts, for a late day cannot be repaired.
 * A value that nobody confirmed sets no hard day; it sets one of ours, and says so.
 */
export function findLastDay(facts: LastDayFacts): LastDay | null {
  const { printed, counted, confirmed, kind, lost, left, what } = facts
  const computed = counted?.day ?? null
  const lastDay = printed !== null && (computed === null || printed < computed) ? printed : computed
  if (lastDay === null) return null
  const closed = closedDayWords({ kind, lastDay })
  const told = basisWords(printed, counted)
  const basis = closed === null ? told : `${told}; ${closed}`
  const deadline: DeadlineFinding = {
    kind: confirmed ? kind : 'internal',
    lastDay,
    printedDay: printed,
    computedDay: computed,
    basis: confirmed ? basis : `Not confirmed by a person. ${basis}`,
    lost,
    left,
    what,
  }
  const steps = [...(counted?.steps ?? []), printedStep(printed, computed)]
  return { deadline, steps, working: steps.map(workingStep) }
}

function basisWords(printed: PlainDate | null, counted: CountedDay | null): string {
  if (counted === null) return 'Printed'
  if (printed === null) return counted.basis
  if (printed === counted.day) return 'Printed, agrees'
  const day = formatDeadline(counted.day)
  return printed < counted.day
    ? `Printed; the rule gives ${day}, so the printed day comes first`
    : `${counted.basis}; printed later, ${formatDeadline(printed)}`
}

function printedStep(printed: PlainDate | null, computed: PlainDate | null): DayStep {
  const label = 'Printed on the paper'
  if (printed === null) return { label, formula: label, result: { kind: 'words', words: 'not read' } }
  const verdict =
    computed === null ? 'nothing to compare' : printed === computed ? 'agrees' : 'differs; the earlier counts'
  return { label, formula: `${label}: ${verdict}`, result: { kind: 'day', day: printed } }
}

function workingStep({ formula, result }: DayStep): WorkingStep {
  return { text: formula, value: result.kind === 'day' ? formatDeadline(result.day) : result.words }
}

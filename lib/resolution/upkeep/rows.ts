import type { Citation } from '../assessment'
import type { Parameter } from '../parameters/parameter'
import type { Said } from '../parameters/said'
import { addDays, type PlainDate } from '../time/plain-date'

/** One row of a table as it is shown: its days, its value in words, its source, and what another source says. */
export interface LawRow {
  from: PlainDate
  /** Its last day; null where it runs until the law is changed. */
  through: PlainDate | null
  said: readonly Said[]
  source: Citation
  note: string | null
  /** Only those figures of the other source that differ. */
  otherwise: readonly { said: readonly Said[]; source: Citation; note: string }[]
}

/** Every row of a parameter, the oldest first. */
export function listRows(parameter: Parameter<unknown>): LawRow[] {
  return parameter.history.map(({ from, value, source, note, otherwise = [] }, at) => {
    const said = parameter.says(value)
    return {
      from,
      through: lastDayOf(parameter, at),
      said,
      source,
      note: note ?? null,
      otherwise: otherwise.map(other => ({
        said: differing(parameter.says(other.value), said),
        source: other.source,
        note: other.note,
      })),
    }
  })
}

/** One level of a figure that changes over time. */
export interface LawStep {
  from: PlainDate
  through: PlainDate | null
  value: number
}

/** The levels of a parameter that is one number and changed at least once; null for all others. */
export function listSteps(parameter: Parameter<unknown>): LawStep[] | null {
  const steps = parameter.history.flatMap(({ from, value }, at) =>
    typeof value === 'number' ? [{ from, through: lastDayOf(parameter, at), value }] : [],
  )
  const changes = new Set(steps.map(({ value }) => value)).size > 1
  return changes && steps.length === parameter.history.length ? steps : null
}

function lastDayOf({ history, validThrough }: Parameter<unknown>, at: number): PlainDate | null {
  const next = history[at + 1]
  return history[at]?.through ?? (next === undefined ? validThrough : addDays(next.from, -1))
}

function differing(other: readonly Said[], said: readonly Said[]): Said[] {
  return other.filter(({ label, words }) => !said.some(ours => ours.label === label && ours.words === words))
}

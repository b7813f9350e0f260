import type { BillingLine, DocumentReading } from '@/lib/resolution'
import { type FieldName, isLineField } from './document.schema'
import { dollars } from './read-fields'
import { lineChanges, vouchedLines } from './vouched-lines'

interface Decided {
  name: string
  confirmedValue: string | null
  unreadable: boolean
  confirmedById: string | null
  confirmedAt: Date | null
}

/**
 * What people decided about a paper, for a new reading of it. The lines of a bill go by number, and a newer reader may
 * see others: then the lines that a person corrected stay as they left them, as a whole, and a line is never counted
 * twice. Lines that nobody changed are as the new reader sees them.
 */
export function carryLines(
  decided: readonly Decided[],
  before: DocumentReading,
  after: DocumentReading,
): readonly Decided[] {
  if (before.kind !== 'notice' || after.kind !== 'notice') return decided
  const about = decided.filter(({ name }) => isLineField(name))
  const [first] = about
  if (!first || same(before.lines, after.lines)) return decided
  const others = decided.filter(({ name }) => !isLineField(name))
  const said = decisionsOf(about)
  if (lineChanges(said, before).length === 0) return others
  const kept = vouchedLines(said, before) ?? []
  const by = { confirmedById: first.confirmedById, confirmedAt: first.confirmedAt }
  const lines = Array.from({ length: Math.max(kept.length, after.lines.length) }, (_, at) =>
    decisionsAbout(at + 1, kept[at]).map(decision => ({ ...decision, ...by })),
  )
  return [...others, ...lines.flat()]
}

function decisionsAbout(number: number, line: BillingLine | undefined) {
  if (!line) return [{ name: `line.${number}`, confirmedValue: null, unreadable: true }]
  const values = { line: dollars(line.cents), lineLabel: line.label, lineKind: line.kind }
  return Object.entries(values).map(([part, confirmedValue]) => ({
    name: `${part}.${number}`,
    confirmedValue,
    unreadable: false,
  }))
}

function same(some: readonly BillingLine[], others: readonly BillingLine[]): boolean {
  const words = (lines: readonly BillingLine[]) =>
    lines.map(({ kind, label, cents }) => `${kind} ${label} ${cents}`)
  return words(some).join('\n') === words(others).join('\n')
}

/** Rows of fields as the decisions that they keep. */
export function decisionsOf(
  fields: readonly { name: string; confirmedValue: string | null; unreadable: boolean }[],
): { values: Partial<Record<FieldName, string>>; unreadable: FieldName[] } {
  const values = fields.flatMap(({ name, confirmedValue }) =>
    confirmedValue === null ? [] : [[name, confirmedValue] as const],
  )
  return {
    values: Object.fromEntries(values),
    unreadable: fields.flatMap(({ name, unreadable }) => (unreadable ? [name] : [])) as FieldName[],
  }
}

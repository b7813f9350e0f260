import type { BillLine, LineValues } from '@/components/confirm/bill-lines'
import type { FieldView, ReadingView } from '@/lib/documents'
import { BILLING_LINE_KINDS, type BillingLine, formatCents } from '@/lib/resolution'

/** The lines of a bill, as read and as a person left them; null for a paper that is no notice. */
export function billLinesOf(view: ReadingView): BillLine[] | null {
  if (view.reading?.kind !== 'notice') return null
  const { lines } = view.reading
  const byName = new Map(view.fields.map(field => [field.name as string, field]))
  const numbers = [...byName.keys()].flatMap(name =>
    name.startsWith('line.') ? [Number(name.slice(5))] : [],
  )
  const last = Math.max(lines.length, ...numbers)
  return Array.from({ length: last }, (_, at) => lineOf(at + 1, lines[at], byName)).filter(
    line => line !== null,
  )
}

function lineOf(
  number: number,
  seen: BillingLine | undefined,
  byName: ReadonlyMap<string, FieldView>,
): BillLine | null {
  const parts = ['line', 'lineLabel', 'lineKind'].map(part => byName.get(`${part}.${number}`))
  const [amount, label, kind] = parts.map(field => field?.value ?? null)
  const takenOut = parts[0]?.unreadable ?? false
  // What somebody added and took back again is no line.
  if (!seen && (takenOut || (!amount && !label))) return null
  const read = seen ? asRead(seen) : null
  return {
    number,
    read,
    kind: BILLING_LINE_KINDS.find(known => known === kind) ?? read?.kind ?? 'other',
    label: label ?? read?.label ?? '',
    amount: amount ?? read?.amount ?? '',
    takenOut,
    by: parts.find(field => field?.confirmedBy)?.confirmedBy ?? null,
    place: seen?.place ?? null,
  }
}

function asRead({ kind, label, cents }: BillingLine): LineValues {
  return { kind, label, amount: formatCents(cents).replace('$', '') }
}

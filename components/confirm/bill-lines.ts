import { type BillingLineKind, type Cents, type Place, subtract, sum } from '@/lib/resolution'
import { typedCents } from './typed-cents'

/** What stands on one line of a bill, as an input holds it. */
export interface LineValues {
  kind: BillingLineKind
  label: string
  amount: string
}

/** One line of a bill on the confirm screen: what was read stays beside what a person makes of it. */
export interface BillLine extends LineValues {
  /** From 1; a line that was added goes by a number beyond those that were read. */
  number: number
  /** null for a line that the reader did not see. */
  read: LineValues | null
  /** A person says that it is not on the paper. */
  takenOut: boolean
  /** Who corrected, added or confirmed it before; null where nobody did. */
  by: string | null
  place: Place | null
}

export type LineStep =
  | { type: 'change'; number: number; values: Partial<LineValues> }
  | { type: 'take-out'; number: number }
  | { type: 'put-back'; number: number }
  | { type: 'add' }

/** Each step that a person can take with the lines of a bill. What was read is never changed. */
export function linesReducer(lines: readonly BillLine[], step: LineStep): readonly BillLine[] {
  const changed = (number: number, change: (line: BillLine) => BillLine[]) =>
    lines.flatMap(line => (line.number === number ? change(line) : [line]))
  switch (step.type) {
    case 'change':
      return changed(step.number, line => [{ ...line, ...step.values }])
    case 'take-out':
      // A line that only this screen knows is simply gone.
      return changed(step.number, line => (line.read || line.by ? [{ ...line, takenOut: true }] : []))
    case 'put-back':
      return changed(step.number, line => [{ ...line, takenOut: false }])
    case 'add':
      return [...lines, { ...EMPTY, number: nextNumber(lines) }]
  }
}

const EMPTY = {
  kind: 'other',
  label: '',
  amount: '',
  read: null,
  takenOut: false,
  by: null,
  place: null,
} as const

export function nextNumber(lines: readonly BillLine[]): number {
  return Math.max(0, ...lines.map(({ number }) => number)) + 1
}

export function isChanged({ read, kind, label, amount }: BillLine): boolean {
  return (
    read === null ||
    read.kind !== kind ||
    read.label !== label ||
    typedCents(read.amount) !== typedCents(amount)
  )
}

/** The sum of the lines that stand; null while one of them has no amount. */
export function sumOfLines(lines: readonly BillLine[]): Cents | null {
  const amounts = lines.filter(({ takenOut }) => !takenOut).map(({ amount }) => typedCents(amount))
  return amounts.every(amount => amount !== null) ? sum(amounts) : null
}

/** What of the amount due no line explains; null where it can not be told. */
export function gapOf(lines: readonly BillLine[], amountDue: Cents | null): Cents | null {
  const total = lines.some(({ takenOut }) => !takenOut) ? sumOfLines(lines) : null
  return amountDue === null || total === null ? null : subtract(amountDue, total)
}

/** What the form sends of the lines: those that a person changed, or decided before. The others stay as read. */
export function entriesOf(lines: readonly BillLine[]): [name: string, value: string][] {
  return lines.flatMap((line): [string, string][] => {
    const { number, takenOut, by, kind, label, amount } = line
    if (takenOut) return [[`state.line.${number}`, 'unreadable']]
    if (!by && !isChanged(line)) return []
    return [
      [`value.line.${number}`, amount],
      [`value.lineLabel.${number}`, label],
      [`value.lineKind.${number}`, kind],
    ]
  })
}

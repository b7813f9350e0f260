import { invalid } from '@/lib/operation'
import { type BillingLine, formatCents, type NoticeReading } from '@/lib/resolution'
import { type Decisions, decidedFields } from './decided-fields'
import { isLineField } from './document.schema'

type Lines = Pick<NoticeReading, 'lines'>

/**
 * The lines of a bill as a person decides them: each as read where they did not speak about it, left out where they say
 * that it is not on the paper, and added under the numbers beyond those that were read. Undefined where they spoke about
 * none. Refuses, at its field, a line that can not be.
 */
export function vouchedLines(decisions: Decisions, { lines }: Lines): BillingLine[] | undefined {
  const numbers = numbersSpokenOf(decisions, lines.length)
  return numbers?.flatMap(number => vouchedLine(number, decisions, lines[number - 1]) ?? [])
}

/** What a person changed of the lines, each in words, for the record. */
export function lineChanges(decisions: Decisions, { lines }: Lines): string[] {
  return (numbersSpokenOf(decisions, lines.length) ?? []).flatMap(number => {
    const read = lines[number - 1]
    const now = vouchedLine(number, decisions, read)
    if (!now) return read ? [`${words(read)} taken out`] : []
    if (!now.byHand) return []
    if (!read) return [`${words(now)} added as ${now.kind}`]
    return [`${words(read)} to ${words(now)}${now.kind === read.kind ? '' : ` as ${now.kind}`}`]
  })
}

const words = ({ label, cents }: BillingLine) => `${label} ${formatCents(cents)}`

/** The numbers of all lines, read and added; undefined where a person spoke about none of them. */
function numbersSpokenOf({ values, unreadable }: Decisions, read: number): number[] | undefined {
  const spoken = [...Object.keys(values), ...unreadable].filter(isLineField)
  if (spoken.length === 0) return undefined
  const last = Math.max(read, ...spoken.map(name => Number(name.split('.')[1])))
  return Array.from({ length: last }, (_, at) => at + 1)
}

/** The line of that number; null where it is not on the paper. */
function vouchedLine(
  number: number,
  decisions: Decisions,
  read: BillingLine | undefined,
): BillingLine | null {
  if (decisions.unreadable.includes(`line.${number}`)) return null
  const decided = decidedFields(decisions)
  const cents = decided.money(`line.${number}`)
  const label = decided.text(`lineLabel.${number}`)
  const kind = decided.lineKind(`lineKind.${number}`)
  if (!read && cents === undefined && label === undefined && kind === undefined) return null
  const told = {
    kind: kind ?? read?.kind ?? 'other',
    label: given(label, read?.label),
    cents: given(cents, read?.cents),
  }
  if (!told.label) throw invalid(`lineLabel.${number}`, 'Enter what this line says, or take it out.')
  if (told.cents === null) throw invalid(`line.${number}`, 'Enter the amount of this line, or take it out.')
  const line: BillingLine = {
    kind: told.kind,
    label: told.label,
    cents: told.cents,
    place: read?.place ?? null,
  }
  const asRead = line.kind === read?.kind && line.label === read.label && line.cents === read.cents
  if (asRead) return line
  return { ...line, byHand: true, ...(read && { read: { label: read.label, cents: read.cents } }) }
}

/** What a person said; what was read where they said nothing. */
function given<V>(said: V | null | undefined, read: V | undefined): V | null {
  return said === undefined ? (read ?? null) : said
}

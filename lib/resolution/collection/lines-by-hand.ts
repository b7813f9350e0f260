import type { NoticeFacts } from '../facts'
import { formatCents } from '../money/cents'
import type { BillingLine } from '../reading'

/** `Payments and credits read as −$3,328.00`, `Other charges added`: what a person changed of the lines of a bill. */
export function listHandChanges({ lines }: Pick<NoticeFacts, 'lines'>): string[] {
  return lines.flatMap(line => {
    if (!line.byHand) return []
    const { read } = line
    return [read ? `${line.label} ${readWords(line, read)}` : `${line.label} added by hand`]
  })
}

function readWords(line: BillingLine, read: NonNullable<BillingLine['read']>): string {
  const now = formatCents(line.cents)
  if (read.cents === line.cents) return `named by hand, read as ${read.label}`
  return `corrected by hand to ${now}, read as ${formatCents(read.cents)}`
}

/** `2 lines corrected by hand (I. Calloway)`; null where every line is as it was read. */
export function handWords(notice: Pick<NoticeFacts, 'lines' | 'source'>): string | null {
  const count = notice.lines.filter(({ byHand }) => byHand).length
  if (count === 0) return null
  const who = notice.source.confirmedBy === null ? '' : ` (${notice.source.confirmedBy})`
  return `${count === 1 ? 'a line' : `${count} lines`} corrected by hand${who}`
}

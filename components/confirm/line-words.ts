import type { BillingLineKind } from '@/lib/resolution'
import { type BillLine, isChanged } from './bill-lines'

/** What a line of a bill is for, as bills say it. */
export const LINE_KIND_WORDS: Readonly<Record<BillingLineKind, string>> = {
  tax: 'Tax, or balance before',
  credits: 'Payments and credits',
  'failure-to-file': 'Failure-to-file penalty',
  'failure-to-pay': 'Failure-to-pay penalty',
  'estimated-tax-penalty': 'Estimated tax penalty',
  interest: 'Interest',
  other: 'Something else',
}

/** What a person made of a line, and what was read; null where it stands as read. */
export function lineHistory(line: BillLine): string | null {
  const { read, takenOut, by, kind } = line
  const who = by ?? 'you'
  if (takenOut) return `Taken out by ${who}: not on the paper`
  if (!read) return `${LINE_KIND_WORDS[kind]}. Added by ${who}`
  if (!isChanged(line)) return null
  const readKind = read.kind === kind ? '' : `, ${LINE_KIND_WORDS[read.kind]}`
  return `Corrected by ${who}. Read as “${read.label} ${read.amount}”${readKind}; that stays on record.`
}

import type { Account, Posting } from '../accounts/account'
import type { Evidence } from '../assessment'
import { type Cents, formatCents } from '../money/cents'
import { formatDay, type PlainDate } from '../time/plain-date'

/** A row that comes to a difference exactly. */
interface NamedRow {
  words: string
  evidence: Evidence[]
}

/**
 * The row whose amount is the difference to the cent: a credit that the bill left out, a charge that it had not yet, or
 * one that posted after its day. Null where none is, or more than one could be.
 */
export function nameDifference(difference: Cents, account: Account, noticeDate: PlainDate): NamedRow | null {
  const leftOut = account.postings.filter(({ cents, on }) => isBy(on, noticeDate) && cents === -difference)
  const cameLater = account.postings.filter(({ cents, on }) => !isBy(on, noticeDate) && cents === difference)
  const [only, ...others] = [...leftOut, ...cameLater]
  if (only === undefined || others.length > 0) return null
  const what = leftOut.length > 0 ? 'which the bill does not show' : 'which posted after it'
  return { words: `${rowWords(only)}, ${what}`, evidence: [only.evidence] }
}

function isBy(on: PlainDate | null, noticeDate: PlainDate): boolean {
  return on === null || on <= noticeDate
}

function rowWords({ row, code, cents, on }: Posting): string {
  return `row ${row + 1}, code ${code ?? 'not read'}, ${formatCents(cents)}${on === null ? '' : ` of ${formatDay(on)}`}`
}

import type { Account } from '../accounts/account'
import { type Cents, cents, zero } from '../money/cents'
import type { BillingLineKind } from '../reading'
import type { PlainDate } from '../time/plain-date'

/** The rows up to a day by the lines of a bill, credits negative; together they are `whole`. */
export type AssessedBy = Record<BillingLineKind | 'whole', Cents>

const LINES: Readonly<Record<string, BillingLineKind>> = {
  'original-return': 'tax',
  'substitute-return': 'tax',
  audit: 'tax',
  additional: 'tax',
  'failure-to-file': 'failure-to-file',
  'failure-to-pay': 'failure-to-pay',
  'estimated-tax': 'estimated-tax-penalty',
  interest: 'interest',
}

/** What a transcript shows as posted by a day. A row without a day counts: to leave it out would make a difference of ours. */
export function assessedBy(account: Account, by: PlainDate): AssessedBy {
  const found: AssessedBy = {
    tax: zero,
    credits: zero,
    'failure-to-file': zero,
    'failure-to-pay': zero,
    'estimated-tax-penalty': zero,
    interest: zero,
    other: zero,
    whole: zero,
  }
  const kinds = kindsByRow(account)
  for (const { row, on, cents: amount } of account.postings) {
    if (on !== null && on > by) continue
    const line = kinds.get(row) ?? 'other'
    found[line] = cents(found[line] + amount)
    found.whole = cents(found.whole + amount)
  }
  return found
}

/** Every line of every bill of a period asks it of the same account. */
const byAccount = new WeakMap<Account, ReadonlyMap<number, BillingLineKind>>()

/** Charges and abatements on their own lines; credits, and what left of them, among the credits. */
function kindsByRow(account: Account): ReadonlyMap<number, BillingLineKind> {
  const known = byAccount.get(account)
  if (known) return known
  const kinds = new Map<number, BillingLineKind>()
  for (const { row, kind } of [...account.assessments, ...account.abatements])
    kinds.set(row, LINES[kind] ?? 'other')
  for (const { row, takenBack } of account.credits) {
    kinds.set(row, 'credits')
    for (const { posting } of takenBack) kinds.set(posting.row, 'credits')
  }
  for (const { row } of [...account.out, ...account.unmatchedReversals]) kinds.set(row, 'credits')
  byAccount.set(account, kinds)
  return kinds
}

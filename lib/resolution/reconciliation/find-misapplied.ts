import type { CaseView } from '../collection/case-view'
import { findFromAccounts } from './from-accounts'
import { findFromPayments } from './from-payments'
import { locatePayments } from './locate-payments'
import type { MisappliedPayment } from './reconciliation'

/**
 * Payments that are not where they belong: first what the client's own payments show against the accounts, then what the
 * accounts show of themselves. A row that a payment already spoke of is not told twice.
 */
export function findMisapplied(view: CaseView): MisappliedPayment[] {
  const located = locatePayments(view)
  const told = findFromPayments(view, located)
  const rows = new Set(told.flatMap(({ rows }) => rows))
  const own = findFromAccounts(view, located).filter(found => !found.rows.some(row => rows.has(row)))
  return [...told, ...own].map(({ rows: _, ...found }) => found)
}

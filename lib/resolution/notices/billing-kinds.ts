import type { BillingLineKind } from '../reading'

/** Looked through in order: the estimated tax penalty also says `failure-to-pay`, a bad-check penalty also `payment`. */
const KINDS: readonly [RegExp, BillingLineKind][] = [
  [/estimatedtax|estimatedpayments?penalty/, 'estimated-tax-penalty'],
  [/failure-?to-?file|late-?filing|filinglate/, 'failure-to-file'],
  [/failure-?to-?pay(?!roll)|late-?payment/, 'failure-to-pay'],
  [/interest|interés|intereses/, 'interest'],
  [/penalt|fees?$|multa|dishonored|badcheck/, 'other'],
  [/payments?|credits?|withheld|withholding|pagos|créditos/, 'credits'],
  [/tax|impuesto|amountyou(?:previously|now|still)?owed?|balance(?:previously|you)?owed?/, 'tax'],
]

/** What a row of the billing table is, by its printed label as a key. */
export function billingKindOf(key: string): BillingLineKind {
  return KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'other'
}

/** The row that closes the table, by the start of its key. `Amount you owed` opens it and is no total. */
export const TOTAL_ROW =
  /^(?:total)?amountdue|^totaldue|^totalamount|^totalbalance|^balancedue|^newbalance|^amountyouowe(?!d)|^pleasepay|^cantidad(?:total)?adeudada/

export const BILLING_HEADING =
  /^(?:your)?(?:billing|bill|account|balance)summary|^summaryof(?:your)?(?:bill|account|proposedchanges|changes)|^resumendefacturación/

/** Captions of the columns, which are no rows. */
export const CAPTION = /^(?:description|amount|descriptionamount|balance|total)$/

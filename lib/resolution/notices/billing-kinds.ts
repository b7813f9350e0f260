import type { BillingLineKind } from '../reading'
import { keyOf } from '../text/flow'

/** Looked through in order: the estimated tax penalty also says `failure-to-pay`, a bad-check penalty also `payment`. */
const KINDS: readonly [RegExp, BillingLineKind][] = [
  [/estimatedtax|estimatedpayments?penalty|impuestoestimado/, 'estimated-tax-penalty'],
  [
    /failure-?to-?file|late-?filing|filinglate|nopresentar|presentar(?:la)?(?:declaración)?tarde|presentación/,
    'failure-to-file',
  ],
  [
    /failure-?to-?pay(?!roll)|late-?payment|payinglate|multapor(?:no|falta)?(?:de)?pag|incumplimientodepago|incumplimientoenelpago/,
    'failure-to-pay',
  ],
  [/interest|interés|intereses/, 'interest'],
  [/penalt|fees?$|multa|dishonored|badcheck/, 'other'],
  [/payments?|credits?|withheld|withholding|pagos|créditos/, 'credits'],
  [
    /tax|impuesto|amountyou(?:previously|now|still)?owed?|balance(?:previously|you)?owed?|unpaid(?:amount|balance)|(?:previous|prior)(?:account)?balance/,
    'tax',
  ],
]

/** What a row of the billing table is, by its printed label as a key. */
export function billingKindOf(key: string): BillingLineKind {
  return KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'other'
}

/** Labels as notices print them. Extractors split their words; the key finds them, and this table mends them. */
const LABELS = [
  'Tax you owed',
  'Tax you owed when you filed your return',
  'Amount you owed',
  'Amount you previously owed',
  'Payments and credits',
  'Failure-to-file penalty',
  'Failure-to-pay penalty',
  'Failure-to-pay estimated tax penalty',
  'Failure-to-pay proper estimated tax penalty',
  'Underpayment of estimated tax penalty',
  'Late payment penalty',
  'Late filing penalty',
  'Interest charges',
  'Additional interest charges',
  'Bad check penalty',
  'Accuracy-related penalty',
  'Total penalties',
  'Total interest',
]
const LABEL_BY_KEY = new Map(LABELS.map(label => [keyOf(label), label]))

/** The label with its words whole: `Pay ments and cred its` is `Payments and credits`. Unknown labels stay as read. */
export function mendedLabel(label: string): string {
  return LABEL_BY_KEY.get(keyOf(label)) ?? label.replace(/\s+/g, ' ').trim()
}

/** The row that closes the table, by the start of its key. `Amount you owed` opens it and is no total. */
export const TOTAL_ROW =
  /^(?:total)?amountdue|^total(?:due|amount|balance|youowe)|^total$|^balancedue|^newbalance|^(?:total)?amountyou(?:now|still)?owe(?!d)|^(?:please)?pay(?:this|the)?amount|^pleasepay|^cantidad(?:total)?(?:adeudada|queustedadeuda(?!ba))|^totaladeudado|^saldo(?:total)?adeudado/

export const BILLING_HEADING =
  /^(?:your)?(?:billing|bill|account|balance|amountdue)(?:summary|details)|^summaryof(?:your)?(?:the)?(?:bill|account|balance|amountdue|proposedchanges|changes)|^howwecalculated|^resumendel?(?:a|su|sus|facturación|cuenta|factura)/

/** Captions of the columns, which are no rows. */
export const CAPTION = /^(?:description|amount|descriptionamount|balance|total)$/

import type { Account, AccountStatus, ChargeKind, CreditKind, OutKind } from '@/lib/resolution'

export const chargeWords: Record<ChargeKind, string> = {
  'original-return': 'Tax, return filed',
  'substitute-return': 'Tax, substitute for return',
  audit: 'Tax, examination',
  additional: 'Tax, additional',
  'failure-to-file': 'Late filing penalty',
  'failure-to-pay': 'Late payment penalty',
  'estimated-tax': 'Estimated tax penalty',
  'late-deposit': 'Late deposit penalty',
  'dishonored-payment': 'Dishonored payment penalty',
  accuracy: 'Accuracy penalty',
  fraud: 'Fraud penalty',
  'unreported-tips': 'Unreported tips penalty',
  'late-partnership-return': 'Late partnership return penalty',
  civil: 'Civil penalty',
  interest: 'Interest',
  fee: 'Fee',
}

export const creditWords: Record<CreditKind, string> = {
  withholding: 'Withholding',
  'estimated-payment': 'Estimated payment',
  'payment-with-return': 'Paid with the return',
  'subsequent-payment': 'Payment',
  'levy-payment': 'Taken by levy',
  'advance-payment': 'Advance payment',
  deposit: 'Deposit',
  'designated-payment': 'Designated payment',
  'refundable-credit': 'Refundable credit',
  'overpayment-interest': 'Interest paid by the IRS',
  'transfer-in': 'Moved here',
  'offset-in': 'Offset from another period',
  'credit-elect-in': 'Carried from the year before',
  'refund-returned': 'Refund that came back',
}

export const outWords: Record<OutKind, string> = {
  'transfer-out': 'Moved to another period',
  'offset-out': 'Offset to another period',
  'credit-elect-out': 'Carried to the next year',
  refund: 'Refunded',
  'other-debt': 'Applied to another debt',
  'interest-moved': 'Interest moved',
}

export const takenBackWords = {
  dishonored: 'returned by the bank',
  moved: 'moved away',
  reversed: 'reversed',
} as const

export const stateWords: Record<AccountStatus['state'], string> = {
  pending: 'Asked for or under way',
  active: 'In force',
  ended: 'Over',
}

export const returnWords: Record<Account['returnPosted']['state'], string> = {
  posted: 'Return posted',
  substitute: 'Substitute for return, by its phrase',
  'looks-substitute': 'May be a substitute for return; its phrase does not say',
  none: 'No return posted',
  unknown: 'Not known',
}

export const freezeWords: Record<Account['freezes'][number]['kind'], string> = {
  'credit-hold': 'Credits held',
  'refund-freeze': 'Refund frozen',
  'refund-held-for-debt': 'Refund held for another debt',
  'disallowed-tax-hold': 'Hold for disallowed tax',
}

export const amendedWords: Record<Account['amended'][number]['kind'], string> = {
  'amended-return': 'Amended return',
  'second-return': 'Second return',
  'claim-forwarded': 'Claim forwarded',
}

export const deliveryWords: Record<Account['levy']['hearingNotices'][number]['delivery'], string> = {
  issued: 'issued',
  received: 'received',
  refused: 'refused',
  undelivered: 'undelivered',
}

/** `withdrawn-or-returned` as words. */
export function plain(name: string): string {
  return name.replaceAll('-', ' ')
}

export type PenaltyKind =
  | 'failure-to-file'
  | 'failure-to-pay'
  | 'failure-to-deposit'
  | 'estimated-tax'
  | 'accuracy'
  | 'fraud'
  | 'dishonored-payment'
  | 'other'

export const penaltyNames: Readonly<Record<PenaltyKind, string>> = {
  'failure-to-file': 'filed late',
  'failure-to-pay': 'paid late',
  'failure-to-deposit': 'deposited late',
  'estimated-tax': 'estimated tax',
  accuracy: 'accuracy',
  fraud: 'fraud',
  'dishonored-payment': 'dishonored payment',
  other: 'another penalty',
}

/** What administrative relief can take off: filing, paying and depositing late (IRM 20.1.1.3.3.2.1). */
export const removable: ReadonlySet<PenaltyKind> = new Set<PenaltyKind>([
  'failure-to-file',
  'failure-to-pay',
  'failure-to-deposit',
])

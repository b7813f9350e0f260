import type { ConfirmField } from '@/components/confirm/confirm-field'
import type { PaperKind } from '@/lib/documents'

interface FieldWords {
  label: string
  input: ConfirmField['input']
}

const LABELS: Record<string, FieldWords> = {
  code: { label: 'Notice', input: 'text' },
  headline: { label: 'In large type', input: 'text' },
  form: { label: 'Form', input: 'text' },
  periodEnd: { label: 'Tax period', input: 'date' },
  noticeDate: { label: 'Notice date', input: 'date' },
  payBy: { label: 'Pay-by date', input: 'date' },
  respondBy: { label: 'Answer by, as printed', input: 'date' },
  amountDue: { label: 'Amount due', input: 'money' },
  tinLast4: { label: 'Taxpayer', input: 'text' },
  taxpayerName: { label: 'Name', input: 'text' },
  contactPhone: { label: 'Phone to call', input: 'text' },
  requestDate: { label: 'Requested', input: 'date' },
  responseDate: { label: 'Answered', input: 'date' },
  accountBalance: { label: 'Account balance', input: 'money' },
  accruedInterest: { label: 'Accrued interest', input: 'money' },
  accruedPenalty: { label: 'Accrued penalty', input: 'money' },
  accrualsAsOf: { label: 'Accruals to', input: 'date' },
  balancePlusAccruals: { label: 'Balance plus accruals', input: 'money' },
  filingStatus: { label: 'Filing status', input: 'text' },
  exemptions: { label: 'Exemptions', input: 'text' },
  adjustedGrossIncome: { label: 'Adjusted gross income', input: 'money' },
  taxableIncome: { label: 'Taxable income', input: 'money' },
  taxPerReturn: { label: 'Tax per return', input: 'money' },
  selfEmploymentTax: { label: 'Self-employment tax', input: 'money' },
  totalTax: { label: 'Total tax', input: 'money' },
  amountYouOwe: { label: 'Amount owed on the return', input: 'money' },
  returnDueOrReceived: { label: 'Due or received, the later', input: 'date' },
  receivedDate: { label: 'Return received', input: 'date' },
  processingDate: { label: 'Processed', input: 'date' },
  cyclePosted: { label: 'Cycle', input: 'text' },
  noRecord: { label: 'What was found', input: 'text' },
  trackingNumber: { label: 'Tracking number', input: 'text' },
}

const NUMBERED: Record<string, (number: string) => FieldWords> = {
  period: number => ({ label: `Period ${number}`, input: 'date' }),
  deadline: () => ({ label: 'Another last day', input: 'date' }),
  payer: number => ({ label: `Payer ${number}`, input: 'text' }),
  withheld: number => ({ label: `Withheld by payer ${number}`, input: 'money' }),
}

/** How a practitioner calls a field, and what is typed into it. */
export function fieldWords(name: string): FieldWords {
  const [kind = '', number = ''] = name.split('.')
  return NUMBERED[kind]?.(number) ?? LABELS[name] ?? { label: name, input: 'text' }
}

/** What transcripts repeat of the return. */
export const ofTheReturn = [
  'filingStatus',
  'adjustedGrossIncome',
  'taxableIncome',
  'totalTax',
  'taxPerReturn',
  'selfEmploymentTax',
  'amountYouOwe',
  'returnDueOrReceived',
  'receivedDate',
  'processingDate',
  'cyclePosted',
  'exemptions',
]
const INFORMATION = [
  'periodEnd',
  'noRecord',
  'form',
  'tinLast4',
  'taxpayerName',
  'responseDate',
  'requestDate',
  ...ofTheReturn,
  'trackingNumber',
]

/** The fields of each kind in the order of what hangs on them; the numbered ones follow. */
export const fieldOrder: Record<PaperKind, readonly string[]> = {
  notice: [
    'periodEnd',
    'noticeDate',
    'payBy',
    'respondBy',
    'code',
    'form',
    'amountDue',
    'tinLast4',
    'taxpayerName',
    'contactPhone',
    'headline',
  ],
  account_transcript: [
    'periodEnd',
    'responseDate',
    'form',
    'accountBalance',
    'accruedInterest',
    'accruedPenalty',
    'accrualsAsOf',
    'balancePlusAccruals',
    'tinLast4',
    'taxpayerName',
    'requestDate',
    ...ofTheReturn,
    'trackingNumber',
  ],
  return_transcript: INFORMATION,
  wage_and_income: INFORMATION,
  non_filing: INFORMATION,
  no_record: INFORMATION,
}

const KINDS = ['period', 'deadline', 'payer', 'withheld']

/** Further periods first, then last days, then each payer with what it withheld. */
export function numberedIn(names: readonly string[]): string[] {
  const place = (name: string) => {
    const [kind = '', number = '0'] = name.split('.')
    const group = kind === 'withheld' ? KINDS.indexOf('payer') : KINDS.indexOf(kind)
    return group * 10_000 + Number(number) * 10 + (kind === 'withheld' ? 1 : 0)
  }
  return names.filter(name => KINDS.includes(name.split('.')[0] ?? '')).sort((a, b) => place(a) - place(b))
}

import { type Cents, cents } from '@/lib/resolution/money/cents'
import type { PlainDate } from '@/lib/resolution/time/plain-date'
import type { TranscriptRowSpec, TranscriptSpec } from '../draw-transcript'
import { amount, dashedDay, dollars, shortDay } from '../wording'

export type Style = 'modern' | 'capitals'

/** One label with its value; `beside` stand on the same line in the layouts that have room. */
export interface Entry {
  label: string
  value: string
  beside?: Entry
}

/** The words of an account transcript, before any layout: the same for paper, page and text. */
export interface AccountBlocks {
  title: string
  request: Entry[]
  identity: Entry[]
  powerOfAttorney: string | null
  nameLines: string[]
  minusSentence: string
  amounts: Entry[]
  returnTitle: string
  returnEntries: Entry[]
  returnMissing: string | null
  tableTitle: string
  head: Record<'code' | 'explanation' | 'cycle' | 'date' | 'amount', string>
  rows: TranscriptRowSpec[]
}

export const BANNER = 'This Product Contains Sensitive Taxpayer Data'

export function accountBlocks(spec: TranscriptSpec, style: Style): AccountBlocks {
  const isModern = style === 'modern'
  const words = (text: string) => (isModern ? text : text.toUpperCase())
  const money = (value: Cents) => (isModern ? dollars(value) : amount(value))
  const date = (value: PlainDate) => (isModern ? dashedDay(value) : shortDay(value))
  const asOf = { label: words('As of:'), value: date(spec.accrualsAsOf) }
  const total = cents(spec.balanceCents + spec.accruedInterestCents + spec.accruedPenaltyCents)
  return {
    title: isModern ? `Form ${spec.form} Account Transcript` : 'Account Transcript',
    request: [
      { label: 'Request Date:', value: dashedDay(spec.requestDate) },
      { label: 'Response Date:', value: dashedDay(spec.responseDate) },
      { label: 'Tracking Number:', value: spec.trackingNumber },
    ],
    identity: [
      { label: words('Form number:'), value: spec.form },
      { label: isModern ? 'Report for Tax Period Ending:' : 'TAX PERIOD:', value: date(spec.periodEnd) },
      { label: words('Taxpayer identification number:'), value: spec.tin },
    ],
    powerOfAttorney: spec.powerOfAttorneyOnFile
      ? '<<<POWER OF ATTORNEY/TAX INFORMATION AUTHORIZATION (POA/TIA) ON FILE>>>'
      : null,
    nameLines: [spec.name, spec.street],
    minusSentence: isModern
      ? 'Any minus sign shown below signifies a credit amount'
      : '--- ANY MINUS SIGN SHOWN BELOW SIGNIFIES A CREDIT AMOUNT ---',
    amounts: [
      { label: words('Account balance:'), value: money(spec.balanceCents) },
      { label: words('Accrued interest:'), value: money(spec.accruedInterestCents), beside: asOf },
      { label: words('Accrued penalty:'), value: money(spec.accruedPenaltyCents), beside: asOf },
      {
        label: `${words('Account balance plus accruals')} (this is not a payoff amount):`,
        value: money(total),
      },
    ],
    returnTitle: isModern
      ? 'Information from the return or as adjusted'
      : '** INFORMATION FROM THE RETURN OR AS ADJUSTED **',
    returnEntries: returnEntries(spec, words, money, date, isModern ? ':' : ''),
    returnMissing: spec.returnPresent ? null : 'RETURN NOT PRESENT FOR THIS ACCOUNT',
    tableTitle: words('Transactions'),
    head: {
      code: words('Code'),
      explanation: words('Explanation of transaction'),
      cycle: words('Cycle'),
      date: words('Date'),
      amount: words('Amount'),
    },
    rows: spec.rows,
  }
}

function returnEntries(
  spec: TranscriptSpec,
  words: (text: string) => string,
  money: (value: Cents) => string,
  date: (value: PlainDate) => string,
  colon: string,
): Entry[] {
  const has = spec.returnPresent
  const figure = (label: string, value: Cents) => ({ label: words(label), value: has ? money(value) : '' })
  const entries: Entry[] = [
    { label: words('Exemptions:'), value: '01' },
    { label: words('Filing status:'), value: spec.filingStatus },
    figure('Adjusted gross income:', spec.adjustedGrossIncomeCents),
    figure('Taxable income:', spec.taxableIncomeCents),
    figure('Tax per return:', spec.taxPerReturnCents),
    figure('SE taxable income taxpayer:', cents(123_400)),
    figure('SE taxable income spouse:', cents(0)),
    figure('Total self employment tax:', cents(17_400)),
  ]
  if (!has) return entries
  return [
    ...entries,
    {
      label: words(`Return due date or return received date (whichever is later)${colon}`),
      value: date(spec.returnDueDate),
    },
    { label: words(`Processing date${colon}`), value: date(spec.processingDate) },
  ]
}

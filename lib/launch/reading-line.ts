import type {
  AccountTranscriptReading,
  BillingLineKind,
  Cents,
  ClassifiedReading,
  DocumentKind,
  InformationTranscriptReading,
} from '@/lib/resolution'
import { known, leastConfidence, notReadSentence, periodsOf } from './line-values'
import { noticePart } from './notice-part'

/** One file as the command `read` prints it. Absent values are null; days are `YYYY-MM-DD`, amounts whole cents. */
export interface ReadingLine {
  file: string
  kind: DocumentKind
  code: string | null
  periods: { form: string | null; period: string }[]
  tinLast4: string | null
  noticeDate: string | null
  payBy: { date: string; basis: string } | null
  /** Last day to ask for a hearing or to answer otherwise: as printed, or counted where the law gives the days. */
  respondBy: DatedAnswer | null
  amountDueCents: Cents | null
  lines: { kind: BillingLineKind; label: string; cents: Cents }[]
  transactions: TransactionLine[]
  accountBalanceCents: Cents | null
  sumOfTransactionsCents: Cents | null
  addsUp: boolean | null
  /** Of the return that a paper is about, or the number of a form; `filingStatus` as printed. */
  form: string | null
  filingStatus: string | null
  adjustedGrossIncomeCents: Cents | null
  taxableIncomeCents: Cents | null
  taxPerReturnCents: Cents | null
  exemptions: string | null
  accruedInterestCents: Cents | null
  accruedPenaltyCents: Cents | null
  asOf: string | null
  balancePlusAccrualsCents: Cents | null
  returnDueOrReceived: string | null
  processingDate: string | null
  receivedDate: string | null
  requestDate: string | null
  trackingNumber: string | null
  taxpayerName: string | null
  returnLines: { section: string | null; label: string; cents: Cents | null; text: string }[]
  unreadRows: string[]
  noRecord: string | null
  payers: PayerLine[]
  /** The other documents of a file that holds several. */
  documents: ReadingLine[]
  textSource: string | null
  problems: string[]
  /** Signs by which the kind was told. */
  reasons: string[]
  /** Of the least certain value that was read; of the kind where nothing was. */
  confidence: number
  language: 'en' | 'es' | null
  headline: string | null
  contactPhone: string | null
  /** null where only the paper itself would tell and does not. */
  isCollectionDueProcess: boolean | null
  /** Every printed or counted last day. */
  deadlines: (DatedAnswer & { kind: string })[]
  periodAmounts: PeriodAmounts[]
  charges: { kind: BillingLineKind; totalCents: Cents | null; rows: { label: string; cents: Cents }[] }[]
}

export interface DatedAnswer {
  date: string
  basis: string
}

interface PeriodAmounts {
  form: string
  period: string
  taxCents: Cents | null
  penaltyCents: Cents | null
  interestCents: Cents | null
  totalCents: Cents | null
}

interface TransactionLine {
  code: string | null
  date: string | null
  cents: Cents | null
  explanation: string
  cycle: string | null
  noticeCode: string | null
  documentNumber: string | null
}

interface PayerLine {
  form: string
  name: string | null
  tin: string | null
  withheldCents: Cents | null
  lines: { label: string; cents: Cents | null; text: string }[]
}

export function lineOf(file: string, textSource: string, reading: ClassifiedReading): ReadingLine {
  const { kind, reasons, confidence } = reading.classification
  const line = { ...emptyLine(file, textSource), kind, reasons, confidence }
  if (reading.kind === 'notice') return { ...line, ...noticePart(reading) }
  if (reading.kind === 'account-transcript') {
    const { form, periodEnd, tinLast4, accountBalance, accruedInterest, accruedPenalty } = reading
    const decisive = [form, periodEnd, tinLast4, accountBalance, accruedInterest, accruedPenalty]
    const least = Math.min(confidence, leastConfidence(decisive))
    return { ...line, ...transcriptPart(reading), confidence: least }
  }
  // That a transcript is read without being filed is no problem of its reading.
  const own = reading.problems.filter(({ code }) => !reading.transcript || code !== reading.reason)
  const problems = [...own, ...(reading.transcript?.problems ?? [])].map(({ message }) => message)
  const form = /^IRS Form (.+)$/.exec(reading.looksLike ?? '')?.[1] ?? null
  return { ...line, form, ...(reading.transcript ? informationPart(reading.transcript) : {}), problems }
}

/** A file that gave no text keeps its line, with the reason. */
export function unreadLine(file: string, message: string): ReadingLine {
  return { ...emptyLine(file, null), problems: [message] }
}

function transcriptPart(reading: AccountTranscriptReading): Partial<ReadingLine> {
  return {
    kind: reading.product,
    ...headPart(reading),
    transactions: reading.rows.map(({ place: _, ...row }) => ({ documentNumber: null, ...row })),
    unreadRows: reading.unreadRows,
    accountBalanceCents: known(reading.accountBalance),
    sumOfTransactionsCents: reading.rowsSumCents,
    addsUp: reading.addsUp,
    filingStatus: reading.filingStatus?.raw ?? null,
    adjustedGrossIncomeCents: known(reading.adjustedGrossIncome),
    taxableIncomeCents: known(reading.taxableIncome),
    taxPerReturnCents: known(reading.taxPerReturn),
    exemptions: known(reading.exemptions),
    accruedInterestCents: known(reading.accruedInterest),
    accruedPenaltyCents: known(reading.accruedPenalty),
    asOf: known(reading.accrualsAsOf),
    balancePlusAccrualsCents: known(reading.balancePlusAccruals),
    returnDueOrReceived: known(reading.returnDueOrReceived),
    processingDate: known(reading.processingDate),
    returnLines: reading.returnLines.map(({ place: _, ...line }) => line),
    problems: [...reading.problems.map(problem => problem.message), ...notReadSentence(reading.notRead)],
  }
}

function informationPart(reading: InformationTranscriptReading): Partial<ReadingLine> {
  const head = { kind: reading.kind, ...headPart(reading), noRecord: known(reading.noRecord) }
  if (reading.kind === 'return-transcript') return { ...head, ...returnPart(reading) }
  if (reading.kind !== 'wage-and-income') return head
  const payers = reading.payers.map(({ form, name, tin, withheld, lines }) => ({
    form: form.value,
    name: known(name),
    tin: known(tin),
    withheldCents: known(withheld),
    lines: lines.map(({ label, cents, text }) => ({ label, cents, text })),
  }))
  return { ...head, payers }
}

function returnPart(
  reading: Extract<InformationTranscriptReading, { kind: 'return-transcript' }>,
): Partial<ReadingLine> {
  return {
    filingStatus: reading.filingStatus?.raw ?? null,
    exemptions: known(reading.exemptions),
    adjustedGrossIncomeCents: known(reading.adjustedGrossIncome),
    taxableIncomeCents: known(reading.taxableIncome),
    taxPerReturnCents: known(reading.totalTax),
    amountDueCents: known(reading.amountYouOwe),
    receivedDate: known(reading.receivedDate),
    processingDate: known(reading.processingDate),
    returnLines: reading.lines.map(({ place: _, ...line }) => line),
  }
}

function headPart(reading: AccountTranscriptReading | InformationTranscriptReading): Partial<ReadingLine> {
  return {
    periods: periodsOf(reading),
    form: known(reading.form),
    tinLast4: known(reading.tinLast4),
    taxpayerName: known(reading.taxpayerName),
    requestDate: known(reading.requestDate),
    trackingNumber: known(reading.trackingNumber),
  }
}

function emptyLine(file: string, textSource: string | null): ReadingLine {
  return {
    file,
    kind: 'other',
    code: null,
    periods: [],
    tinLast4: null,
    noticeDate: null,
    payBy: null,
    respondBy: null,
    amountDueCents: null,
    lines: [],
    transactions: [],
    accountBalanceCents: null,
    sumOfTransactionsCents: null,
    addsUp: null,
    form: null,
    filingStatus: null,
    adjustedGrossIncomeCents: null,
    taxableIncomeCents: null,
    taxPerReturnCents: null,
    exemptions: null,
    accruedInterestCents: null,
    accruedPenaltyCents: null,
    asOf: null,
    balancePlusAccrualsCents: null,
    returnDueOrReceived: null,
    processingDate: null,
    receivedDate: null,
    requestDate: null,
    trackingNumber: null,
    taxpayerName: null,
    returnLines: [],
    unreadRows: [],
    noRecord: null,
    payers: [],
    documents: [],
    textSource,
    problems: [],
    reasons: [],
    confidence: 0,
    language: null,
    headline: null,
    contactPhone: null,
    isCollectionDueProcess: null,
    deadlines: [],
    periodAmounts: [],
    charges: [],
  }
}

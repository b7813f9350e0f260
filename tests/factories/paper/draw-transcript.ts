import { type Cents, cents, sum } from '@/lib/resolution/money/cents'
import type { DocumentText } from '@/lib/resolution/text/document-text'
import { day, type PlainDate } from '@/lib/resolution/time/plain-date'
import { type InkOptions, PAGE, Pen } from './pen'
import { amount, dashedDay, dollars, shortDay } from './wording'

export interface TranscriptRowSpec {
  code: string | null
  explanation: string
  cycle?: string
  date?: PlainDate
  cents?: Cents
  /** Printed on a line of its own below: `CP 0014`, `n/a 09221-120-99001-5`. */
  detail?: string
}

/** Everything that varies on a specimen account transcript. The IRS shortens names and streets on it. */
export interface TranscriptSpec extends InkOptions {
  layout: 'modern' | 'capitals'
  form: string
  periodEnd: PlainDate
  tin: string
  name: string
  street: string
  requestDate: PlainDate
  responseDate: PlainDate
  trackingNumber: string
  /** By default the sum of the rows: give another to draw a transcript with a row missing. */
  balanceCents: Cents
  accruedInterestCents: Cents
  accruedPenaltyCents: Cents
  accrualsAsOf: PlainDate
  filingStatus: string
  adjustedGrossIncomeCents: Cents
  taxableIncomeCents: Cents
  taxPerReturnCents: Cents
  returnDueDate: PlainDate
  processingDate: PlainDate
  returnPresent: boolean
  powerOfAttorneyOnFile: boolean
  rows: TranscriptRowSpec[]
}

const COLUMN = { code: 36, explanation: 72, cycle: 330, date: 410, amount: 570 }
const EXPLANATION_WIDTH = 245
const SIZE = 8
const BOTTOM = 740

export function transcriptSpec(given: Partial<TranscriptSpec> = {}): TranscriptSpec {
  const rows = given.rows ?? [
    {
      code: '150',
      explanation: 'Tax return filed',
      cycle: '20252105',
      date: day('2025-06-02'),
      cents: cents(1_841_200),
      detail: 'n/a 09221-120-99001-5',
    },
    {
      code: '806',
      explanation: 'W-2 or 1099 withholding',
      date: day('2025-04-15'),
      cents: cents(-1_190_000),
    },
    {
      code: '971',
      explanation: 'Notice issued',
      date: day('2025-06-02'),
      cents: cents(0),
      detail: 'CP 0014',
    },
  ]
  return {
    layout: 'modern',
    form: '1040',
    periodEnd: day('2024-12-31'),
    tin: 'XXX-XX-4821',
    name: 'ALEX SAMP',
    street: '1 EXAM',
    requestDate: day('2025-06-05'),
    responseDate: day('2025-06-05'),
    trackingNumber: '105000000001',
    balanceCents: sum(rows.flatMap(row => row.cents ?? [])),
    accruedInterestCents: cents(2_717),
    accruedPenaltyCents: cents(3_256),
    accrualsAsOf: day('2025-06-23'),
    filingStatus: 'Single',
    adjustedGrossIncomeCents: cents(12_030_600),
    taxableIncomeCents: cents(10_570_600),
    taxPerReturnCents: cents(1_841_200),
    returnDueDate: day('2025-04-15'),
    processingDate: day('2025-06-02'),
    returnPresent: rows.some(row => row.code === '150'),
    powerOfAttorneyOnFile: false,
    ...given,
    rows,
  }
}

/** A specimen account transcript as a PDF, in the sentence-case layout or the older one in capitals. */
export async function drawTranscript(given: Partial<TranscriptSpec> = {}): Promise<Uint8Array> {
  const spec = transcriptSpec(given)
  const pen = await Pen.take()
  drawTable(pen, spec, drawHead(pen, spec))
  return pen.finish(spec)
}

/** The same specimen as the text that an undamaged file would give, without making the file. */
export async function transcriptAsText(given: Partial<TranscriptSpec> = {}): Promise<DocumentText> {
  const spec = transcriptSpec(given)
  const pen = await Pen.takeForText()
  drawTable(pen, spec, drawHead(pen, spec))
  const pages = Array.from({ length: pen.page }, () => PAGE)
  return { source: 'text-layer', pages, runs: pen.asRuns() }
}

function drawHead(pen: Pen, spec: TranscriptSpec): number {
  const isModern = spec.layout === 'modern'
  const money = (value: Cents) => (isModern ? dollars(value) : amount(value))
  const date = (value: PlainDate) => (isModern ? dashedDay(value) : shortDay(value))
  const label = (text: string) => (isModern ? text : text.toUpperCase())
  const accruals = cents(spec.balanceCents + spec.accruedInterestCents + spec.accruedPenaltyCents)
  const lines = [
    'This Product Contains Sensitive Taxpayer Data',
    '',
    isModern ? `Form ${spec.form} Account Transcript` : 'Account Transcript',
    '',
    `Request Date: ${dashedDay(spec.requestDate)}`,
    `Response Date: ${dashedDay(spec.responseDate)}`,
    `Tracking Number: ${spec.trackingNumber}`,
    '',
    `${label('Form number:')} ${spec.form}`,
    `${isModern ? 'Report for Tax Period Ending:' : 'TAX PERIOD:'} ${date(spec.periodEnd)}`,
    `${label('Taxpayer identification number:')} ${spec.tin}`,
    ...(spec.powerOfAttorneyOnFile
      ? ['<<<POWER OF ATTORNEY/TAX INFORMATION AUTHORIZATION (POA/TIA) ON FILE>>>']
      : []),
    '',
    spec.name,
    spec.street,
    '',
    isModern
      ? 'Any minus sign shown below signifies a credit amount'
      : '--- ANY MINUS SIGN SHOWN BELOW SIGNIFIES A CREDIT AMOUNT ---',
    '',
    `${label('Account balance:')} ${money(spec.balanceCents)}`,
    `${label('Accrued interest:')} ${money(spec.accruedInterestCents)}   ${label('As of:')} ${date(spec.accrualsAsOf)}`,
    `${label('Accrued penalty:')} ${money(spec.accruedPenaltyCents)}   ${label('As of:')} ${date(spec.accrualsAsOf)}`,
    label('Account balance plus accruals'),
    `(this is not a payoff amount): ${money(accruals)}`,
    '',
    label('Information from the return or as adjusted'),
    ...returnLines(spec, label, money, date),
    '',
    label('Transactions'),
  ]
  lines.forEach((line, row) => {
    pen.write(36, 40 + row * 10.5, line, SIZE, 'fixed')
  })
  return 40 + lines.length * 10.5 + 4
}

function returnLines(
  spec: TranscriptSpec,
  label: (text: string) => string,
  money: (value: Cents) => string,
  date: (value: PlainDate) => string,
): string[] {
  if (!spec.returnPresent) return ['RETURN NOT PRESENT FOR THIS ACCOUNT']
  const colon = spec.layout === 'modern' ? ':' : ''
  return [
    `${label('Filing status:')} ${spec.filingStatus}`,
    `${label('Adjusted gross income:')} ${money(spec.adjustedGrossIncomeCents)}`,
    `${label('Taxable income:')} ${money(spec.taxableIncomeCents)}`,
    `${label('Tax per return:')} ${money(spec.taxPerReturnCents)}`,
    `${label('Return due date or return received date (whichever is later)')}${colon} ${date(spec.returnDueDate)}`,
    `${label('Processing date')}${colon} ${date(spec.processingDate)}`,
  ]
}

function drawTable(pen: Pen, spec: TranscriptSpec, top: number): void {
  const label = (text: string) => (spec.layout === 'modern' ? text : text.toUpperCase())
  pen.write(COLUMN.code, top, label('Code'), SIZE, 'bold')
  pen.write(COLUMN.explanation, top, label('Explanation of transaction'), SIZE, 'bold')
  pen.write(COLUMN.cycle, top, label('Cycle'), SIZE, 'bold')
  pen.write(COLUMN.date, top, label('Date'), SIZE, 'bold')
  pen.writeRight(COLUMN.amount, top, label('Amount'), SIZE, 'bold')
  let y = top + 13
  for (const row of spec.rows) {
    const lines = pen.linesOf(row.explanation, EXPLANATION_WIDTH, SIZE)
    if (y + lines.length * 10 + 10 > BOTTOM) {
      pen.turnPage()
      pen.write(COLUMN.code, 40, 'This Product Contains Sensitive Taxpayer Data', SIZE)
      pen.write(COLUMN.code, 52, `Tracking Number: ${spec.trackingNumber}`, SIZE)
      pen.write(COLUMN.code, 64, `Page ${pen.page}`, SIZE)
      y = 90
    }
    y = drawRow(pen, row, lines, y)
  }
  pen.write(
    COLUMN.code,
    Math.min(y + 10, PAGE.height - 30),
    'This Product Contains Sensitive Taxpayer Data',
    SIZE,
  )
}

function drawRow(pen: Pen, row: TranscriptRowSpec, lines: readonly string[], top: number): number {
  if (row.code) pen.write(COLUMN.code, top, row.code, SIZE)
  if (row.cycle) pen.write(COLUMN.cycle, top, row.cycle, SIZE)
  if (row.date) pen.write(COLUMN.date, top, dashedDay(row.date), SIZE)
  if (row.cents !== undefined) pen.writeRight(COLUMN.amount, top, dollars(row.cents), SIZE)
  let y = top
  for (const line of [...lines, ...(row.detail ? [row.detail] : [])]) {
    pen.write(COLUMN.explanation, y, line, SIZE)
    y += 10
  }
  return y + 2
}

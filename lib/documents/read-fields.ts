import type {
  BillingLine,
  DocumentReading,
  FormPeriod,
  InformationTranscriptReading,
  NoticeReading,
  Place,
  Read,
} from '@/lib/resolution'
import type { FieldName } from './document.schema'

/** One field as a row keeps it: the value as text, with where it stands and how it was come by. */
export interface FieldToConfirm {
  name: FieldName
  readValue: string
  raw: string
  page: number | null
  x: number | null
  y: number | null
  width: number | null
  height: number | null
  basis: string
  confidence: number
  remark: string | null
}

const NOTICE_FIELDS = [
  'code',
  'headline',
  'form',
  'periodEnd',
  'noticeDate',
  'payBy',
  'respondBy',
  'amountDue',
  'tinLast4',
  'taxpayerName',
  'contactPhone',
] as const
const HEAD_FIELDS = [
  'form',
  'periodEnd',
  'tinLast4',
  'taxpayerName',
  'requestDate',
  'responseDate',
  'trackingNumber',
] as const
const ACCOUNT_FIELDS = [
  ...HEAD_FIELDS,
  'accountBalance',
  'accruedInterest',
  'accruedPenalty',
  'accrualsAsOf',
  'balancePlusAccruals',
  'filingStatus',
  'exemptions',
  'adjustedGrossIncome',
  'taxableIncome',
  'taxPerReturn',
  'selfEmploymentTax',
  'returnDueOrReceived',
  'processingDate',
] as const
const RETURN_FIELDS = [
  'filingStatus',
  'exemptions',
  'adjustedGrossIncome',
  'taxableIncome',
  'totalTax',
  'amountYouOwe',
  'receivedDate',
  'processingDate',
  'cyclePosted',
] as const

/** What was read from a paper, field by field, for a person to confirm. */
export function fieldsOf(reading: DocumentReading): FieldToConfirm[] {
  if (reading.kind === 'notice') return fieldsOfNotice(reading)
  if (reading.kind === 'account-transcript') return ACCOUNT_FIELDS.flatMap(name => field(name, reading[name]))
  return reading.transcript ? fieldsOfInformation(reading.transcript) : []
}

function fieldsOfNotice(reading: NoticeReading): FieldToConfirm[] {
  return [
    ...NOTICE_FIELDS.flatMap(name => field(name, reading[name])),
    ...reading.morePeriods.flatMap((period, at) =>
      field(`period.${at + 2}`, {
        value: period.periodEnd,
        raw: period.periodEnd,
        place: placeOfPeriod(reading, period),
        basis: 'printed',
        confidence: PERIOD_CONFIDENCE,
        remark: `Form ${period.form}`,
      }),
    ),
    ...reading.lines.flatMap((line, at) => fieldsOfLine(line, at + 1)),
    ...furtherDeadlines(reading).flatMap(({ kind, date }, at) =>
      field(`deadline.${at + 1}`, { ...date, remark: date.remark ?? DEADLINE_WORDS[kind] }),
    ),
  ]
}

const DEADLINE_WORDS: Record<NoticeReading['deadlines'][number]['kind'], string> = {
  payment: 'A day to pay by.',
  hearing: 'The last day to ask for a hearing.',
  'agreement-end': 'The day on which the agreement ends.',
  petition: 'The last day for a petition to the Tax Court.',
  answer: 'A day to answer by.',
}

/** Of a row of the table of periods. */
const PERIOD_CONFIDENCE = 0.95

/** Of a line of a bill: its amount, its words, and what they were taken to be for. */
function fieldsOfLine({ kind, label, cents, place }: BillingLine, number: number): FieldToConfirm[] {
  const seen = { raw: label, place, confidence: LINE_CONFIDENCE }
  return [
    ...field(`line.${number}`, {
      ...seen,
      value: cents,
      raw: `${label} ${dollars(cents)}`,
      basis: 'printed',
    }),
    ...field(`lineLabel.${number}`, { ...seen, value: label, basis: 'printed' }),
    ...field(`lineKind.${number}`, { ...seen, value: kind, basis: 'inferred' }),
  ]
}

/** Of a row of the billing table; whether the rows make the amount due says more. */
const LINE_CONFIDENCE = 0.95

function placeOfPeriod({ periodRows }: NoticeReading, { form, periodEnd }: FormPeriod): Place | null {
  return periodRows.find(row => row.form === form && row.periodEnd === periodEnd)?.place ?? null
}

/** The last days that are neither the day to pay nor the one to answer by, which have fields of their own. */
function furtherDeadlines({ deadlines, payBy, respondBy }: NoticeReading): NoticeReading['deadlines'] {
  return deadlines.filter(({ date }) => date.value !== payBy?.value && date.value !== respondBy?.value)
}

function fieldsOfInformation(reading: InformationTranscriptReading): FieldToConfirm[] {
  const head = [...HEAD_FIELDS, 'noRecord' as const].flatMap(name => field(name, reading[name]))
  if (reading.kind === 'return-transcript')
    return [...head, ...RETURN_FIELDS.flatMap(name => field(name, reading[name]))]
  if (reading.kind !== 'wage-and-income') return head
  const payers = reading.payers.flatMap(({ form, name, withheld }, at) => [
    ...field(`payer.${at + 1}`, {
      ...(name ?? form),
      value: [form.value, name?.value].filter(Boolean).join(', '),
      raw: [form.raw, name?.raw].filter(Boolean).join(', '),
    }),
    ...field(`withheld.${at + 1}`, withheld),
  ])
  return [...head, ...payers]
}

/** Longer than any field is: a sentence of a letter is cut, and stays whole in the reading. */
const VALUE_MAX = 300

function field(name: FieldName, read: Read<string | number> | null): FieldToConfirm[] {
  if (!read) return []
  const { value, raw, place, basis, confidence, remark } = read
  return [
    {
      name,
      readValue: typeof value === 'number' ? dollars(value) : value.slice(0, VALUE_MAX),
      raw: raw.slice(0, VALUE_MAX),
      basis,
      confidence,
      remark: remark ?? null,
      page: place?.page ?? null,
      x: place?.box.x ?? null,
      y: place?.box.y ?? null,
      width: place?.box.width ?? null,
      height: place?.box.height ?? null,
    },
  ]
}

/** `1075.21`: money in fields is written as a person would type it. */
export function dollars(amount: number): string {
  const digits = Math.abs(amount).toString().padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

import type { AccountTranscriptReading, DocumentReading, NoticeReading, Read } from '@/lib/resolution'
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
const TRANSCRIPT_FIELDS = [
  'form',
  'periodEnd',
  'tinLast4',
  'taxpayerName',
  'requestDate',
  'responseDate',
  'accountBalance',
  'accruedInterest',
  'accruedPenalty',
  'accrualsAsOf',
  'trackingNumber',
] as const

/** What was read from a paper, field by field, for a person to confirm. */
export function fieldsOf(reading: DocumentReading): FieldToConfirm[] {
  if (reading.kind === 'notice') return NOTICE_FIELDS.flatMap(name => field(name, reading[name]))
  if (reading.kind === 'account-transcript')
    return TRANSCRIPT_FIELDS.flatMap(name => field(name, reading[name]))
  return []
}

function field(
  name: FieldName,
  read:
    | NoticeReading[(typeof NOTICE_FIELDS)[number]]
    | AccountTranscriptReading[(typeof TRANSCRIPT_FIELDS)[number]],
): FieldToConfirm[] {
  if (!read) return []
  const { value, raw, place, basis, confidence, remark }: Read<string | number> = read
  return [
    {
      name,
      readValue: typeof value === 'number' ? dollars(value) : value,
      raw,
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
function dollars(amount: number): string {
  const digits = Math.abs(amount).toString().padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

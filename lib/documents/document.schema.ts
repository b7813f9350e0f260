import { z } from 'zod'
import { READ_AS } from '@/lib/resolution'

export const BYTES_MAX = 50 * 1024 * 1024

/** The fields that a person may confirm or correct, by the names the readers give them. */
const singleNames = [
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
  'requestDate',
  'responseDate',
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
  'totalTax',
  'amountYouOwe',
  'returnDueOrReceived',
  'receivedDate',
  'processingDate',
  'cyclePosted',
  'noRecord',
  'trackingNumber',
] as const

/**
 * What a paper may print more than once: a further period, another last day, a payer and what it withheld, and a line of
 * a bill, which is its amount, its words and what it is for.
 */
const NUMBERED = /^(?:period|deadline|payer|withheld|line|lineLabel|lineKind)\.[1-9]\d{0,2}$/
const LINE = /^line(?:Label|Kind)?\./
export type LineField = `${'line' | 'lineLabel' | 'lineKind'}.${number}`
export type NumberedName = `${'period' | 'deadline' | 'payer' | 'withheld'}.${number}` | LineField
export type FieldName = (typeof singleNames)[number] | NumberedName

const fieldName = z.union([
  z.enum(singleNames),
  z.custom<NumberedName>(name => typeof name === 'string' && NUMBERED.test(name)),
])
const FIELDS_MAX = 600

/** A part of a line of a bill: `line.2`, `lineLabel.2`, `lineKind.2`. */
export function isLineField(name: string): name is LineField {
  return LINE.test(name)
}

const id = z.uuid()
const version = z.coerce.number().int().positive()

export const receiveInput = z.strictObject({
  caseId: id.nullable(),
  fileName: z.string().min(1).max(600),
  idempotencyKey: z.string().min(8, 'The upload carries no idempotency key.').max(200),
  mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff', 'image/heic', 'text/plain']),
  contentKey: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive().max(BYTES_MAX),
})

export const confirmInput = z.strictObject({
  documentId: id,
  version,
  values: z.partialRecord(fieldName, z.string().max(300, 'Use at most 300 characters.')),
  unreadable: z.array(fieldName).max(FIELDS_MAX),
  /** The person said that the paper is of this client although nobody on the case has its number. */
  despiteTin: z.literal('on').optional(),
})
export const rejectInput = z.strictObject({
  documentId: id,
  version,
  why: z.string().trim().min(3, 'Say what it is instead.').max(500, 'Use at most 500 characters.'),
})
/** `by`: the same document in another layout, which stays. */
export const replaceVersionInput = z.strictObject({ documentId: id, version, by: id })
/** `from`: the case that the paper is on, when it is taken from one. */
export const fileOnCaseInput = z.strictObject({
  documentId: id,
  caseId: z.uuid('Choose a case.'),
  from: id.optional(),
})
/** What a person says that a paper is which could not be read. */
export const keepUnreadInput = z.strictObject({
  documentId: id,
  version,
  what: z.string().trim().min(3, 'Say what it is.').max(200, 'Use at most 200 characters.'),
})
export const enterNoticeInput = z.strictObject({
  documentId: id,
  version,
  code: z
    .string()
    .trim()
    .min(1, 'Write the code as printed, like CP14 or LT11.')
    .max(20, 'Use at most 20 characters.'),
})
/** What a person says that a paper is, to have it read so; the code where it is a notice. */
export const reclassifyInput = z.strictObject({
  documentId: id,
  version,
  as: z.enum([...READ_AS, 'notice'], 'Choose what it is.'),
  code: z.string().trim().max(20, 'Use at most 20 characters.').default(''),
})
export const enterTranscriptInput = z.strictObject({
  documentId: id,
  version,
  form: z.string().trim().min(1, 'Enter a form like 1040 or 941.').max(20, 'Use at most 20 characters.'),
})
export const confirmProvenInput = z.strictObject({ caseId: id })
export const readAgainInput = z.strictObject({ documentId: id })
export const openDocumentInput = z.strictObject({ documentId: id, how: z.enum(['page', 'download']) })

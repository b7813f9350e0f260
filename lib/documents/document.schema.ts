import { z } from 'zod'

export const BYTES_MAX = 50 * 1024 * 1024

/** The fields that a person may confirm or correct, by the names the readers give them. */
export const fieldNames = [
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
  'requestDate',
  'responseDate',
  'accountBalance',
  'accruedInterest',
  'accruedPenalty',
  'accrualsAsOf',
  'trackingNumber',
] as const
export type FieldName = (typeof fieldNames)[number]

const id = z.uuid()
const version = z.coerce.number().int().positive()

export const receiveInput = z.strictObject({
  caseId: id.nullable(),
  fileName: z.string().min(1).max(600),
  idempotencyKey: z.string().min(8, 'The upload carries no idempotency key.').max(200),
  mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff', 'text/plain']),
  contentKey: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive().max(BYTES_MAX),
})

export const confirmInput = z.strictObject({
  documentId: id,
  version,
  values: z.partialRecord(z.enum(fieldNames), z.string().max(200, 'Use at most 200 characters.')),
  unreadable: z.array(z.enum(fieldNames)).max(fieldNames.length),
  /** The person said that the paper is of this client although nobody on the case has its number. */
  despiteTin: z.literal('on').optional(),
})
export const rejectInput = z.strictObject({
  documentId: id,
  version,
  why: z.string().trim().min(3, 'Say what it is instead.').max(500, 'Use at most 500 characters.'),
})
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
export const readAgainInput = z.strictObject({ documentId: id })
export const openDocumentInput = z.strictObject({ documentId: id, how: z.enum(['page', 'download']) })

import { z } from 'zod'
import { type Cents, cents, findDay, maskWrittenTins, type PlainDate } from '@/lib/resolution'
import { NOTE_MAX, REASON_MAX } from './text-limits.schema'

const FORM = /^[A-Z0-9][A-Z0-9-]{1,11}$/
/** A trillion dollars is more than anybody owes, and far from where counting in cents would lose one. */
const DOLLARS_DIGITS = 12
const MONEY = /^-?\$?\d{1,3}(,?\d{3})*(\.\d{1,2})?$/

const text = z
  .string()
  .default('')
  .transform(value => value.trim())
export const idInput = z.uuid()

/** A day typed as `2026-02-20` or `02/20/2026`; empty is null; a day that is not on the calendar is refused. */
export const dayOrNull = text.transform(toDay)

function toDay(value: string, context: z.RefinementCtx): PlainDate | null {
  if (value === '') return null
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value)
  const iso = american
    ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
    : value
  const found = findDay(iso)
  if (!found || found < '1900-01-01' || found > '2199-12-31') {
    context.addIssue({
      code: 'custom',
      message: 'This day is not on the calendar. Write it like 02/20/2026.',
    })
    return z.NEVER
  }
  return found
}

/** Dollars and cents as people write them; empty is null, which is not zero; negative only where allowed. */
export const moneyOrNull = text.transform((value, context): Cents | null => {
  const plain = value.replace(/\s/g, '').replace('−', '-')
  if (plain === '') return null
  if (!MONEY.test(plain)) {
    context.addIssue({ code: 'custom', message: 'Write an amount like 1,075.21.' })
    return z.NEVER
  }
  if (plain.startsWith('-')) {
    context.addIssue({
      code: 'custom',
      message: 'The amount may not be negative. For a credit, enter 0.00 and add a note.',
    })
    return z.NEVER
  }
  const [dollars = '0', fraction = ''] = plain.replace(/[$,]/g, '').split('.')
  if (dollars.length > DOLLARS_DIGITS) {
    context.addIssue({ code: 'custom', message: 'This amount is too large. Check the digits.' })
    return z.NEVER
  }
  return cents(Number(dollars) * 100 + Number(fraction.padEnd(2, '0')))
})

const form = text
  .transform(value => value.toUpperCase().replace(/^FORM\s+/, ''))
  .pipe(z.string().regex(FORM, 'Enter a form like 1040 or 941.'))

export const stages = [
  'unknown',
  'none',
  'first-bill',
  'reminder',
  'intent-to-levy',
  'final-levy-notice',
  'levy',
  'installment-agreement',
  'agreement-default',
  'not-collectible',
  'paid',
] as const

const yesNo = z.enum(['yes', 'no', 'unknown']).default('unknown')
const version = z.coerce.number().int().positive()

const periodFacts = {
  filed: z.enum(['filed', 'not-filed', 'not-required', 'unknown']).default('unknown'),
  balance: moneyOrNull,
  balanceAsOf: dayOrNull,
  stage: z.enum(stages).default('unknown'),
  stageNoticeDate: dayOrNull,
  lien: yesNo,
  levy: yesNo,
}

export const enterPeriodInput = z.strictObject({
  caseId: idInput,
  form,
  periodEnd: periodEndOf(),
  ...periodFacts,
  version: version.optional(),
})
/** A full taxpayer number is kept in the vault and nowhere else. */
const line = text.transform(maskWrittenTins)
const paymentTold = {
  paidOn: dayOrNull.refine(value => value !== null, 'Enter the day it was paid.'),
  amount: moneyOrNull.refine(value => value !== null && value > 0, 'Enter what was paid.'),
  method: line.pipe(z.string().min(1, 'Say how it was paid.').max(80, 'Use at most 80 characters.')),
  designatedForm: text
    .transform(value => value.toUpperCase())
    .refine(value => value === '' || FORM.test(value), 'Enter a form like 1040.'),
  designatedPeriodEnd: text.transform((value, context) =>
    toDay(/^\d{4}$/.test(value) ? `${value}-12-31` : value, context),
  ),
  confirmation: line.pipe(z.string().max(80, 'Use at most 80 characters.')),
  madeBy: z.enum(['', 'taxpayer', 'spouse', 'business'], 'Say who paid.').default(''),
  purpose: z
    .enum(['', 'balance-due', 'estimated', 'extension', 'amended', 'proposed'], 'Say what it was for.')
    .default(''),
  accountHolder: line.pipe(z.string().max(80, 'Use at most 80 characters.')),
}
export const enterPaymentInput = z.strictObject({
  caseId: idInput,
  /** Made with the form, so that the same form sent twice enters one payment. */
  paymentId: idInput.optional(),
  /** The proof on the case that it is made from. */
  proofDocumentId: idInput.optional(),
  ...paymentTold,
})
export const correctPaymentInput = z.strictObject({
  caseId: idInput,
  paymentId: idInput,
  version,
  /** A proof on the case that is shown with it from now on. */
  proofDocumentId: idInput.optional(),
  ...paymentTold,
})
export const importPaymentsInput = z.strictObject({
  caseId: idInput,
  table: z.string().max(1_000_000, 'The file is larger than a table of one client’s payments.'),
  /** Lines that a person leaves out, as `4,7`. */
  leaveOut: z
    .string()
    .default('')
    .transform(value => value.split(',').filter(line => line !== ''))
    .pipe(
      z
        .array(
          z
            .string()
            .regex(/^\d{1,6}$/, 'Name lines by their number.')
            .transform(Number),
        )
        .max(500),
    ),
})
export const removePaymentInput = z.strictObject({ caseId: idInput, paymentId: idInput, version })
export const recordHearingRequestInput = z.strictObject({
  flagId: idInput,
  version,
  sentOn: dayOrNull.refine(value => value !== null, 'Enter the day it was mailed or faxed.'),
  method: z.enum(['certified-mail', 'delivery-service', 'fax', 'mail'], 'Say how it was sent.'),
  proof: text.pipe(z.string().max(80, 'Use at most 80 characters.')),
})
export const takeBackHearingRequestInput = z.strictObject({ caseId: idInput, requestId: idInput })
export const assignCaseInput = z.strictObject({
  caseId: idInput,
  assigneeId: z.union([idInput, z.literal('')]),
})
export const caseStatusInput = z.strictObject({ caseId: idInput, status: z.enum(['open', 'closed']) })
export const authorityInput = z.strictObject({ caseId: idInput, onFile: z.enum(['yes', 'no']) })

const noteText = z
  .string()
  .transform(value => value.trim())
  .pipe(z.string().min(1, 'Write something first.').max(NOTE_MAX, 'A note holds 20,000 characters.'))
export const writeNoteInput = z.strictObject({
  caseId: idInput,
  /** Made with the form, so that the same form sent twice writes one note. */
  noteId: idInput.optional(),
  text: noteText,
})
export const editNoteInput = z.strictObject({ caseId: idInput, noteId: idInput, version, text: noteText })

const reason = text.pipe(
  z
    .string()
    .min(3, 'Say why, so that the next person understands.')
    .max(REASON_MAX, 'Use at most 1,000 characters.'),
)
export const acknowledgeInput = z.strictObject({ flagId: idInput, version })
export const snoozeInput = z.strictObject({
  flagId: idInput,
  version,
  until: dayOrNull.refine(value => value !== null, 'Choose the day it should come back.'),
  reason,
})
export const overrideInput = z.strictObject({ flagId: idInput, version, reason })
export const reopenInput = z.strictObject({ flagId: idInput, version, to: z.enum(['open', 'acknowledged']) })
export const decideChecklistInput = z
  .strictObject({
    caseId: idInput,
    itemId: idInput,
    version,
    state: z.enum(['needed', 'accepted', 'not-needed']),
    reason: text.pipe(z.string().max(REASON_MAX, 'Use at most 1,000 characters.')),
  })
  .refine(value => value.state !== 'not-needed' || value.reason.length >= 3, {
    path: ['reason'],
    message: 'Say why it is not needed.',
  })

/** A tax year (`2024`), or the last day of the period (`03/31/2025`). */
export function periodEndOf() {
  return text
    .transform((value, context) => toDay(/^\d{4}$/.test(value) ? `${value}-12-31` : value, context))
    .refine(value => value !== null, 'Enter a year like 2024, or the last day of the period.')
    .transform(value => value as PlainDate)
}

import { z } from 'zod'
import { type CaseAnswers, cents, findDay, ladderStages, options, type PlainDate } from '@/lib/resolution'
import { financesAnswers, financesOf } from './finances-answers'
import { authorizationAnswer, interviewAnswers, interviewOf } from './interview-answers'

const plainDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written YYYY-MM-DD')
  .refine(text => findDay(text) !== null, 'That is no day of the calendar')
  .describe('A day, YYYY-MM-DD')
const wholeCents = z.int().describe('Whole cents')
const form = z.string().min(1).describe('A form as the IRS prints it: 1040, 941')
const told = z.enum(['yes', 'no', 'unknown'])
const last4 = z.string().regex(/^\d{4}$/, 'Four digits')
const formPeriod = z.strictObject({ form, periodEnd: plainDay })

const period = z.strictObject({
  form,
  periodEnd: plainDay.describe('Last day of the period'),
  filed: z.enum(['filed', 'not-filed', 'not-required', 'unknown']).optional(),
  balanceCents: wholeCents.nullable().optional(),
  balanceAsOf: plainDay.nullable().optional(),
  stage: z.enum([...ladderStages, 'unknown']).optional(),
  stageNoticeDate: plainDay.nullable().optional(),
  lien: told.optional(),
  levy: told.optional(),
})

const payment = z.strictObject({
  paidOn: plainDay,
  cents: wholeCents.positive(),
  designated: formPeriod.nullable().optional().describe('The form and period that the payer named'),
  method: z.string().default('Not said'),
  madeBy: z.enum(['taxpayer', 'spouse', 'business']).optional().describe('Under whose number it was made'),
  purpose: z.enum(['balance-due', 'estimated', 'extension', 'amended', 'proposed']).optional(),
  confirmation: z.string().nullable().optional(),
  confirmed: z.boolean().optional().describe('Whether its proof was seen'),
})

const hearingRequest = z.strictObject({
  about: z.enum(['levy', 'lien']),
  noticeOn: plainDay.nullable(),
  periods: z.array(formPeriod),
  sentOn: plainDay,
  method: z.enum(['certified-mail', 'delivery-service', 'fax', 'mail']),
  proof: z.string().nullable(),
})

const decision = z.strictObject({
  option: z.enum(options.map(({ id }) => id)),
  verdict: z.enum(['accepted', 'changed', 'rejected']),
  on: plainDay,
})

/** What a person may say beside the papers; every part may be left out, and then is not known. */
export const caseAnswers = z
  .strictObject({
    caseId: z.string().optional(),
    clientKind: z.enum(['individual', 'couple', 'business']).optional(),
    authorityOnFile: z.boolean().nullable().optional().describe('A signed Form 2848'),
    taxpayerLast4: last4.optional(),
    spouseLast4: last4.optional(),
    periods: z.array(period).optional(),
    payments: z.array(payment).optional(),
    hearingRequests: z.array(hearingRequest).optional(),
    finances: financesAnswers.optional(),
    interview: interviewAnswers.optional(),
    authorizations: z
      .array(authorizationAnswer)
      .optional()
      .describe('Forms 2848 and 8821 with what they cover'),
    decisions: z.array(decision).optional().describe('The latest word of the practitioner on each option'),
  })
  .describe('What a person says about a case beside its papers. What is left out is not known.')

/** The answers as the rules take them: checked days and whole cents. */
export function answersOf(given: z.output<typeof caseAnswers>): CaseAnswers {
  const { periods, payments, hearingRequests, finances, decisions, interview, authorizations, ...rest } =
    given
  return {
    ...rest,
    ...(finances && { finances: financesOf(finances) }),
    ...(interview && { interview: interviewOf(interview) }),
    ...(authorizations && { authorizations }),
    ...(decisions && { decisions: decisions.map(told => ({ ...told, on: asDay(told.on) })) }),
    ...(periods && {
      periods: periods.map(told => ({
        ...told,
        periodEnd: asDay(told.periodEnd),
        balanceCents: told.balanceCents == null ? null : cents(told.balanceCents),
        balanceAsOf: asDayOrNull(told.balanceAsOf),
        stageNoticeDate: asDayOrNull(told.stageNoticeDate),
      })),
    }),
    ...(payments && {
      payments: payments.map(told => ({
        ...told,
        paidOn: asDay(told.paidOn),
        cents: cents(told.cents),
        designated: told.designated ? asPeriod(told.designated) : null,
      })),
    }),
    ...(hearingRequests && {
      hearingRequests: hearingRequests.map(told => ({
        ...told,
        noticeOn: asDayOrNull(told.noticeOn),
        sentOn: asDay(told.sentOn),
        periods: told.periods.map(asPeriod),
      })),
    }),
  }
}

function asPeriod({ form, periodEnd }: { form: string; periodEnd: string }) {
  return { form, periodEnd: asDay(periodEnd) }
}

function asDay(text: string): PlainDate {
  const found = findDay(text)
  if (found === null) throw new Error(`Not a day: ${text}`)
  return found
}

function asDayOrNull(text: string | null | undefined): PlainDate | null {
  return text == null ? null : asDay(text)
}

import { z } from 'zod'
import {
  cents,
  findQuestion,
  formatCents,
  maskWrittenTins,
  type QuestionKey,
  questionKeys,
} from '@/lib/resolution'
import { dayOrNull, idInput, moneyOrNull } from './case.schema'

const WORDS_MAX = 80

/** Who answered. */
const sayers = ['taxpayer', 'spouse', 'helper', 'papers'] as const
export type Sayer = (typeof sayers)[number]

const text = z
  .string()
  .default('')
  .transform(value => value.trim())

/** What the form sends for each kind of question; empty is not asked. */
const answers = {
  'yes-no': z.enum(['', 'yes', 'no', 'unknown']).default(''),
  day: dayOrNull.transform(value => value ?? ''),
  money: moneyOrNull.transform(value => (value === null ? '' : String(value))),
  text: text.transform(maskWrittenTins).pipe(z.string().max(WORDS_MAX, 'Use at most 80 characters.')),
}

const fields = Object.fromEntries(
  questionKeys.map(key => [key, answers[findQuestion(key).answer]]),
) as unknown as Record<QuestionKey, z.ZodType<string>>

/** `version` is the one that the form was filled from; 0 where nobody was asked yet. */
export const enterInterviewInput = z
  .strictObject({
    caseId: idInput,
    version: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    saidOn: dayOrNull.refine(value => value !== null, 'Enter the day on which it was said.'),
    saidBy: z.enum(sayers, 'Say who answered.'),
    ...fields,
  })
  .refine(({ abroadFrom, abroadTo }) => !abroadFrom || !abroadTo || abroadFrom <= abroadTo, {
    path: ['abroadTo'],
    message: 'The day of the return comes after the day of departure.',
  })

/** One answer as it is kept: `value` as the rules read it, an amount in cents. */
type StoredAnswer = { value: string; on: string; saidBy: Sayer; enteredById: string }

export type StoredAnswers = Partial<Record<QuestionKey, StoredAnswer>>

/** The answers as the form prints them. */
export function writtenAnswers(answers: StoredAnswers): Record<string, string> {
  return Object.fromEntries(
    questionKeys.map(key => {
      const value = answers[key]?.value ?? ''
      const isMoney = findQuestion(key).answer === 'money' && /^\d+$/.test(value)
      return [key, isMoney ? formatCents(cents(Number(value))).replace('$', '') : value]
    }),
  )
}

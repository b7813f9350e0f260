import { z } from 'zod'
import { type CaseAnswers, findQuestion, questionKeys } from '@/lib/resolution'
import { plainDay } from './plain-day'

const notKnown = z.literal('unknown')
const values = {
  'yes-no': z.enum(['yes', 'no', 'unknown']),
  day: z.union([z.iso.date(), notKnown]),
  money: z.union([z.string().regex(/^\d{1,13}$/, 'Whole cents'), notKnown]),
  text: z.string().min(1).max(80),
}

/** What the client answered, each with its day; what is left out was not asked, and `unknown` is not known. */
export const interviewAnswers = z.strictObject(
  Object.fromEntries(
    questionKeys.map(key => {
      const { asks, answer } = findQuestion(key)
      return [key, z.strictObject({ value: values[answer], on: plainDay }).optional().describe(asks)]
    }),
  ),
)

export function interviewOf(given: z.output<typeof interviewAnswers>): CaseAnswers['interview'] {
  return Object.fromEntries(
    questionKeys.flatMap(key => {
      const told = given[key]
      return told ? [[key, told]] : []
    }),
  )
}

export const authorizationAnswer = z.strictObject({
  form: z.enum(['2848', '8821']),
  representative: z.string().min(1),
  covers: z
    .array(
      z.strictObject({
        form: z.string().min(1),
        from: plainDay.describe('Last day of the first period named'),
        to: plainDay.describe('Last day of the last period named'),
      }),
    )
    .describe('Forms and periods as line 3 names them, years to come included'),
  signedOn: plainDay,
  posted: z.boolean().nullable().default(null).describe('In the file of the IRS (CAF)'),
  revokedOn: plainDay.nullable().default(null),
})

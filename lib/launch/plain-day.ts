import { z } from 'zod'
import { findDay, type PlainDate } from '@/lib/resolution'

/** A day of the calendar as a file of answers writes it. */
export const plainDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written YYYY-MM-DD')
  .transform((value, context): PlainDate => {
    const found = findDay(value)
    if (found !== null) return found
    context.addIssue({ code: 'custom', message: 'That is no day of the calendar' })
    return z.NEVER
  })

import { z } from 'zod'
import { day, findDay } from '@/lib/resolution'

/** The national table is a quarter of this. */
const LENGTH_MAX = 900_000

export const importHousingInput = z.strictObject({
  effectiveFrom: z
    .string()
    .refine(text => findDay(text) !== null, 'Enter the day from which the table holds.')
    .transform(day),
  /** The file's text: comma-separated values. */
  table: z
    .string()
    .max(LENGTH_MAX, 'This file is larger than a table of all counties.')
    .refine(text => text.trim() !== '', 'Choose the file of the table.')
    .refine(
      text => !text.startsWith('PK\u0003'),
      'This is a workbook. Open it, save it as CSV UTF-8, and choose that file.',
    )
    .refine(
      text => !text.includes('\uFFFD') && !text.includes('\u0000'),
      'The letters of this file cannot be read. Save the table as CSV UTF-8, and choose that file.',
    ),
})

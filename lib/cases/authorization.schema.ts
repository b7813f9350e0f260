import { z } from 'zod'
import { findDay, maskWrittenTins, type PlainDate } from '@/lib/resolution'
import { dayOrNull, idInput } from './case.schema'

interface Covered {
  form: string
  from: PlainDate
  to: PlainDate
}

const SPAN =
  /^([A-Z0-9][A-Z0-9-]{1,11})\s*[:,]?\s+(\d{4})(?:\s*Q([1-4]))?(?:\s*(?:-|–|TO)\s*(\d{4})(?:\s*Q([1-4]))?)?$/
const LINES_MAX = 20

/** `1040: 2018 to 2029`, `941: 2021Q1 to 2026Q4`, `CIVPEN: 2020`; one form a line, as line 3 names them. */
function readCovers(text: string): { covers: Covered[] } | { wrong: string } {
  const lines = text
    .toUpperCase()
    .split('\n')
    .map(line => line.trim().replace(/^FORM\s+/, ''))
    .filter(line => line !== '')
  const covers: Covered[] = []
  for (const line of lines) {
    const span = spanOf(line)
    if (span === null) return { wrong: line }
    covers.push(span)
  }
  return { covers }
}

function spanOf(line: string): Covered | null {
  const [, form, firstYear, firstQuarter, lastYear, lastQuarter] = SPAN.exec(line) ?? []
  if (form === undefined || firstYear === undefined) return null
  const from = periodEnd(firstYear, firstQuarter)
  const to = lastYear === undefined ? from : periodEnd(lastYear, lastQuarter)
  return from !== null && to !== null && from <= to ? { form, from, to } : null
}

/** The lines that `readCovers` reads again to the same spans. */
export function writeCovers(covers: readonly { form: string; from: string; to: string }[]): string {
  return covers
    .map(({ form, from, to }) => {
      const byYear = from.endsWith('-12-31') && to.endsWith('-12-31')
      const [first, last] = [from, to].map(end => (byYear ? end.slice(0, 4) : quarterOf(end)))
      return first === last ? `${form}: ${first}` : `${form}: ${first} to ${last}`
    })
    .join('\n')
}

function quarterOf(end: string): string {
  return `${end.slice(0, 4)}Q${quarterEnds.indexOf(end.slice(5)) + 1}`
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31']

function periodEnd(year: string, quarter: string | undefined): PlainDate | null {
  return findDay(`${year}-${quarter === undefined ? '12-31' : quarterEnds[Number(quarter) - 1]}`)
}

const covers = z
  .string()
  .default('')
  .transform((text, context): Covered[] => {
    const read = readCovers(text)
    const message =
      'wrong' in read
        ? `“${read.wrong}” is not read. Write a line like 1040: 2018 to 2029, or 941: 2021Q1 to 2026Q4.`
        : read.covers.length === 0
          ? 'Name the forms and years as line 3 does.'
          : read.covers.length > LINES_MAX
            ? `Use at most ${LINES_MAX} lines.`
            : null
    if (!('wrong' in read) && message === null) return read.covers
    context.addIssue({ code: 'custom', message: message ?? '' })
    return z.NEVER
  })

const signedForm = {
  form: z.enum(['2848', '8821'], 'Choose the form.'),
  representative: z
    .string()
    .default('')
    .transform(value => maskWrittenTins(value.trim()))
    .pipe(z.string().min(1, 'Name who may act or see.').max(120, 'Use at most 120 characters.')),
  covers,
  signedOn: dayOrNull.refine(value => value !== null, 'Enter the day on which it was signed.'),
}

export const enterAuthorizationInput = z.strictObject({
  caseId: idInput,
  /** Made with the form, so that the same form sent twice enters one authorization. */
  authorizationId: idInput.optional(),
  ...signedForm,
  posted: z.enum(['yes', 'no', 'unknown']).default('unknown'),
})

export const correctAuthorizationInput = z.strictObject({
  caseId: idInput,
  authorizationId: idInput,
  version: z.coerce.number().int().positive(),
  ...signedForm,
})

export const changeAuthorizationInput = z.strictObject({
  caseId: idInput,
  authorizationId: idInput,
  version: z.coerce.number().int().positive(),
  posted: z.enum(['yes', 'no', 'unknown']),
  revokedOn: dayOrNull,
})

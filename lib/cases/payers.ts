import { z } from 'zod'
import { type Cents, cents } from '@/lib/resolution'

/** What a payer reported, as a row keeps it: amounts in whole cents, null where the form prints none. */
export interface ReportedPayer {
  form: string
  name: string | null
  withheldCents: Cents | null
}

const payers = z
  .array(
    z.object({
      form: z.string(),
      name: z.string().nullable(),
      withheldCents: z.number().int().transform(cents).nullable(),
    }),
  )
  .catch([])

/** The payers of a wage and income transcript; none where a row keeps none. */
export function payersIn(column: unknown): ReportedPayer[] {
  return payers.parse(column)
}

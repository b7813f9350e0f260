import { z } from 'zod'
import { findState } from '@/lib/resolution'

/** A county that somebody looks up on the settings page. */
export const housingSearch = z.object({
  state: z
    .string()
    .transform(text => findState(text) ?? undefined)
    .optional()
    .catch(undefined),
  county: z.string().trim().max(80).optional().catch(undefined),
})
export type HousingSearch = z.output<typeof housingSearch>

import { z } from 'zod'

/** What a person types to find something; empty and unusable text searches for nothing. */
export const searchText = z
  .string()
  .max(80)
  .transform(text => text.replaceAll('\0', '').trim() || undefined)
  .optional()
  .catch(undefined)

/** Holds the text anywhere, in small letters or capitals; `%`, `_` and `\` mean themselves. */
export function holding(text: string) {
  return { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
}

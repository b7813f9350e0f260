import { type Cents, cents } from '@/lib/resolution'

/** What a person typed as dollars, in whole cents; null when it is not an amount. */
export function typedCents(text: string): Cents | null {
  const match = /^\s*([-−]?)\s*\$?\s*(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{2}))?\s*$/.exec(text)
  if (!match) return null
  const amount = Number(`${match[2]?.replaceAll(',', '')}${match[3] ?? '00'}`)
  if (!Number.isSafeInteger(amount)) return null
  return cents(match[1] ? -amount : amount)
}

import type { NoticeFacts } from '../facts'
import { type Cents, formatCents, greater, subtract, sum, zero } from '../money/cents'

/**
 * What of the amount due no line of the bill explains; null where the bill has no lines or no amount. Above zero the
 * amount is more than its lines.
 */
export function billGap({
  lines,
  amountDueCents,
}: Pick<NoticeFacts, 'lines' | 'amountDueCents'>): Cents | null {
  if (amountDueCents === null || lines.length === 0) return null
  return subtract(amountDueCents, sum(lines.map(line => line.cents)))
}

/** `in doubt: lines differ by $293.88` */
export function gapWords(gap: Cents): string {
  return `in doubt: lines differ by ${formatCents(greater(gap, subtract(zero, gap)))}`
}

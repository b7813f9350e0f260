import { compareRates, findDecimal, formatDecimal, minus, type Rate, rate } from '../money/rate'
import { type Computed, NotTold } from './computed'

/** Money is printed in dollars and cents, so two places are compared even where a file writes `670.7`. */
const MONEY_PLACES = 2

/**
 * Whether a computed value is the expected one at the precision that is printed, or within the tolerance that the
 * example itself gives.
 */
export function agrees(expected: unknown, computed: Computed | undefined, tolerance: Rate | null): boolean {
  if (isExact(computed)) {
    const wanted =
      typeof expected === 'number' || typeof expected === 'string' ? findDecimal(String(expected)) : null
    if (wanted === null) return false
    if (tolerance !== null) return compareRates(size(minus(wanted, computed)), tolerance) <= 0
    const places = placesOf(expected)
    return formatDecimal(wanted, places) === formatDecimal(computed, places)
  }
  if (typeof expected === 'number' && typeof computed === 'number' && tolerance !== null)
    return Math.abs(expected - computed) <= Number(formatDecimal(tolerance, 12))
  return JSON.stringify(expected) === JSON.stringify(computed)
}

/** The computed value as it would stand in the file. */
export function printComputed(expected: unknown, computed: Computed | undefined): string {
  if (computed === undefined) return 'not computed'
  if (computed instanceof NotTold) return computed.reason
  return isExact(computed) ? formatDecimal(computed, placesOf(expected)) : JSON.stringify(computed)
}

function placesOf(expected: unknown): number {
  const written = /\.(\d+)$/.exec(String(expected))?.[1]?.length ?? 0
  return typeof expected === 'string' ? written : Math.max(written, MONEY_PLACES)
}

function isExact(computed: Computed | undefined): computed is Rate {
  return typeof computed === 'object' && computed !== null && 'numerator' in computed
}

function size(amount: Rate): Rate {
  return amount.numerator < 0n ? rate(-amount.numerator, amount.denominator) : amount
}

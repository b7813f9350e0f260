import type { Cents } from './cents'

/**
 * An exact number: a fraction of whole numbers with a positive denominator, not always in lowest terms. It carries
 * rates (`basisPoints(50)`) and amounts before they are rounded (cents with a part of a cent); nothing here rounds.
 */
export interface Rate {
  readonly numerator: bigint
  readonly denominator: bigint
}

export function rate(numerator: bigint, denominator: bigint): Rate {
  if (denominator === 0n) throw new RangeError('A rate over nothing')
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
}

/** Hundredths of a percent, the unit in which the tables keep their rates: `basisPoints(650)` is 6.5 %. */
export function basisPoints(points: number): Rate {
  return rate(BigInt(points), 10_000n)
}

/** A decimal as it is written: `285.316273`, `-0.5`. Null where it is not one. */
export function findDecimal(text: string): Rate | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!parts) return null
  const [, sign, whole = '', fraction = ''] = parts
  const digits = BigInt(whole + fraction)
  return rate(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length))
}

export function exactly(amount: Cents): Rate {
  return rate(BigInt(amount), 1n)
}

export function plus(left: Rate, right: Rate): Rate {
  if (left.denominator === right.denominator)
    return { numerator: left.numerator + right.numerator, denominator: left.denominator }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  }
}

export function times(left: Rate, right: Rate): Rate {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator }
}

export function minus(left: Rate, right: Rate): Rate {
  return plus(left, { numerator: -right.numerator, denominator: right.denominator })
}

/** Below zero where `left` is the smaller, above where it is the larger, zero where they are equal. */
export function compareRates(left: Rate, right: Rate): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The decimal at a number of places, the half rounded away from zero: `0.0101048076`. */
export function formatDecimal({ numerator, denominator }: Rate, places: number): string {
  const size = numerator < 0n ? -numerator : numerator
  const scaled = (2n * size * 10n ** BigInt(places) + denominator) / (2n * denominator)
  const digits = scaled.toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return numerator < 0n && scaled !== 0n ? `-${text}` : text
}

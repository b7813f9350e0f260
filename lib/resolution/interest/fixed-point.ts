import type { Cents } from '../money/cents'
import { type Rate, rate } from '../money/rate'

/**
 * A non-negative number as a whole count of 2^-128: factors of growth, and cents with a part of a cent. Sums are exact;
 * a product or a quotient drops what lies below one count and so is never too large and less than one count too small.
 */
export type Fixed = bigint

const BITS = 128n
export const ONE: Fixed = 1n << BITS

/**
 * Added once before an amount is rounded. Interest over 70 years is at most 2^-56 cents too small (at most 30,000 days of
 * less than 2^-128 each, relative, on at most 2^53 cents that grow 200-fold), so that an exact half cent, which the
 * dropped parts would leave a hair below the half, is still rounded up. It changes nothing that a cent can show.
 */
const HAIR: Fixed = 1n << (BITS - 56n)

export function fixedCents(amount: Cents): Fixed {
  return BigInt(amount) << BITS
}

export function fixed({ numerator, denominator }: Rate): Fixed {
  return (numerator << BITS) / denominator
}

export function multiply(left: Fixed, right: Fixed): Fixed {
  return (left * right) >> BITS
}

export function divide(left: Fixed, right: Fixed): Fixed {
  return (left << BITS) / right
}

/** The number as an exact rate, with the hair that makes a half a half. */
export function unfix(amount: Fixed): Rate {
  return rate(amount === 0n ? 0n : amount + HAIR, ONE)
}

/** `base` multiplied with itself; zero times gives one. */
export function power(base: Fixed, exponent: number): Fixed {
  let result = ONE
  let square = base
  for (let left = exponent; left > 0; left >>= 1) {
    if (left & 1) result = multiply(result, square)
    square = multiply(square, square)
  }
  return result
}

export function smaller(left: Fixed, right: Fixed): Fixed {
  return left > right ? right : left
}

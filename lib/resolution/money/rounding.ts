import { type Cents, cents } from './cents'
import type { Rate } from './rate'

/**
 * Interest to the cent: the exact amount is carried through every day and rounded once, half a cent up. Treas. Reg.
 * 301.6622-1(c) prints its example in this way, and the table method of Rev. Proc. 95-17 gives the same cents.
 */
export function roundInterest(amount: Rate): Cents {
  return halfUp(amount)
}

/**
 * An addition to tax to the cent, half a cent up, once for the whole penalty. 26 USC 6651 names no rounding; IRM
 * 20.1.2 prints its examples in dollars and cents that agree with this and with rounding each month.
 */
export function roundPenalty(amount: Rate): Cents {
  return halfUp(amount)
}

/**
 * A share of an amount to the cent, half a cent up: a percentage of an offer, of a guideline, of what an asset is worth.
 * No authority prints a rounding for these; the forms are filled in whole dollars.
 */
export function roundShare(amount: Rate): Cents {
  return halfUp(amount)
}

/** One cell of the penalty worksheet of Form 2210 to the cent, half a cent up: Publication 505 adds up rounded cells. */
export function roundWorksheetCell(amount: Rate): Cents {
  return halfUp(amount)
}

/** The next whole cent: for bounds, which may be too large and never too small. No authority rounds in this way. */
export function roundUp({ numerator, denominator }: Rate): Cents {
  const whole = numerator / denominator
  return cents(Number(whole * denominator < numerator ? whole + 1n : whole))
}

function halfUp({ numerator, denominator }: Rate): Cents {
  const doubled = 2n * numerator + denominator
  const whole = doubled / (2n * denominator)
  // BigInt division drops the fraction towards zero; below zero the floor lies one further down.
  const floor = doubled < 0n && whole * 2n * denominator !== doubled ? whole - 1n : whole
  return cents(Number(floor))
}

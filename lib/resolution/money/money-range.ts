import type { Cents } from './cents'

/** The least and the most that an amount can be, where the facts do not settle it. */
export interface MoneyRange {
  atLeast: Cents
  atMost: Cents
}

/** An amount that is settled: its least is its most. */
export function exact(amount: Cents): MoneyRange {
  return { atLeast: amount, atMost: amount }
}

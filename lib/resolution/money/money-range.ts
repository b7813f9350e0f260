import type { Cents } from './cents'

/** The least and the most that an amount can be, where the facts do not settle it. */
export interface MoneyRange {
  atLeast: Cents
  atMost: Cents
}

/** The same done to both ends. */
export function mapRange({ atLeast, atMost }: MoneyRange, change: (amount: Cents) => Cents): MoneyRange {
  return { atLeast: change(atLeast), atMost: change(atMost) }
}

/** An amount that is settled: its least is its most. */
export function exact(amount: Cents): MoneyRange {
  return { atLeast: amount, atMost: amount }
}

import { type Cents, cents, subtract, sum, zero } from '@/lib/resolution'

/** The balance after each row, in the order of the paper. A row without an amount leaves it as it was. */
export function runningBalance(amounts: readonly (Cents | null)[]): Cents[] {
  let balance: Cents = zero
  return amounts.map(amount => {
    balance = sum([balance, amount ?? zero])
    return balance
  })
}

/** Cents of the printed balance that no row explains; null when no balance was printed. */
export function unexplained(printed: Cents | null, amounts: readonly (Cents | null)[]): Cents | null {
  if (printed === null) return null
  return subtract(printed, runningBalance(amounts).at(-1) ?? cents(0))
}

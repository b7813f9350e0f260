declare const brand: unique symbol

/** An amount of money in whole cents. Positive is owed, negative is a credit. Always a safe integer. */
export type Cents = number & { readonly [brand]: 'Cents' }

/** The one way in: throws on fractions and on amounts beyond exact integers. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`)
  return (Object.is(amount, -0) ? 0 : amount) as Cents
}

export const zero = cents(0)

export function sum(amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((total: number, amount) => total + amount, 0))
}

export function subtract(from: Cents, amount: Cents): Cents {
  return cents(from - amount)
}

/** `$1,075.21`; credits carry a true minus sign before the dollar sign: `−$3,328.00`. */
export function formatCents(amount: Cents): string {
  const digits = Math.abs(amount).toString().padStart(3, '0')
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '−' : ''}$${dollars}.${digits.slice(-2)}`
}

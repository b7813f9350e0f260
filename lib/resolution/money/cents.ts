declare const brand: unique symbol

/** An amount of money in whole cents. Positive is owed, negative is a credit. Always a safe integer. */
export type Cents = number & { readonly [brand]: 'Cents' }

/** The one way in: throws on fractions and on amounts beyond exact integers. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`)
  return (Object.is(amount, -0) ? 0 : amount) as Cents
}

export const zero = cents(0)

/** Whole dollars, as the law writes its figures: `dollars(10_000)`. */
export function dollars(amount: number): Cents {
  return cents(amount * 100)
}

export function add(amount: Cents, other: Cents): Cents {
  return cents(amount + other)
}

export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce(add, zero)
}

export function subtract(from: Cents, amount: Cents): Cents {
  return cents(from - amount)
}

/** What is left of an amount after a part of it is taken away: never below nothing. */
export function remainder(of: Cents, taken: Cents): Cents {
  return taken >= of ? zero : subtract(of, taken)
}

export function lesser(amount: Cents, other: Cents): Cents {
  return other < amount ? other : amount
}

export function greater(amount: Cents, other: Cents): Cents {
  return other > amount ? other : amount
}

/** `$1,075.21`; credits carry a true minus sign before the dollar sign: `−$3,328.00`. */
export function formatCents(amount: Cents): string {
  const digits = Math.abs(amount).toString().padStart(3, '0')
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '−' : ''}$${dollars}.${digits.slice(-2)}`
}

import { type Cents, cents } from './cents'

export interface FoundMoney {
  value: Cents
  start: number
  end: number
}

/** An amount always shows its cents; a bare whole number (a year, a count, a caller ID) is never money. */
const AMOUNT = String.raw`(\()?([-+])?\s?\$?\s?(-)?\s?(\d{1,3}(?:,\d{3}){1,4}|\d{1,12})\.(\d{2})`
const CREDIT_BEHIND = String.raw`(\))?(-(?![\w$]))?`
/** Dotted leaders may touch an amount, digits may not: they would make it another number. */
const MONEY_IN_TEXT = new RegExp(`(?<!\\d|\\d[.,])${AMOUNT}(?![.,]?\\d)${CREDIT_BEHIND}`, 'g')
/** In a key the next number may stand right behind the cents. */
const MONEY_AT_START = new RegExp(`^${AMOUNT}${CREDIT_BEHIND}`)

/** Amounts in a text, in order, with their place in it. */
export function moneyIn(text: string): FoundMoney[] {
  const found: FoundMoney[] = []
  for (const match of foldDashes(text).matchAll(MONEY_IN_TEXT)) {
    const value = centsOf(match)
    if (value !== null) found.push({ value, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The amount that a text consists of, or null. */
export function findMoney(text: string): Cents | null {
  const trimmed = text.trim()
  const only = moneyIn(trimmed)[0]
  return only && only.start === 0 && only.end === trimmed.length ? only.value : null
}

/** The amount at the start of a key (no white space): `$1,075.21`, `-3,328.00`, `-$7,250.00`, `(3,328.00)`. */
export function moneyAtStart(key: string): { value: Cents; length: number } | null {
  const match = MONEY_AT_START.exec(foldDashes(key.slice(0, 40)))
  const value = match ? centsOf(match) : null
  return match && value !== null ? { value, length: match[0].length } : null
}

const WHOLE_DOLLARS = /^(-)?\s?(\$)?\s?(-)?\s?(\d{1,3}(?:,\d{3}){1,3}|\d{1,7})$/

/**
 * The amount that a text consists of where a paper prints dollars without their cents: `$20,000`, `-3,328`. Only for
 * places where a bare number can be nothing else; `isSigned` says whether the dollar sign is there.
 */
export function findWholeDollars(text: string): { value: Cents; isSigned: boolean } | null {
  const match = WHOLE_DOLLARS.exec(foldDashes(text.trim()))
  if (!match?.[4]) return null
  const dollars = Number(match[4].replaceAll(',', ''))
  return {
    value: cents((match[1] || match[3] ? -dollars : dollars) * 100),
    isSigned: match[2] !== undefined,
  }
}

function centsOf(match: RegExpExecArray): Cents | null {
  const [, open, signBefore, signAfter, whole = '', fraction = '', close, signBehind] = match
  const amount = Number(whole.replaceAll(',', '')) * 100 + Number(fraction)
  if (!Number.isSafeInteger(amount)) return null
  const isCredit =
    signBefore === '-' || signAfter === '-' || signBehind === '-' || (open === '(' && close === ')')
  return cents(isCredit ? -amount : amount)
}

/** En dashes and true minus signs stand for minus on paper; one character each, so places stay true. */
function foldDashes(text: string): string {
  return text.replace(/[‐‑‒–—−]/g, '-')
}

import { type Cents, cents } from '../money/cents'
import { findDecimal, type Rate, rate, times } from '../money/rate'
import { findDay, type PlainDate } from '../time/plain-date'

/** An example that does not give what its operation needs. The runner catches it and reports the case as failed. */
export class UnreadableExample extends Error {}

/**
 * The input of one example by the names of the format: money in dollars, days as text. `get…` insists, `find…` gives null
 * where the field is absent, and both refuse a value of another kind.
 */
export interface Input {
  getMoney(name: string): Cents
  findMoney(name: string): Cents | null
  /** Dollars with any part of a cent. */
  getAmount(name: string): Rate
  /** Any decimal: a percentage, a number of months. */
  findNumber(name: string): Rate | null
  getDay(name: string): PlainDate
  findDay(name: string): PlainDate | null
  getWhole(name: string): number
  findWhole(name: string): number | null
  getText(name: string): string
  findText(name: string): string | null
  findFlag(name: string): boolean | null
  /** A list of records; empty where the field is absent. */
  getList(name: string): Input[]
  /** A list of amounts in dollars. */
  getAmounts(name: string): Cents[]
  has(name: string): boolean
}

const HUNDRED = rate(100n, 1n)

export function readInput(fields: Readonly<Record<string, unknown>>): Input {
  const find = <T>(name: string, kind: string, read: (value: unknown) => T | null): T | null => {
    const value = fields[name]
    if (value === undefined || value === null) return null
    const found = read(value)
    if (found === null) throw new UnreadableExample(`${name} is not ${kind}: ${JSON.stringify(value)}`)
    return found
  }
  const get = <T>(name: string, kind: string, read: (value: unknown) => T | null): T => {
    const found = find(name, kind, read)
    if (found === null) throw new UnreadableExample(`${name} is missing`)
    return found
  }
  return {
    getMoney: name => get(name, 'an amount in dollars and cents', readMoney),
    findMoney: name => find(name, 'an amount in dollars and cents', readMoney),
    getAmount: name => get(name, 'an amount', readNumber),
    findNumber: name => find(name, 'a number', readNumber),
    getDay: name => get(name, 'a day', readDay),
    findDay: name => find(name, 'a day', readDay),
    getWhole: name => get(name, 'a whole number', readWhole),
    findWhole: name => find(name, 'a whole number', readWhole),
    getText: name => get(name, 'a word', readText),
    findText: name => find(name, 'a word', readText),
    findFlag: name => find(name, 'yes or no', value => (typeof value === 'boolean' ? value : null)),
    getList: name => find(name, 'a list', readList) ?? [],
    getAmounts: name =>
      get(name, 'a list of amounts', value => {
        const amounts = Array.isArray(value) ? value.map(readMoney) : [null]
        return amounts.every(amount => amount !== null) ? amounts : null
      }),
    has: name => fields[name] !== undefined && fields[name] !== null,
  }
}

/** Numbers are read by their shortest decimal text, which is what the file says. */
function readNumber(value: unknown): Rate | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  return findDecimal(String(value))
}

function readMoney(value: unknown): Cents | null {
  const amount = readNumber(value)
  if (amount === null) return null
  const { numerator, denominator } = times(amount, HUNDRED)
  if (numerator % denominator !== 0n) return null
  return cents(Number(numerator / denominator))
}

function readDay(value: unknown): PlainDate | null {
  return typeof value === 'string' ? findDay(value) : null
}

function readWhole(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function readList(value: unknown): Input[] | null {
  if (!Array.isArray(value)) return null
  return value.every(entry => typeof entry === 'object' && entry !== null)
    ? value.map(entry => readInput(entry as Record<string, unknown>))
    : null
}

import { type Cents, cents, day, type PlainDate } from '@/lib/resolution'

/** A day as a `date` column wants it: midnight UTC, which carries no zone into the database. */
export function asColumn(date: PlainDate): Date
export function asColumn(date: PlainDate | null): Date | null
export function asColumn(date: PlainDate | null): Date | null {
  return date && new Date(`${date}T00:00:00Z`)
}

export function asDay(column: Date): PlainDate
export function asDay(column: Date | null): PlainDate | null
export function asDay(column: Date | null): PlainDate | null {
  return column && day(column.toISOString().slice(0, 10))
}

export function asCents(column: bigint): Cents
export function asCents(column: bigint | null): Cents | null
export function asCents(column: bigint | null): Cents | null {
  return column === null ? null : cents(Number(column))
}

export function asBig(amount: Cents | null): bigint | null {
  return amount === null ? null : BigInt(amount)
}

import { basisPoints, type Rate, rate, times } from '../money/rate'
import type { Parameter } from '../parameters/parameter'
import { dayNumber, dayOf, daysInYear, fromDayNumber, yearOf } from '../time/plain-date'
import { divide, type Fixed, fixed, multiply, ONE, power } from './fixed-point'

/**
 * What a rate does between two days, given as day numbers: the days after `from` up to and with `to`. Each day uses the
 * rate of its own quarter over 365, or over 366 in a leap year (Treas. Reg. 301.6622-1; Rev. Proc. 95-17).
 */
export interface RateSource {
  /** The factor by which daily compounding multiplies an amount; null where a rate is not known. */
  growth(from: number, to: number): Fixed | null
  /** The sum of the daily rates, for simple interest; null where a rate is not known. */
  simple(from: number, to: number): Fixed | null
}

/** The published table, worked out day by day once and then looked up. One for each table, for as long as the program. */
const tables = new WeakMap<Parameter<number>, RateSource>()

export function publishedRates(parameter: Parameter<number>): RateSource {
  const known = tables.get(parameter)
  if (known) return known
  const table = workOut(parameter)
  tables.set(parameter, table)
  return table
}

/** One rate on every day, as a case of the past or an assumption states it. */
export function constantRate(perYear: Rate): RateSource {
  return {
    growth: (from, to) =>
      eachYear(from, to).reduce(
        (factor, { days, length }) =>
          multiply(factor, power(ONE + fixed(times(perYear, rate(1n, BigInt(length)))), days)),
        ONE,
      ),
    simple: (from, to) =>
      eachYear(from, to).reduce(
        (sum, { days, length }) => sum + fixed(times(perYear, rate(BigInt(days), BigInt(length)))),
        0n,
      ),
  }
}

/** The published table, and an assumed rate on the days after it. */
export function assumedAfter(parameter: Parameter<number>, assumedBasisPoints: number): RateSource {
  const published = publishedRates(parameter)
  const assumed = constantRate(basisPoints(assumedBasisPoints))
  const end = lastPublished(parameter)
  return {
    growth(from, to) {
      if (to <= end) return published.growth(from, to)
      const before = from < end ? published.growth(from, end) : ONE
      const after = assumed.growth(Math.max(from, end), to)
      return before === null || after === null ? null : multiply(before, after)
    },
    simple(from, to) {
      if (to <= end) return published.simple(from, to)
      const before = from < end ? published.simple(from, end) : 0n
      const after = assumed.simple(Math.max(from, end), to)
      return before === null || after === null ? null : before + after
    },
  }
}

/** The day number of the last published day. A table of rates always has one; without it nothing is published. */
export function lastPublished({ validThrough, history }: Parameter<number>): number {
  return validThrough === null ? dayNumber(history[0]?.from ?? fromDayNumber(0)) - 1 : dayNumber(validThrough)
}

function workOut(parameter: Parameter<number>): RateSource {
  const first = parameter.history[0]
  const last = lastPublished(parameter)
  const start = first === undefined ? last : dayNumber(first.from) - 1
  const growths: Fixed[] = [ONE]
  const simples: Fixed[] = [0n]
  parameter.history.forEach(({ from, value }, index) => {
    const next = parameter.history[index + 1]
    const end = next === undefined ? last : dayNumber(next.from) - 1
    for (const { days, length } of eachYear(dayNumber(from) - 1, end)) {
      const daily = { top: BigInt(value), bottom: 10_000n * BigInt(length) }
      for (let counted = 0; counted < days; counted++) {
        const before = growths.at(-1) ?? ONE
        growths.push(before + (before * daily.top) / daily.bottom)
        simples.push((simples.at(-1) ?? 0n) + (ONE * daily.top) / daily.bottom)
      }
    }
  })
  const between = (table: readonly Fixed[], from: number, to: number) => {
    const [before, after] = [table[from - start], table[to - start]]
    return before === undefined || after === undefined ? null : { before, after }
  }
  return {
    growth(from, to) {
      const found = between(growths, from, to)
      return found && divide(found.after, found.before)
    },
    simple(from, to) {
      const found = between(simples, from, to)
      return found && found.after - found.before
    },
  }
}

/** The days after `from` up to `to` by calendar year, with the length of each year. */
function eachYear(from: number, to: number): { days: number; length: number }[] {
  const parts: { days: number; length: number }[] = []
  for (let before = from; before < to; ) {
    const year = yearOf(fromDayNumber(before + 1))
    const end = Math.min(to, dayNumber(dayOf(year, 12, 31)))
    parts.push({ days: end - before, length: daysInYear(year) })
    before = end
  }
  return parts
}

import type { Cents } from '../money/cents'
import { interestMethod } from '../parameters/interest-method'
import { dayNumber } from '../time/plain-date'
import { type Fixed, fixedCents, multiply, smaller } from './fixed-point'
import type { RateSource } from './rate-source'

/** The day before interest began to compound (26 USC 6622): what stands unpaid then bears interest from then on. */
const lastSimpleDay = Math.max(
  ...interestMethod.history.filter(({ value }) => value === 'daily').map(({ from }) => dayNumber(from) - 1),
)

/** `by-law` is simple before 1983 and daily from then on; the other two are what a question states of itself. */
export type Compounding = 'by-law' | 'simple' | 'daily'

export interface Suspension {
  /** Day numbers of the first and the last day without interest. */
  first: number
  last: number
}

/**
 * An amount on which interest runs, carried from day to day. `bearing` is what bears interest, `resting` is simple
 * interest that does not (before 1983). Null growth stops it: the amount is then not known.
 */
export class RunningAmount {
  bearing: Fixed
  resting: Fixed = 0n
  known = true
  /** Days on which interest accrued. */
  days = 0
  private at: number
  private readonly rates: RateSource
  private readonly compounding: Compounding
  private readonly suspensions: readonly Suspension[]

  constructor(start: {
    amount: Fixed
    /** The last day without interest. */
    from: number
    rates: RateSource
    /** Oldest first, not overlapping. */
    suspensions?: readonly Suspension[]
    compounding?: Compounding
  }) {
    this.bearing = start.amount
    this.at = start.from
    this.rates = start.rates
    this.suspensions = start.suspensions ?? []
    this.compounding = start.compounding ?? 'by-law'
  }

  get total(): Fixed {
    return this.bearing + this.resting
  }

  /** Lets interest run to the end of a day. Days before the start, or already passed, change nothing. */
  runTo(day: number): void {
    for (const { first, last } of this.suspensions) {
      if (last <= this.at || first > day) continue
      this.accrue(Math.min(first - 1, day))
      this.at = Math.max(this.at, Math.min(last, day))
    }
    this.accrue(day)
  }

  /** Takes an amount off, first from what bears interest; returns what was left of it. */
  pay(amount: Fixed): Fixed {
    const fromBearing = smaller(amount, this.bearing)
    this.bearing -= fromBearing
    const rest = amount - fromBearing
    const fromResting = smaller(rest, this.resting)
    this.resting -= fromResting
    return rest - fromResting
  }

  /** Adds an amount that bears interest from the day reached. */
  charge(amount: Cents): void {
    this.bearing += fixedCents(amount)
  }

  private accrue(day: number): void {
    if (day <= this.at) return
    if (this.compounding === 'simple') this.accrueSimple(day)
    else if (this.compounding === 'by-law' && this.at < lastSimpleDay)
      this.accrueSimple(Math.min(day, lastSimpleDay))
    if (day <= this.at) return
    this.bearing += this.resting
    this.resting = 0n
    this.accrueDaily(day)
  }

  private accrueSimple(day: number): void {
    const rate = this.rates.simple(this.at, day)
    if (rate === null) this.known = false
    else this.resting += multiply(this.bearing, rate)
    this.step(day)
  }

  private accrueDaily(day: number): void {
    const growth = this.rates.growth(this.at, day)
    if (growth === null) this.known = false
    else this.bearing = multiply(this.bearing, growth)
    this.step(day)
  }

  private step(day: number): void {
    if (this.total > 0n) this.days += day - this.at
    this.at = day
  }
}

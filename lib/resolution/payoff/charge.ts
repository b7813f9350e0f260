import { type Fixed, fixedCents, smaller, unfix } from '../interest/fixed-point'
import type { RateSource } from '../interest/rate-source'
import { RunningAmount, type Suspension } from '../interest/running-amount'
import { type Cents, cents, subtract, zero } from '../money/cents'
import { roundInterest } from '../money/rounding'
import type { PayoffPart } from './payoff'

/**
 * A charge with the interest on it. The two are paid apart (tax, penalty, interest), and grow together: what is paid of
 * either stops bearing interest.
 */
export class Charge {
  private left: Cents
  private interestPaid: Fixed = 0n
  private readonly running: RunningAmount

  constructor(
    private readonly amount: Cents,
    private readonly from: number,
    rates: RateSource,
    suspensions: readonly Suspension[] = [],
  ) {
    this.left = amount
    this.running = new RunningAmount({ amount: fixedCents(amount), from, rates, suspensions })
  }

  get isKnown(): boolean {
    return this.running.known
  }

  runTo(day: number): void {
    if (day > this.from) this.running.runTo(day)
  }

  /** Pays the charge itself; returns what was not needed. */
  payCharge(offered: Cents): Cents {
    const paid = cents(Math.min(offered, this.left))
    this.left = subtract(this.left, paid)
    this.running.pay(fixedCents(paid))
    return subtract(offered, paid)
  }

  /** Pays interest; returns what was not needed. Interest is owed to the cent, so its last part of a cent is let go. */
  payInterest(offered: Cents): Cents {
    const owed = this.running.total - fixedCents(this.left)
    const paid = smaller(fixedCents(offered), owed)
    this.running.pay(paid)
    this.interestPaid += paid
    return subtract(offered, roundInterest(unfix(paid)))
  }

  get principal(): PayoffPart {
    return { charged: this.amount, paid: subtract(this.amount, this.left), due: this.left }
  }

  get interest(): PayoffPart {
    const owed = this.running.total - fixedCents(this.left)
    const charged = roundInterest(unfix(owed + this.interestPaid))
    const paid = roundInterest(unfix(this.interestPaid))
    return { charged, paid, due: charged < paid ? zero : subtract(charged, paid) }
  }
}

import { count, type Draft, draftFinding, money } from '../finding/draft'
import type { Finding, Step } from '../finding/finding'
import { type Cents, cents, formatCents, subtract, zero } from '../money/cents'
import type { Rate } from '../money/rate'
import { roundInterest } from '../money/rounding'
import { interestMethod } from '../parameters/interest-method'
import type { Parameter } from '../parameters/parameter'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { sources } from '../sources/library'
import {
  addDays,
  dayNumber,
  earlier,
  earliestDay,
  formatDay,
  fromDayNumber,
  later,
  type PlainDate,
} from '../time/plain-date'
import { type Fixed, fixedCents, unfix } from './fixed-point'
import { type Payment, sortPayments } from './payment'
import { assumedAfter, lastPublished, publishedRates, type RateSource } from './rate-source'
import { RunningAmount, type Suspension } from './running-amount'
import { listStretches } from './stretches'

/** A rate that the caller assumes on the days after the last published one. It is printed in the result. */
export interface RateAssumption {
  basisPoints: number
}

/** First and last day, both included. */
export interface Span {
  first: PlainDate
  last: PlainDate
}

export interface InterestQuestion {
  principal: Cents
  /** The last day without interest: the nominal due day. Interest is counted from the day after. */
  from: PlainDate
  /** The day of payment, or the day asked about; it bears interest itself. */
  to: PlainDate
  /** Payments between, of whatever kind: tax and interest bear the same rate, so their order changes no sum. */
  payments?: readonly Payment[]
  /** Last day to pay in time, off weekends and holidays: what is paid by then bears no interest (26 USC 7503). */
  timelyThrough?: PlainDate
  /** Days on which none accrues (26 USC 6404(g), 6601(c)). */
  suspended?: readonly Span[]
  /** Which published rate; the underpayment rate unless another is named. */
  rates?: Parameter<number>
  assumption?: RateAssumption
}

export interface Interest {
  interest: Cents
  /** Cents with their part of a cent. */
  exact: Rate
  /** Principal and interest less payments. */
  balance: Cents
  /** Days on which interest accrued. */
  days: number
}

/**
 * Interest at the published rates (26 USC 6601, 6621, 6622): each day after `from` up to and with `to`, at the rate of its
 * quarter, daily compounded from 1983 and simple before; kept exact and rounded once.
 */
export function computeInterest(question: InterestQuestion): Finding<Interest> {
  const draft = draftFinding()
  draft.cite(sources.interestOnUnderpayment, sources.interestCompounding)
  const { principal, from, to } = question
  if (!isPossible(question, draft)) return draft.settle<Interest>(null)
  const rates = chooseRates(question, draft)
  if (rates === null) return draft.settle<Interest>(null)
  const amount = new RunningAmount({
    amount: fixedCents(principal),
    from: dayNumber(from),
    rates,
    suspensions: readSuspensions(question.suspended ?? [], draft),
  })
  const timely = question.timelyThrough ?? from
  const paid = applyPayments(amount, question, draft)
  if (to > timely) amount.runTo(dayNumber(to))
  else if (to > from) draft.cite(sources.weekendRoll, sources.weekendInterest)
  const exact = amount.total + paid - fixedCents(principal)
  draft.stepsLater(() => writeSteps(question, exact))
  return draft.settle(summarize(exact, principal, paid, amount.days))
}

function summarize(exact: Fixed, principal: Cents, paid: Fixed, days: number): Interest {
  const interest = roundInterest(unfix(exact))
  const balance = subtract(cents(principal + interest), roundInterest(unfix(paid)))
  return { interest, exact: unfix(exact), balance, days }
}

function isPossible({ principal, from, to }: InterestQuestion, draft: Draft): boolean {
  if (principal < 0) draft.problem('negative-amount', `Interest was asked for on ${formatCents(principal)}`)
  if (from < earliestDay) draft.problem('before-1954', `Interest was asked for from ${formatDay(from)}`)
  if (to < from)
    draft.problem(
      'ends-before-start',
      `Interest from ${formatDay(from)} to ${formatDay(to)} ends before it starts`,
    )
  return principal >= 0 && from >= earliestDay && to >= from
}

/** The published rates, followed by the assumed one where the caller passed it; null where a day has no rate. */
export function chooseRates(
  {
    from,
    to,
    rates = underpaymentRate,
    assumption,
  }: Pick<InterestQuestion, 'from' | 'to' | 'rates' | 'assumption'>,
  draft: Draft,
): RateSource | null {
  if (to <= from) return publishedRates(rates)
  const end = fromDayNumber(lastPublished(rates))
  const published = draft.figures(
    rates,
    addDays(from, 1),
    assumption ? later(addDays(from, 1), earlier(to, end)) : to,
  )
  draft.figures(interestMethod, addDays(from, 1), to)
  if (assumption === undefined || to <= end) return published ? publishedRates(rates) : null
  const percent = assumption.basisPoints / 100
  draft.mark('assumption', rates.title, `${percent} % is assumed on every day after ${formatDay(end)}`)
  return assumedAfter(rates, assumption.basisPoints)
}

/** Suspensions as day numbers, oldest first and merged; one that ends before it starts is named and left out. */
export function readSuspensions(spans: readonly Span[], draft: Draft): Suspension[] {
  const merged: Suspension[] = []
  for (const { first, last } of [...spans].sort((one, other) => (one.first < other.first ? -1 : 1))) {
    if (last < first) {
      draft.problem(
        'ends-before-start',
        `A suspension from ${formatDay(first)} to ${formatDay(last)} was left out`,
      )
      continue
    }
    const before = merged.at(-1)
    if (before && dayNumber(first) <= before.last + 1) before.last = Math.max(before.last, dayNumber(last))
    else merged.push({ first: dayNumber(first), last: dayNumber(last) })
  }
  return merged
}

/** Lets the payments in, oldest first; returns what of them was needed. */
function applyPayments(amount: RunningAmount, question: InterestQuestion, draft: Draft): Fixed {
  const { from, to, timelyThrough = from } = question
  let used = 0n
  for (const payment of sortPayments(question.payments ?? [], from, draft)) {
    if (payment.on > to) continue
    if (payment.on > timelyThrough) amount.runTo(dayNumber(payment.on))
    const offered = fixedCents(payment.amount)
    const over = amount.pay(offered)
    used += offered - over
    // Half a cent of interest may be left of a payment that closed the account to the cent.
    if (over >= fixedCents(cents(1)))
      draft.problem(
        'payment-exceeds-balance',
        `${formatCents(roundInterest(unfix(over)))} of the payment on ${formatDay(payment.on)} was more than what was owed`,
      )
  }
  return used
}

/** The working on paper: each stretch at one rate, with the payments where they fall. */
function writeSteps(question: InterestQuestion, exact: Fixed): Step[] {
  const { from, to, timelyThrough = from, rates = underpaymentRate, assumption } = question
  if (to <= timelyThrough)
    return [
      {
        label: 'Interest',
        formula: `None: what is paid by ${formatDay(timelyThrough)} is paid in time`,
        result: money(zero),
      },
    ]
  const payments = (question.payments ?? []).filter(({ on }) => on <= to)
  const steps: Step[] = [
    { label: 'Amount', formula: `Unpaid after ${formatDay(from)}`, result: money(question.principal) },
    ...payments.map(({ on, amount }) => ({
      label: 'Payment',
      formula: on <= timelyThrough ? `On ${formatDay(on)}, in time` : `On ${formatDay(on)}`,
      result: money(cents(-amount)),
    })),
    ...listStretches(rates, from, to, assumption).map(({ first, last, days, basisPoints, length }) => ({
      label: `${formatDay(first)} to ${formatDay(last)}`,
      formula: `${days} days at ${basisPoints / 100} % a year, each 1/${length} of it`,
      result: count(days, 'days'),
    })),
  ]
  return [
    ...steps,
    {
      label: 'Interest',
      formula: 'All days together, rounded once',
      result: money(roundInterest(unfix(exact))),
    },
  ]
}

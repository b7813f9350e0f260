import { countBillWindow } from '../deadlines/bill-window'
import type { TranscriptFacts } from '../facts'
import { findReturnDue } from '../filing/return-due'
import { fixedCents, unfix } from '../interest/fixed-point'
import { publishedRates } from '../interest/rate-source'
import { RunningAmount } from '../interest/running-amount'
import { add, type Cents, cents, formatCents, greater, lesser, subtract, sum, zero } from '../money/cents'
import { exact, type MoneyRange, mapRange } from '../money/money-range'
import { roundInterest } from '../money/rounding'
import { underpaymentRate } from '../parameters/underpayment-rate'
import type { FormPeriod } from '../reading'
import { dayNumber, formatDay, later, type PlainDate } from '../time/plain-date'
import type { Accruals, PaymentUnderWay, Posting } from './account'
import { type Anchor, answer, type Grown } from './accrual-answer'
import { dayOf } from './compare-transcripts'
import { type LatePayment, latePaymentOf } from './late-payment'
import type { FirstBill } from './late-payment-relief'
import type { Postings } from './read-postings'
import type { AccountStatus } from './status'

/** What the accruals of an account rest on. */
export interface AccrualSources {
  period: FormPeriod
  transcript: TranscriptFacts
  postings: Postings
  statuses: readonly AccountStatus[]
  /** Day of the notice of intent to levy (26 USC 6331(d)); null while there is none. */
  intentOn: PlainDate | null
  firstBill: FirstBill
  underWay: readonly PaymentUnderWay[]
}

export interface AccrualFacts extends AccrualSources {
  /** The whole late-payment addition to a day; each day is worked out once. */
  latePayment(through: PlainDate): LatePayment | null
}

export function accrualFacts(sources: AccrualSources): AccrualFacts {
  const known = new Map<PlainDate, LatePayment | null>()
  const work = latePaymentOf(sources)
  const latePayment = (through: PlainDate) => {
    const found = known.get(through)
    if (found !== undefined) return found
    const worked = work(through)
    known.set(through, worked)
    return worked
  }
  return { ...sources, latePayment }
}

/**
 * Interest and the addition for late payment that are not assessed yet, to a day. On the day of the transcript's own
 * projection they are those printed; later they are carried on from there, earlier from the last assessment before.
 */
export function accrue(facts: AccrualFacts, to: PlainDate): Accruals | null {
  const printed = readPrinted(facts)
  const anchor = printed && to >= printed.on ? printed : findLastAssessment(facts, to)
  if (anchor === null) return null
  const paid = listMoves(facts, anchor, to)
  const balance = cents(anchor.balance + sum(paid.map(({ cents }) => cents)))
  const reckoned = { anchor, on: to, balance }
  if (to === printed?.on && paid.length === 0) {
    const { interest, penalty } = printed
    return answer(facts, reckoned, { interest, penalty: exact(penalty), basis: 'printed' })
  }
  if (balance <= 0)
    return answer(facts, reckoned, { interest: zero, penalty: exact(zero), basis: 'computed' })
  const added = addedPenalty(facts, anchor, to)
  const found = {
    interest: growTo(anchor, paid, { to, from: startOfInterest(facts, anchor) }),
    penalty: added && mapRange(added, amount => add(anchor.penalty, amount)),
  }
  const ceiling = findCeiling(facts, printed, to)
  const unsettled = added?.atMost === 0 ? [] : (facts.latePayment(to)?.remarks ?? [])
  return answer(facts, reckoned, { ...atMost(found, ceiling), basis: 'computed' }, [
    ...unsettled,
    ...saysLess(found, ceiling),
    ...saysWindow(anchor, to),
  ])
}

/** Of a bill that is paid within its window no interest is asked after its date (26 USC 6601(e)(3)). */
function saysWindow({ on, balance }: Anchor, to: PlainDate): string[] {
  const window = balance > 0 ? countBillWindow(on, balance) : null
  if (window === null || to > window.day) return []
  return [
    `A bill of ${formatDay(on)} that is paid by ${formatDay(window.day)} bears no interest after its date.`,
  ]
}

/** What the transcript projects to a later day; a projection of nothing is none. */
function findCeiling(facts: AccrualFacts, printed: Anchor | null, to: PlainDate): Anchor | null {
  if (printed === null || to >= printed.on || printed.interest + printed.penalty === 0) return null
  return isAssessedBetween(facts, to, printed.on) ? null : printed
}

/**
 * What the addition for late payment grew by, never past what the law gives in all: what was assessed of it already
 * counts towards the 25 percent (26 USC 6651(a)(2)).
 */
function addedPenalty(facts: AccrualFacts, anchor: Anchor, to: PlainDate): MoneyRange | null {
  const [before, after] = [facts.latePayment(anchor.on), facts.latePayment(to)]
  if (before === null || after === null) return null
  const assessed = sum(
    facts.postings.postings
      .filter(({ code, on }) => LATE_PAYMENT.includes(code ?? '') && (on === null || on <= to))
      .map(({ cents }) => cents),
  )
  const added = after.penalties.map((penalty, reading) => {
    const left = penalty - assessed - anchor.penalty
    return cents(Math.max(0, Math.min(penalty - (before.penalties[reading] ?? 0), left)))
  })
  return { atLeast: added.reduce(lesser), atMost: added.reduce(greater) }
}

/** The addition for late payment, assessed by hand or by computer, and its abatements. */
const LATE_PAYMENT: readonly string[] = ['270', '271', '276', '277']

/** Before the day to which the transcript projects them, accruals cannot be more than it projects. */
function atMost({ interest, penalty }: Grown, ceiling: Anchor | null): Grown {
  if (ceiling === null) return { interest, penalty }
  return {
    interest: interest === null ? null : cents(Math.min(interest, ceiling.interest)),
    penalty: penalty && mapRange(penalty, amount => lesser(amount, ceiling.penalty)),
  }
}

function saysLess({ interest, penalty }: Grown, ceiling: Anchor | null): string[] {
  if (ceiling === null) return []
  const [law, told] = [(interest ?? 0) + (penalty?.atMost ?? 0), ceiling.interest + ceiling.penalty]
  const isLess = (interest ?? 0) > ceiling.interest || (penalty?.atMost ?? 0) > ceiling.penalty
  return isLess
    ? [
        `The transcript projects ${formatCents(cents(told))} to ${formatDay(ceiling.on)}, where the rates of the law alone would give ${formatCents(cents(law))} by now.`,
      ]
    : []
}

function isAssessedBetween({ postings }: AccrualFacts, after: PlainDate, through: PlainDate): boolean {
  return postings.postings.some(
    ({ code, cents, on }) =>
      ASSESSING.includes(code ?? '') && cents > 0 && on !== null && on > after && on <= through,
  )
}

function readPrinted({ transcript }: AccrualFacts): Anchor | null {
  const { balanceCents, accruedInterestCents, accruedPenaltyCents, accrualsAsOf } = transcript
  if (balanceCents === null || accruedInterestCents === null || accruedPenaltyCents === null) return null
  if (accrualsAsOf === null) return null
  return {
    on: accrualsAsOf,
    balance: balanceCents,
    interest: accruedInterestCents,
    penalty: accruedPenaltyCents,
    isPrinted: true,
  }
}

/** Codes whose assessment brings the interest of the account up to their day. */
const ASSESSING: readonly string[] = ['150', '290', '300', '190', '196', '336', '340']

function findLastAssessment(facts: AccrualFacts, to: PlainDate): Anchor | null {
  const { postings } = facts.postings
  const last = postings.findLast(
    ({ code, cents, on }) => ASSESSING.includes(code ?? '') && cents > 0 && on !== null && on <= to,
  )
  const on = last?.on ?? null
  if (on === null) return null
  return { on, balance: balanceAfter(facts, on, to), interest: zero, penalty: zero, isPrinted: false }
}

/**
 * The balance at the end of a day. Of a day that the transcript already saw it goes back from the balance that is
 * printed, so that what is carried on from there is what the IRS says is owed, announced rows included.
 */
function balanceAfter({ postings, transcript }: AccrualFacts, on: PlainDate, to: PlainDate): Cents {
  const rows = postings.postings
  const pulled = dayOf(transcript)
  const { balanceCents } = transcript
  if (balanceCents === null || pulled === null || to < pulled)
    return sum(rows.filter(posting => posting.on === null || posting.on <= on).map(({ cents }) => cents))
  const since = rows.filter(posting => posting.on !== null && posting.on > on && posting.on <= to)
  return subtract(balanceCents, sum(since.map(({ cents }) => cents)))
}

/** Interest runs from the day the tax was due, also where the return posted before it (26 USC 6601(a)). */
function startOfInterest({ period }: AccrualFacts, anchor: Anchor): PlainDate {
  const due = findReturnDue(period)?.nominal ?? null
  return due === null ? anchor.on : later(anchor.on, due)
}

type Move = Pick<Posting, 'cents'> & { on: PlainDate }

/** What moved the balance after a day and up to another, with payments that are under way. */
function listMoves(
  { postings, underWay }: AccrualFacts,
  { on: after, isPrinted }: Anchor,
  to: PlainDate,
): Move[] {
  // The balance that is printed holds every row of its transcript, whatever day a row bears.
  const rows = (isPrinted ? [] : postings.postings).flatMap(({ on, cents }) =>
    on !== null && on > after && on <= to && cents !== 0 ? [{ on, cents }] : [],
  )
  const paid = underWay.flatMap(payment =>
    payment.on <= to ? [{ on: later(payment.on, after), cents: cents(-payment.cents) }] : [],
  )
  return [...rows, ...paid].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** The assessed balance and the interest on it bear interest each day (26 USC 6601, 6622); an unassessed penalty does not. */
function growTo(
  anchor: Anchor,
  moves: readonly Move[],
  { from, to }: { from: PlainDate; to: PlainDate },
): Cents | null {
  const running = new RunningAmount({
    amount: fixedCents(add(anchor.balance, anchor.interest)),
    from: dayNumber(from),
    rates: publishedRates(underpaymentRate),
  })
  for (const { on, cents: moved } of moves) {
    running.runTo(dayNumber(on))
    if (moved > 0) running.charge(moved)
    else running.pay(fixedCents(cents(-moved)))
  }
  running.runTo(dayNumber(to))
  if (!running.known) return null
  const assessed = anchor.balance + sum(moves.map(({ cents }) => cents))
  return cents(Math.max(0, roundInterest(unfix(running.total)) - assessed))
}

import { calendarOf, findReturnDue } from '../../filing/return-due'
import { calendarYear } from '../../filing/tax-period'
import { draftFinding } from '../../finding/draft'
import { divide, type Fixed, fixed, unfix } from '../../interest/fixed-point'
import { chooseRates, readSuspensions } from '../../interest/interest'
import { findLateNoticeSuspension } from '../../interest/late-notice-suspension'
import { computePenaltyInterest } from '../../interest/penalty-interest'
import { constantRate, type RateSource } from '../../interest/rate-source'
import { type Compounding, RunningAmount } from '../../interest/running-amount'
import { rate, times } from '../../money/rate'
import { automaticExtensionMonths } from '../../parameters/automatic-extension-months'
import { overpaymentRate } from '../../parameters/overpayment-rate'
import { findInForce } from '../../parameters/parameter'
import { underpaymentRate } from '../../parameters/underpayment-rate'
import { addMonths } from '../../time/calendar-steps'
import { dayNumber, type PlainDate } from '../../time/plain-date'
import { answerOf, inDollars, type Operation } from '../computed'
import { type Input, UnreadableExample } from '../input'

const PERCENT = rate(1n, 100n)

/** Interest on tax and on penalties, and the days on which it stops. */
export const interestOperations: readonly Operation[] = [
  { name: 'interest', compute: computeInterestExample },
  {
    name: 'interest-on-penalty',
    compute(input) {
      const kinds = {
        'failure-to-pay': 'failureToPay',
        'failure-to-file': 'failureToFile',
        accuracy: 'accuracy',
        'accuracy-related': 'accuracy',
        fraud: 'fraud',
      } as const
      const named = input.getText('penalty')
      const found = answerOf(
        computePenaltyInterest({
          penalty: kinds[named as keyof typeof kinds] ?? 'other',
          amount: input.getMoney('amount'),
          extendedDueDate: input.findDay('extendedDueDate') ?? input.findDay('returnDueDate'),
          noticeDate: input.findDay('noticeDate') ?? 'none',
          noticeAmount: input.findMoney('noticeAmount') ?? undefined,
          to: input.getDay('to'),
        }),
      )
      return {
        interest: inDollars(found.interest),
        days: found.days,
        graceDeadline: found.graceDeadline,
        balance: inDollars(found.balance),
      }
    },
  },
  {
    name: 'interest-suspension',
    compute(input) {
      const returnDue = input.getDay('returnDue')
      const { suspended } = answerOf(
        findLateNoticeSuspension({
          returnDue,
          filed: input.getDay('filed'),
          noticeOfLiability: input.getDay('noticeOfLiability'),
          // A return in the six months of the automatic extension is taken for one that had it.
          extendedDue: input.findDay('extendedDueDate') ?? extend(returnDue),
        }),
      )
      return {
        from: suspended?.first ?? null,
        through: suspended?.last ?? null,
        suspended: suspended !== null,
      }
    },
  },
]

function extend(returnDue: PlainDate): PlainDate | 'none' {
  const months = findInForce(automaticExtensionMonths, returnDue)
  return months === null ? 'none' : addMonths(returnDue, months)
}

/**
 * Examples print parts of a cent and rates of their own, so this runs the same running amount as the product on exact
 * dollars instead of on cents.
 */
function computeInterestExample(input: Input): ReturnType<Operation['compute']> {
  const [from, to] = [input.getDay('from'), input.getDay('to')]
  if (to < from) throw new UnreadableExample(`to lies before from: ${to}`)
  const principal = fixed(input.getAmount('principal'))
  if (principal < 0n) throw new UnreadableExample('principal is below zero')
  const rates = readRates(input, { from, to })
  const running = new RunningAmount({
    amount: principal,
    from: dayNumber(from),
    rates,
    suspensions: readSuspensions(
      input
        .getList('suspensions')
        .map(span => ({ first: span.getDay('from'), last: span.getDay('through') })),
      draftFinding(),
    ),
    compounding: readCompounding(input),
  })
  const timely = findTimelyDay(input, from)
  const paid = pay(running, input, { timely, to })
  if (to > timely) running.runTo(dayNumber(to))
  const interest = running.total + paid - principal
  return {
    interest: unfix(interest),
    days: running.days,
    factor: principal === 0n ? rate(0n, 1n) : unfix(divide(interest, principal)),
    balance: unfix(running.total),
  }
}

function readCompounding(input: Input): Compounding {
  const stated = input.findText('compounding')
  return stated === 'simple' || stated === 'daily' ? stated : 'by-law'
}

function readRates(input: Input, { from, to }: { from: PlainDate; to: PlainDate }): RateSource {
  const stated = input.findNumber('annualRatePercent')
  if (stated !== null) return constantRate(times(stated, PERCENT))
  const draft = draftFinding()
  const rates = input.findText('kind') === 'overpayment' ? overpaymentRate : underpaymentRate
  const assumed = input.findNumber('assumedRatePercent')
  const source = chooseRates(
    {
      from,
      to,
      rates,
      assumption: assumed
        ? { basisPoints: Number((assumed.numerator * 100n) / assumed.denominator) }
        : undefined,
    },
    draft,
  )
  return source ?? answerOf(draft.settle<RateSource>(null))
}

/** Only where the example names the return does its rolled due day make a payment timely. */
function findTimelyDay(input: Input, from: PlainDate): PlainDate {
  const [form, taxYear] = [input.findText('form'), input.findWhole('taxYear')]
  if (taxYear === null) return from
  const due = findReturnDue(calendarYear(form ?? '1040', taxYear), calendarOf(input.findText('state')))
  return due !== null && due.nominal === from ? due.due : from
}

/** Oldest first; what is more than owed is not taken. Returns what was. */
function pay(
  running: RunningAmount,
  input: Input,
  { timely, to }: { timely: PlainDate; to: PlainDate },
): Fixed {
  const told = input
    .getList('payments')
    .map(payment => ({ on: payment.getDay('date'), amount: fixed(payment.getAmount('amount')) }))
  if (told.some(({ amount }) => amount < 0n)) throw new UnreadableExample('a payment is below zero')
  const payments = told
    .filter(({ on }) => on <= to)
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  let used = 0n
  for (const { on, amount } of payments) {
    if (on > timely) running.runTo(dayNumber(on))
    used += amount - running.pay(amount)
  }
  return used
}

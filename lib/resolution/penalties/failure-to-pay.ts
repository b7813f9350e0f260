import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding, Step } from '../finding/finding'
import type { Span } from '../interest/interest'
import { type Payment, sortPayments } from '../interest/payment'
import { type Cents, formatCents, remainder } from '../money/cents'
import { type Rate, rate } from '../money/rate'
import { roundPenalty } from '../money/rounding'
import { agreementFailureToPayRate } from '../parameters/agreement-failure-to-pay-rate'
import { failureToPayMaximum } from '../parameters/failure-to-pay-maximum'
import { failureToPayRate } from '../parameters/failure-to-pay-rate'
import { levyFailureToPayRate } from '../parameters/levy-failure-to-pay-rate'
import { sources } from '../sources/library'
import {
  addDays,
  dayNumber,
  earliestDay,
  formatDay,
  fromDayNumber,
  later,
  type PlainDate,
} from '../time/plain-date'
import { type PenaltyCalendar, penaltyCalendar } from './penalty-months'

export interface FailureToPayQuestion {
  /** Tax shown, or assessed, less what was paid by the due day through withholding and credits. */
  unpaidTax: Cents
  /** The nominal day for paying: weekends, holidays and extensions of time to file do not move it. */
  dueDate: PlainDate
  /**
   * The day asked about. On a weekend after the due day the tax is unpaid and a month has begun, though a payment by the
   * rolled day would undo it.
   */
  through: PlainDate
  /** Payments of this tax. */
  payments?: readonly Payment[]
  /** Last day to pay in time, off weekends and holidays; the due day unless given. */
  timelyThrough?: PlainDate
  /** Days on which an installment agreement was in force; without an end it still is. */
  agreements?: readonly { from: PlainDate; through: PlainDate | null }[]
  /** Whether an individual filed by the due day with extensions; null when that is not known. */
  filedTimely?: boolean | null
  /** Day of the notice of intent to levy (26 USC 6331(d)), or of a jeopardy demand. */
  levyNotice?: PlainDate | null
  /** Days forgiven by Notice 2024-7. */
  relief?: Span | null
}

/** One month that has begun. */
export interface PenaltyMonth {
  base: Cents
  basisPoints: number
}

export interface FailureToPay {
  penalty: Cents
  /** Cents with their part of a cent. */
  exact: Rate
  /** Months begun from the due day, those after the maximum included. */
  months: number
  monthly: readonly PenaltyMonth[]
  /** The month in which the maximum is reached, counted from 1; null before. */
  capReachedMonth: number | null
}

interface Rates {
  ordinary: number
  agreement: number
  levy: { basisPoints: number; daysAfterNotice: number }
  maximum: number
}

/** How the law is read where it does not say. The first of each is what is computed; the other is shown beside it. */
interface Reading {
  firstDay: 'after-beginning' | 'at-beginning'
  agreementAfterLevy: 'levy-rate' | 'agreement-rate'
  reliefCut: 'month-begins-inside' | 'month-touches' | 'month-lies-inside'
}

const chosen: Reading = {
  firstDay: 'after-beginning',
  agreementAfterLevy: 'levy-rate',
  reliefCut: 'month-begins-inside',
}

/**
 * The addition for paying late (26 USC 6651(a)(2), (3), (b)(2), (d), (h)): a rate for each month or part of a month, of
 * what was unpaid when the month began, up to a maximum for all months together.
 */
export function computeFailureToPay(question: FailureToPayQuestion): Finding<FailureToPay> {
  const draft = draftFinding()
  draft.cite(sources.latePayment, sources.latePaymentBase, sources.penaltyMonths)
  const { unpaidTax, dueDate, through } = question
  if (unpaidTax < 0) draft.problem('negative-amount', `The unpaid tax is ${formatCents(unpaidTax)}`)
  if (dueDate < earliestDay) draft.problem('before-1954', `The tax was due on ${formatDay(dueDate)}`)
  if (unpaidTax < 0 || dueDate < earliestDay) return draft.settle<FailureToPay>(null)
  const rates = readRates(question, draft)
  if (rates === null || lacksTimelyFiling(question, draft)) return draft.settle<FailureToPay>(null)
  const payments = sortPayments(question.payments ?? [], draft)
  const calendar = penaltyCalendar(dueDate)
  const months = calendar.count(through)
  const work = (reading: Reading) => addMonths({ question, payments, calendar, months, rates, reading })
  const found = work(chosen)
  markUnsettled({ question, found, work, draft, calendar })
  draft.stepsLater(() => writeSteps(found, calendar))
  return draft.settle(found)
}

/** Rates are those of the first month: none of them has changed since it began, which a test of the tables keeps so. */
function readRates(question: FailureToPayQuestion, draft: Draft): Rates | null {
  const on = question.dueDate
  const used = later(on, addDays(on, 1))
  const ordinary = draft.figure(failureToPayRate, used)
  const maximum = draft.figure(failureToPayMaximum, used)
  const agreement = question.agreements?.length
    ? draft.figure(agreementFailureToPayRate, question.agreements[0]?.from ?? used)
    : 0
  const levy = question.levyNotice
    ? draft.figure(levyFailureToPayRate, question.levyNotice)
    : { basisPoints: 0, daysAfterNotice: 0 }
  if (ordinary === null || maximum === null || agreement === null || levy === null) return null
  return { ordinary, agreement, levy, maximum }
}

/** An agreement lowers the rate only of who filed in time, so without that fact there are two answers and no one. */
function lacksTimelyFiling({ agreements, filedTimely }: FailureToPayQuestion, draft: Draft): boolean {
  if (!agreements?.length || (filedTimely !== undefined && filedTimely !== null)) return false
  draft.missing({
    fact: 'Whether the return was filed by its due day with extensions',
    wouldTell: 'The account transcript, code 150, and the day of an extension, code 460',
  })
  return true
}

interface Work {
  question: FailureToPayQuestion
  payments: readonly Payment[]
  calendar: PenaltyCalendar
  months: number
  rates: Rates
  reading: Reading
}

function addMonths({ question, payments, calendar, months, rates, reading }: Work): FailureToPay {
  const { unpaidTax, dueDate, timelyThrough = dueDate } = question
  const monthly: PenaltyMonth[] = []
  let [base, paid, share, total] = [unpaidTax, 0, 0, 0n]
  let capReachedMonth: number | null = null
  for (let month = 1; month <= months && capReachedMonth === null; month++) {
    const first = calendar.end(month - 1) + 1
    const counted = reading.firstDay === 'at-beginning' && month > 1 ? first : first - 1
    const until = month === 1 ? Math.max(counted, dayNumber(timelyThrough)) : counted
    for (let next = payments[paid]; next && dayNumber(next.on) <= until; next = payments[++paid])
      base = remainder(base, next.amount)
    const full = monthRate({ question, rates, reading, first, last: calendar.end(month) })
    const basisPoints = Math.min(full, rates.maximum - share)
    share += basisPoints
    total += BigInt(base) * BigInt(basisPoints)
    monthly.push({ base, basisPoints })
    if (share >= rates.maximum) capReachedMonth = month
  }
  const exact = rate(total, 10_000n)
  return { penalty: roundPenalty(exact), exact, months, monthly, capReachedMonth }
}

interface MonthRate {
  question: FailureToPayQuestion
  rates: Rates
  reading: Reading
  first: number
  last: number
}

function monthRate({ question, rates, reading, first, last }: MonthRate): number {
  if (isRelieved(question.relief, reading, first, last)) return 0
  const agreed = question.filedTimely === true && hasAgreement(question, first, last)
  if (!isAfterLevyNotice(question, rates, first)) return agreed ? rates.agreement : rates.ordinary
  return agreed && reading.agreementAfterLevy === 'agreement-rate' ? rates.agreement : rates.levy.basisPoints
}

function hasAgreement({ agreements = [] }: FailureToPayQuestion, first: number, last: number): boolean {
  return agreements.some(
    ({ from, through }) => dayNumber(from) <= last && (through === null || dayNumber(through) >= first),
  )
}

/** 26 USC 6651(d)(1): months that begin after the tenth day after the notice. */
function isAfterLevyNotice({ levyNotice }: FailureToPayQuestion, { levy }: Rates, first: number): boolean {
  return (
    levyNotice !== undefined && levyNotice !== null && first > dayNumber(levyNotice) + levy.daysAfterNotice
  )
}

function isRelieved(
  relief: Span | null | undefined,
  { reliefCut }: Reading,
  first: number,
  last: number,
): boolean {
  if (!relief) return false
  const [from, through] = [dayNumber(relief.first), dayNumber(relief.last)]
  if (reliefCut === 'month-touches') return first <= through && last >= from
  if (reliefCut === 'month-lies-inside') return first >= from && last <= through
  return first >= from && first <= through
}

interface Unsettled {
  question: FailureToPayQuestion
  found: FailureToPay
  work: (reading: Reading) => FailureToPay
  draft: Draft
  calendar: PenaltyCalendar
}

/** Says where the law leaves a choice, what was chosen and what the other reading gives; silent where they agree. */
function markUnsettled({ question, found, work, draft }: Unsettled): void {
  const differs = (reading: Partial<Reading>) => {
    const { penalty } = work({ ...chosen, ...reading })
    return penalty === found.penalty ? null : formatCents(penalty)
  }
  if (question.payments?.length) {
    const other = differs({ firstDay: 'at-beginning' })
    if (other)
      draft.mark(
        'unsettled',
        'A payment on the first day of a penalty month',
        `Counted from the next month on; counted in its own month the addition is ${other}`,
      )
  }
  if (question.levyNotice && question.agreements?.length) {
    const other = differs({ agreementAfterLevy: 'agreement-rate' })
    if (other)
      draft.mark(
        'unsettled',
        'An agreement after a levy notice',
        `The higher rate of 26 USC 6651(d) is used; with the rate of 6651(h) the addition is ${other}`,
      )
  }
  if (!question.relief) return
  draft.cite(sources.latePaymentRelief)
  const readings = [differs({ reliefCut: 'month-touches' }), differs({ reliefCut: 'month-lies-inside' })]
  const others = readings.filter(other => other !== null)
  if (others.length > 0)
    draft.mark(
      'unsettled',
      'Penalty months cut by the days of Notice 2024-7',
      `A month is forgiven when it begins inside them; other readings give ${others.join(' or ')}`,
    )
}

/** Months with the same base and rate next to each other are one line. */
function writeSteps(
  { monthly, penalty, months, capReachedMonth }: FailureToPay,
  calendar: PenaltyCalendar,
): Step[] {
  const steps: Step[] = []
  for (let at = 0; at < monthly.length; ) {
    const { base, basisPoints } = monthly[at] as PenaltyMonth
    let next = at + 1
    while (monthly[next]?.base === base && monthly[next]?.basisPoints === basisPoints) next++
    const count = next - at
    steps.push({
      label: `${formatDay(fromDayNumber(calendar.end(at) + 1))} to ${formatDay(fromDayNumber(calendar.end(next)))}`,
      formula: `${count} ${count === 1 ? 'month' : 'months'} of ${basisPoints / 100} % of ${formatCents(base)}`,
      result: money(roundPenalty(rate(BigInt(base) * BigInt(basisPoints * count), 10_000n))),
    })
    at = next
  }
  const ended = capReachedMonth === null ? '' : `; the maximum is reached in month ${capReachedMonth}`
  return [
    ...steps,
    {
      label: 'Failure-to-pay addition',
      formula: `${months} months or parts${ended}`,
      result: money(penalty),
    },
  ]
}

/** What a month added, exactly: it comes off the failure-to-file addition of the same month. */
export function addedIn(month: PenaltyMonth | undefined): Rate {
  return month === undefined ? rate(0n, 1n) : rate(BigInt(month.base) * BigInt(month.basisPoints), 10_000n)
}

import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding, Step } from '../finding/finding'
import type { Span } from '../interest/interest'
import { type Payment, sortPayments } from '../interest/payment'
import { type Cents, formatCents, remainder } from '../money/cents'
import { plus, type Rate, rate } from '../money/rate'
import { roundPenalty } from '../money/rounding'
import { agreementFailureToPayRate } from '../parameters/agreement-failure-to-pay-rate'
import { failureToPayMaximum } from '../parameters/failure-to-pay-maximum'
import { failureToPayRate } from '../parameters/failure-to-pay-rate'
import { levyFailureToPayRate } from '../parameters/levy-failure-to-pay-rate'
import { sources } from '../sources/library'
import { dayNumber, earliestDay, formatDay, fromDayNumber, type PlainDate } from '../time/plain-date'
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

/** Months next to each other with the same base and the same rate. */
export interface PenaltyMonths {
  months: number
  base: Cents
  basisPoints: number
}

export interface FailureToPay {
  penalty: Cents
  /** Cents with their part of a cent. */
  exact: Rate
  /** Months begun from the due day while tax was unpaid, those after the maximum included. */
  months: number
  /** Every month that bore the addition, oldest first. */
  runs: readonly PenaltyMonths[]
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
  const payments = sortPayments(question.payments ?? [], dueDate, draft).map(({ on, amount }) => ({
    at: dayNumber(on),
    amount,
  }))
  const calendar = penaltyCalendar(dueDate)
  const months = calendar.count(through)
  const work = (reading: Reading) => addMonths({ question, payments, calendar, months, rates, reading })
  const found = work(chosen)
  markUnsettled({ question, found, work, draft, calendar })
  draft.stepsLater(() => writeSteps(found, calendar))
  return draft.settle(found)
}

/** Rates are those of the due day: none of them has changed since it began, which a test of the tables keeps so. */
function readRates(question: FailureToPayQuestion, draft: Draft): Rates | null {
  const used = question.dueDate
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
  /** Oldest first, by day number. */
  payments: readonly { at: number; amount: Cents }[]
  calendar: PenaltyCalendar
  months: number
  rates: Rates
  reading: Reading
}

function addMonths({ question, payments, calendar, months, rates, reading }: Work): FailureToPay {
  const { unpaidTax, dueDate, timelyThrough = dueDate } = question
  const lastTimely = dayNumber(timelyThrough)
  const runs: PenaltyMonths[] = []
  let [base, paid, share] = [unpaidTax, 0, 0]
  let capReachedMonth: number | null = null
  let month = 1
  for (; month <= months; month++) {
    const first = calendar.end(month - 1) + 1
    const counted = reading.firstDay === 'at-beginning' && month > 1 ? first : first - 1
    const until = month === 1 ? Math.max(counted, lastTimely) : counted
    for (let next = payments[paid]; next && next.at <= until; next = payments[++paid])
      base = remainder(base, next.amount)
    if (base === 0) break
    if (capReachedMonth !== null) continue
    const full = monthRate({ question, rates, reading, first, last: calendar.end(month) })
    const basisPoints = Math.min(full, rates.maximum - share)
    share += basisPoints
    const run = runs.at(-1)
    if (run?.base === base && run.basisPoints === basisPoints) run.months++
    else runs.push({ months: 1, base, basisPoints })
    if (share >= rates.maximum) capReachedMonth = month
  }
  const exact = runs.map(addedBy).reduce(plus, rate(0n, 10_000n))
  return { penalty: roundPenalty(exact), exact, months: month - 1, runs, capReachedMonth }
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

function beginsMonth(calendar: PenaltyCalendar, on: PlainDate): boolean {
  return dayNumber(on) === calendar.end(calendar.count(on) - 1) + 1
}

interface Unsettled {
  question: FailureToPayQuestion
  found: FailureToPay
  work: (reading: Reading) => FailureToPay
  draft: Draft
  calendar: PenaltyCalendar
}

/** Says where the law leaves a choice, what was chosen and what the other reading gives; silent where they agree. */
function markUnsettled({ question, found, work, draft, calendar }: Unsettled): void {
  const differs = (reading: Partial<Reading>) => {
    const { penalty } = work({ ...chosen, ...reading })
    return penalty === found.penalty ? null : formatCents(penalty)
  }
  if (question.payments?.some(({ on }) => beginsMonth(calendar, on))) {
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

function writeSteps(
  { runs, penalty, months, capReachedMonth }: FailureToPay,
  calendar: PenaltyCalendar,
): Step[] {
  let passed = 0
  const steps = runs.map((run): Step => {
    const first = fromDayNumber(calendar.end(passed) + 1)
    passed += run.months
    return {
      label: `${formatDay(first)} to ${formatDay(fromDayNumber(calendar.end(passed)))}`,
      formula: `${run.months} ${run.months === 1 ? 'month' : 'months'} of ${run.basisPoints / 100} % of ${formatCents(run.base)}`,
      result: money(roundPenalty(addedBy(run))),
    }
  })
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

/** What a run of months added, exactly. */
function addedBy({ months, base, basisPoints }: PenaltyMonths): Rate {
  return rate(BigInt(base) * BigInt(basisPoints * months), 10_000n)
}

/** What some months added, exactly: it comes off the failure-to-file addition of the same months. */
export function addedIn({ runs }: FailureToPay, firstMonth: number, months: number): Rate {
  let [added, passed] = [rate(0n, 10_000n), 0]
  for (const run of runs) {
    const inside = Math.min(passed + run.months, firstMonth + months) - Math.max(passed, firstMonth)
    if (inside > 0) added = plus(added, addedBy({ ...run, months: inside }))
    passed += run.months
  }
  return added
}

import { count, type Draft, draftFinding, money } from '../finding/draft'
import type { Finding, Step } from '../finding/finding'
import { type Cents, cents, formatCents, greater, lesser, remainder, zero } from '../money/cents'
import { basisPoints, exactly, minus, type Rate, times } from '../money/rate'
import { roundPenalty } from '../money/rounding'
import { failureToFileRate } from '../parameters/failure-to-file-rate'
import { fraudulentFailureToFileRate } from '../parameters/fraudulent-failure-to-file-rate'
import { lateFilingMinimum } from '../parameters/late-filing-minimum'
import { lateFilingMinimumDays } from '../parameters/late-filing-minimum-days'
import { sources } from '../sources/library'
import { dayOfMonth, daysBetween, earliestDay, formatDay, type PlainDate } from '../time/plain-date'
import { addedIn, computeFailureToPay, type FailureToPay, type FailureToPayQuestion } from './failure-to-pay'
import { penaltyCalendar } from './penalty-months'

export interface FailureToFileQuestion extends Omit<FailureToPayQuestion, 'through'> {
  /** The nominal day for filing with an extension, where there is one; months count from it. */
  extendedDueDate?: PlainDate | null
  /** Last day to file in time, off weekends and holidays; the due day with its extension unless given. */
  filedTimelyThrough?: PlainDate
  /** The day on which the return was received, or counts as received (26 USC 7502). */
  filedDate: PlainDate
  fraudulent?: boolean
}

export interface FailureToFile {
  /** Before the failure-to-pay dollars of the same months come off. */
  gross: Cents
  netBeforeMinimum: Cents
  /** The net addition, or the least one where that is more. */
  penalty: Cents
  /** Days after the nominal due day with extensions; 0 where the return was in time. */
  daysLate: number
  /** Months that bear the addition, at most five. */
  months: number
  /** The least addition that applies; null where the return was not late enough for one. */
  minimum: Cents | null
  /** The failure-to-pay addition to the day of filing. */
  failureToPay: FailureToPay
}

/**
 * The addition for filing late (26 USC 6651(a)(1), (b)(1), (c)(1), (f)): a rate for each month or part, at most five, of
 * the tax unpaid on the day for paying it; less the failure-to-pay dollars of the same months; and at least the lesser of
 * the dated minimum and that tax once the return is more than sixty days late.
 */
export function computeFailureToFile(question: FailureToFileQuestion): Finding<FailureToFile> {
  const draft = draftFinding()
  draft.cite(sources.lateFiling, sources.lateFilingBase, sources.lateFilingOffset)
  const { unpaidTax, dueDate, filedDate, extendedDueDate, timelyThrough = dueDate } = question
  if (!isPossible(question, draft)) return draft.settle<FailureToFile>(null)
  const paid = draft.take(computeFailureToPay({ ...question, through: filedDate }), 'without-steps')
  const due = extendedDueDate ?? dueDate
  const rule = question.fraudulent
    ? draft.figure(fraudulentFailureToFileRate, due)
    : draft.figure(failureToFileRate, due)
  if (paid === null || rule === null) return draft.settle<FailureToFile>(null)
  const base = (question.payments ?? [])
    .filter(({ on, amount }) => on <= timelyThrough && amount > 0)
    .reduce((left, { amount }) => remainder(left, amount), unpaidTax)
  const late = filedDate > (question.filedTimelyThrough ?? due)
  const begun = late ? penaltyCalendar(due).count(filedDate) : 0
  const months = Math.min(begun, rule.monthsMax)
  const gross = times(basisPoints(rule.monthlyBasisPoints * months), exactly(base))
  const offset = offsetOf({ paid, dueDate, due, months, draft })
  const net = minus(gross, offset)
  const daysLate = late ? daysBetween(due, filedDate) : 0
  const minimum = findMinimum({ base, due, daysLate, draft })
  if (minimum === undefined) return draft.settle<FailureToFile>(null)
  const found: FailureToFile = {
    gross: roundPenalty(gross),
    netBeforeMinimum: greater(roundPenalty(net), zero),
    penalty: greater(greater(roundPenalty(net), zero), minimum ?? zero),
    daysLate,
    months,
    minimum,
    failureToPay: paid,
  }
  draft.stepsLater(() => writeSteps({ found, base, due, monthly: rule.monthlyBasisPoints, offset }))
  return draft.settle(found)
}

function isPossible(
  { unpaidTax, dueDate, extendedDueDate, filedDate }: FailureToFileQuestion,
  draft: Draft,
): boolean {
  if (unpaidTax < 0) draft.problem('negative-amount', `The unpaid tax is ${formatCents(unpaidTax)}`)
  if (dueDate < earliestDay) draft.problem('before-1954', `The return was due on ${formatDay(dueDate)}`)
  if (filedDate < earliestDay) draft.problem('before-1954', `The return was filed on ${formatDay(filedDate)}`)
  if (extendedDueDate && extendedDueDate < dueDate)
    draft.problem('contradiction', `The extended day ${formatDay(extendedDueDate)} lies before the due day`)
  return (
    unpaidTax >= 0 &&
    dueDate >= earliestDay &&
    filedDate >= earliestDay &&
    (extendedDueDate ?? dueDate) >= dueDate
  )
}

interface Offset {
  paid: FailureToPay
  dueDate: PlainDate
  due: PlainDate
  months: number
  draft: Draft
}

/** The failure-to-pay dollars of the months that bear both. An extension moves the first month of one and not the other. */
function offsetOf({ paid, dueDate, due, months, draft }: Offset): Rate {
  const shift = due === dueDate ? 0 : penaltyCalendar(dueDate).count(due)
  if (months > 0 && dayOfMonth(due) !== dayOfMonth(dueDate))
    draft.mark(
      'unsettled',
      'Failure-to-pay months that begin on another day than the failure-to-file months',
      'Each is taken off the failure-to-file month in which it begins',
    )
  return addedIn(paid, shift, months)
}

interface Minimum {
  base: Cents
  due: PlainDate
  daysLate: number
  draft: Draft
}

/** The least addition; null where none applies, undefined where it would apply and is not known. */
function findMinimum({ base, due, daysLate, draft }: Minimum): Cents | null | undefined {
  if (daysLate === 0) return null
  const days = draft.figure(lateFilingMinimumDays, due)
  if (days === null) return undefined
  if (daysLate <= days) return null
  const least = draft.figure(lateFilingMinimum, due)
  return least === null ? undefined : lesser(least, base)
}

interface Working {
  found: FailureToFile
  base: Cents
  due: PlainDate
  monthly: number
  offset: Rate
}

function writeSteps({ found, base, due, monthly, offset }: Working): Step[] {
  const { daysLate, months, gross, netBeforeMinimum, penalty, minimum } = found
  const steps: Step[] = [
    { label: 'Late', formula: `Days after ${formatDay(due)}`, result: count(daysLate, 'days') },
    {
      label: 'Before the failure-to-pay addition',
      formula: `${months} months of ${monthly / 100} % of ${formatCents(base)}`,
      result: money(gross),
    },
    {
      label: 'Failure-to-pay addition of these months',
      formula: 'Comes off (26 USC 6651(c)(1))',
      result: money(cents(-roundPenalty(offset))),
    },
    { label: 'Net', formula: 'The difference, rounded once', result: money(netBeforeMinimum) },
  ]
  if (minimum !== null)
    steps.push({
      label: 'Least addition',
      formula: 'The lesser of the figure of the year and the unpaid tax',
      result: money(minimum),
    })
  return [
    ...steps,
    { label: 'Failure-to-file addition', formula: 'The larger of the two', result: money(penalty) },
  ]
}

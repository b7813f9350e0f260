import type { Draft } from '../finding/draft'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, sum, zero } from '../money/cents'
import { estimatedTax } from '../parameters/estimated-tax'
import { estimatedTaxEarlyReturn } from '../parameters/estimated-tax-early-return'
import { estimatedTaxFarming } from '../parameters/estimated-tax-farming'
import { findInForce } from '../parameters/parameter'
import { postponedInstallmentDay } from '../parameters/postponed-installment-day'
import { addMonths, addYears, endOfMonth } from '../time/calendar-steps'
import { nextBusinessDay } from '../time/holidays'
import { addDays, dayOf, formatDay, monthOf, type PlainDate, yearOf } from '../time/plain-date'
import { type Installment, inEqualParts } from './installments-paid'

/** A year of tax as 26 USC 6654 looks at it. */
export interface EstimatedTaxYear {
  /** The calendar year in which it begins. */
  taxYear: number
  /** Last day of a fiscal year; December 31 unless given. */
  yearEnd?: PlainDate
}

/** Its days. `shift`: the months by which it begins after January. */
export interface YearSpan {
  first: PlainDate
  last: PlainDate
  shift: number
}

/** The days of a year of twelve months; null for any other, and then it is named. */
export function readYearSpan({ taxYear, yearEnd }: EstimatedTaxYear, draft: Draft): YearSpan | null {
  if (!arePossible(draft, { years: { 'The tax year': taxYear } })) return null
  const last = yearEnd ?? dayOf(taxYear, 12, 31)
  if (last !== endOfMonth(last)) {
    draft.missing({
      fact: 'The installments of a year that does not end with a month',
      wouldTell: 'Form 2210 as filed for that year of 52 or 53 weeks',
    })
    return null
  }
  const first = addDays(endOfMonth(addYears(last, -1)), 1)
  if (yearOf(first) !== taxYear) {
    draft.problem('contradiction', `A year that ends on ${formatDay(last)} does not begin in ${taxYear}`)
    return null
  }
  return { first, last, shift: monthOf(first) - 1 }
}

interface MonthDay {
  month: number
  dayOfMonth: number
  yearsLater: number
}

/** A day that the law names for a calendar year, in the month that corresponds (26 USC 6654(k)(1)). */
function dayIn({ first, shift }: YearSpan, { month, dayOfMonth, yearsLater }: MonthDay): PlainDate {
  return addMonths(dayOf(yearOf(first) + yearsLater, month, dayOfMonth), shift)
}

/** What has to be paid on which day, and the last day that counts: the fifteenth of the fourth month after the year. */
export function listInstallments(
  draft: Draft,
  year: YearSpan,
  told: { required: Cents; farming: boolean; amounts?: readonly Cents[] },
): { installments: Installment[]; end: PlainDate } | null {
  const rule = draft.figure(estimatedTax, year.last)
  const farming = told.farming ? draft.figure(estimatedTaxFarming, year.last) : null
  const [first] = rule?.installments ?? []
  if (rule === null || first === undefined || (told.farming && farming === null)) return null
  const days = farming === null ? rule.installments : [farming.installment]
  const amounts = told.amounts ?? inEqualParts(told.required, days.length)
  const installments = days.map((day, index) => {
    const nominal = dayIn(year, day)
    const postponed = findInForce(postponedInstallmentDay, nominal)
    if (postponed !== null) draft.figure(postponedInstallmentDay, nominal)
    const due = postponed ?? nominal
    return {
      due,
      timelyThrough: nextBusinessDay(due, 'district-of-columbia'),
      amount: amounts[index] ?? zero,
    }
  })
  // No postponement of the return has moved this day.
  return { installments, end: addYears(dayIn(year, first), 1) }
}

/** The last day to file and pay all in place of the last installment, off weekends and holidays (26 USC 6654(h), (i)(1)(D)). */
export function findEarlyReturnDay(year: YearSpan, farming: boolean): PlainDate | null {
  const day = farming
    ? findInForce(estimatedTaxFarming, year.last)?.filedAndPaidBy
    : findInForce(estimatedTaxEarlyReturn, year.last)
  return day ? nextBusinessDay(dayIn(year, day), 'district-of-columbia') : null
}

/** Whether amounts of Schedule AI can be what they claim to be. */
export function areAnnualized(amounts: readonly Cents[], count: number, draft: Draft): boolean {
  if (amounts.length !== count) {
    const detail = `${amounts.length} installments of together ${formatCents(sum(amounts))}, where there are ${count}`
    draft.problem('contradiction', detail)
    return false
  }
  const named = amounts.map((amount, index): [string, Cents] => [`Installment ${index + 1}`, amount])
  return arePossible(draft, { amounts: Object.fromEntries(named) })
}

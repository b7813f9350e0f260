import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { RateAssumption } from '../interest/interest'
import { type Payment, sortPayments } from '../interest/payment'
import { type Cents, formatCents, sum, zero } from '../money/cents'
import { basisPoints } from '../money/rate'
import { estimatedTax } from '../parameters/estimated-tax'
import { findInForce } from '../parameters/parameter'
import { postponedInstallmentDay } from '../parameters/postponed-installment-day'
import { sources } from '../sources/library'
import { addYears } from '../time/calendar-steps'
import { nextBusinessDay } from '../time/holidays'
import { dayOf, earliestDay, formatDay, type PlainDate } from '../time/plain-date'
import { computeCell } from './estimated-tax-cell'
import { listRatePeriods, type RatePeriod } from './estimated-tax-rates'
import { findUnpaidParts, type Installment, quarter, type UnpaidPart } from './installments-paid'
import { findRequiredPayment, type RequiredPaymentFacts } from './required-annual-payment'

export interface EstimatedTaxQuestion extends RequiredPaymentFacts {
  /** Estimated payments and those made with the return, on the day received. An overpayment applied from the year before counts on the first due day. */
  payments: readonly Payment[]
  /** A rate for days after the last published one; it is printed. */
  assumption?: RateAssumption
}

export interface EstimatedTaxPenalty {
  penalty: Cents
  required: Cents
  /** What stayed unpaid of each installment, and for how long. */
  parts: readonly UnpaidPart[]
}

/**
 * The addition for estimated tax of an individual with a calendar year, by the regular method of Form 2210 (26 USC 6654):
 * a quarter of the required payment is due on each of four days; withholding counts as paid in four equal parts on them.
 */
export function computeEstimatedTaxPenalty(question: EstimatedTaxQuestion): Finding<EstimatedTaxPenalty> {
  const draft = draftFinding()
  draft.cite(sources.estimatedTax, sources.noInterestOnEstimated)
  const { tax, withholding, priorTax, priorIncome } = question
  const possible = arePossible(draft, {
    amounts: {
      'The tax': tax,
      'The withholding': withholding,
      'The tax of the year before': priorTax === 'not-usable' ? null : priorTax,
    },
    signed: { 'The income of the year before': priorIncome },
    years: { 'The tax year': question.taxYear },
  })
  const found = possible ? findRequiredPayment(draft, question) : null
  if (found === null) return draft.settle<EstimatedTaxPenalty>(null)
  const due = listInstallments(draft, question.taxYear, found.amount ?? found.most)
  if (due === null) return draft.settle<EstimatedTaxPenalty>(null)
  const { installments, end } = due
  const paid = [...question.payments, ...withheld(installments, withholding)]
  // Paying before an installment is due is how estimated tax is meant to be paid, so no payment here is early.
  const credits = sortPayments(paid, earliestDay, draft)
  const parts = findUnpaidParts(installments, credits, end)
  const penalty = addUp(draft, question, parts)
  // Even the most that can have been required was paid in time, so the year before does not matter.
  if (found.amount === null && parts.length > 0) return draft.settle<EstimatedTaxPenalty>(null)
  return draft.settle(penalty === null ? null : { penalty, required: found.amount ?? found.most, parts })
}

/** The four due days of a calendar year with a quarter of the required payment each, and the last day that counts. */
export function listInstallments(
  draft: Draft,
  taxYear: number,
  required: Cents,
): { installments: Installment[]; end: PlainDate } | null {
  const rule = draft.figure(estimatedTax, dayOf(taxYear, 12, 31))
  if (rule === null) return null
  const amounts = quarter(required)
  const nominal = rule.installments.map(({ month, dayOfMonth, yearsLater }) =>
    dayOf(taxYear + yearsLater, month, dayOfMonth),
  )
  const installments = nominal.map((day, index) => {
    const postponed = findInForce(postponedInstallmentDay, day)
    if (postponed !== null) draft.figure(postponedInstallmentDay, day)
    const due = postponed ?? day
    return {
      due,
      timelyThrough: nextBusinessDay(due, 'district-of-columbia'),
      amount: amounts[index] ?? zero,
    }
  })
  // The fifteenth day of the fourth month after the year, which no postponement of the return has moved.
  return { installments, end: addYears(nominal[0] ?? dayOf(taxYear, 12, 31), 1) }
}

function withheld(installments: readonly Installment[], withholding: Cents): Payment[] {
  const amounts = quarter(withholding)
  return installments.map(({ due }, index) => ({ on: due, amount: amounts[index] ?? zero }))
}

/** Each part in the rate periods that it crosses: one cell of the worksheet each, rounded, then all added up. */
function addUp(
  draft: Draft,
  { taxYear, assumption }: EstimatedTaxQuestion,
  parts: readonly UnpaidPart[],
): Cents | null {
  const cells: Cents[] = []
  for (const { amount, from, to } of parts) {
    const periods = listRatePeriods(draft, { from, to, taxYear, assumption })
    if (periods === null) return null
    for (const period of periods) cells.push(cell(draft, amount, { from, to }, period))
  }
  draft.step('Estimated tax penalty', 'All cells together', money(sum(cells)))
  return sum(cells)
}

function cell(
  draft: Draft,
  amount: Cents,
  span: { from: PlainDate; to: PlainDate },
  period: RatePeriod,
): Cents {
  const { days, yearLength } = period
  const value = computeCell({
    underpayment: amount,
    days,
    perYear: basisPoints(period.basisPoints),
    yearLength,
  })
  draft.step(
    `Due ${formatDay(span.from)}, unpaid to ${formatDay(span.to)}`,
    `${formatCents(amount)} for ${days} days at ${period.basisPoints / 100} % a year of ${yearLength} days`,
    money(value),
  )
  return value
}

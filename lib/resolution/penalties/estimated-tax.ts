import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { RateAssumption } from '../interest/interest'
import { type Payment, sortPayments } from '../interest/payment'
import { add, type Cents, formatCents, zero } from '../money/cents'
import { basisPoints, formatDecimal, rate, times } from '../money/rate'
import { estimatedTax } from '../parameters/estimated-tax'
import { findInForce } from '../parameters/parameter'
import { postponedInstallmentDay } from '../parameters/postponed-installment-day'
import { sources } from '../sources/library'
import { addYears } from '../time/calendar-steps'
import { nextBusinessDay } from '../time/holidays'
import { dayOf, formatDay, type PlainDate } from '../time/plain-date'
import { computeCell, sumCells, type WorksheetCell } from './estimated-tax-cell'
import { listRatePeriods } from './estimated-tax-rates'
import { findUnpaidParts, type Installment, inEqualParts, type UnpaidPart } from './installments-paid'
import { findRequiredPayment, type RequiredPaymentFacts } from './required-annual-payment'

export interface EstimatedTaxQuestion extends RequiredPaymentFacts {
  /** Estimated payments and those made with the return, on the day received. An overpayment applied from the year before counts on the first due day. */
  payments: readonly Payment[]
  /** A rate for days after the last published one; it is printed. */
  assumption?: RateAssumption
}

export interface EstimatedTaxPenalty {
  penalty: Cents
  /** Null where the year before is not known and decides nothing. */
  required: Cents | null
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
  const credits = sortPayments(
    [...question.payments, ...withheld(installments, withholding)],
    dayOf(question.taxYear, 1, 1),
    draft,
  )
  const parts = findUnpaidParts(installments, credits, end)
  const penalty = addUp(draft, { parts, end, assumption: question.assumption })
  // Even the most that can have been required was paid in time, so the year before does not matter.
  if (found.amount === null && parts.length > 0) return draft.settle<EstimatedTaxPenalty>(null)
  return draft.settle(penalty === null ? null : { penalty, required: found.amount, parts })
}

/** The four due days of a calendar year with a quarter of the required payment each, and the last day that counts. */
export function listInstallments(
  draft: Draft,
  taxYear: number,
  required: Cents,
): { installments: Installment[]; end: PlainDate } | null {
  const rule = draft.figure(estimatedTax, dayOf(taxYear, 12, 31))
  if (rule === null) return null
  const amounts = inEqualParts(required, rule.installments.length)
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
  const amounts = inEqualParts(withholding, installments.length)
  return installments.map(({ due }, index) => ({ on: due, amount: amounts[index] ?? zero }))
}

interface Worksheet {
  parts: readonly UnpaidPart[]
  end: PlainDate
  assumption: RateAssumption | undefined
}

/**
 * The worksheet of the form: in each rate period of an installment one cell for what was paid on a day of it, and one for
 * all that went on unpaid. Each cell is rounded, then all are added up.
 */
function addUp(draft: Draft, { parts, end, assumption }: Worksheet): Cents | null {
  const cells = new Map<string, WorksheetCell & { label: string }>()
  for (const { installment, amount, from, to } of parts) {
    const periods = listRatePeriods(draft, { from, to, end, assumption })
    if (periods === null) return null
    for (const [column, period] of periods.entries()) {
      const { days, yearLength } = period
      const key = [installment, column, days].join(' ')
      cells.set(key, {
        label: `Due ${formatDay(from)}, rate period ${column + 1}`,
        underpayment: add(amount, cells.get(key)?.underpayment ?? zero),
        days,
        yearLength,
        perYear: basisPoints(period.basisPoints),
      })
    }
  }
  for (const cell of cells.values()) draft.step(cell.label, describeCell(cell), money(computeCell(cell)))
  const penalty = sumCells([...cells.values()])
  draft.step('Estimated tax penalty', 'All cells together', money(penalty))
  return penalty
}

function describeCell({ underpayment, days, perYear, yearLength }: WorksheetCell): string {
  const percent = formatDecimal(times(perYear, rate(100n, 1n)), 2)
  return `${formatCents(underpayment)} for ${days} days at ${percent} % a year of ${yearLength} days`
}

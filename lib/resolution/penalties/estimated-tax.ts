import { type Draft, draftFinding, money, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { RateAssumption } from '../interest/interest'
import { type Payment, sortPayments } from '../interest/payment'
import { add, type Cents, formatCents, sum, zero } from '../money/cents'
import { basisPoints, formatDecimal, rate, times } from '../money/rate'
import { estimatedTaxEarlyReturn } from '../parameters/estimated-tax-early-return'
import { sources } from '../sources/library'
import { formatDay, type PlainDate } from '../time/plain-date'
import { computeCell, sumCells, type WorksheetCell } from './estimated-tax-cell'
import {
  areAnnualized,
  type EstimatedTaxYear,
  findEarlyReturnDay,
  listInstallments,
  readYearSpan,
  type YearSpan,
} from './estimated-tax-installments'
import { listRatePeriods } from './estimated-tax-rates'
import { findUnpaidParts, type Installment, inEqualParts, type UnpaidPart } from './installments-paid'
import { findRequiredPayment, type RequiredPaymentFacts } from './required-annual-payment'

export interface EstimatedTaxQuestion extends Omit<RequiredPaymentFacts, 'yearEnd'>, EstimatedTaxYear {
  /** Estimated payments and those made with the return, on the day received. An overpayment applied from the year before counts on the first due day. */
  payments: readonly Payment[]
  /**
   * Whether income was annualized (26 USC 6654(d)(2)): `no`, or what Schedule AI of Form 2210 asks for on each due day. It
   * can not be worked out here, so `not-supplied` has no answer.
   */
  annualized: 'no' | 'not-supplied' | readonly Cents[]
  /** The day on which the return was filed; null where not known. It matters where all was paid soon after the year. */
  filed: PlainDate | null
  /** A rate for days after the last published one; it is printed. */
  assumption?: RateAssumption
}

export interface EstimatedTaxPenalty {
  penalty: Cents
  /** Null where the year before, or whether it was farming, is not known and decides nothing. */
  required: Cents | null
  /** What stayed unpaid of each installment, and for how long. */
  parts: readonly UnpaidPart[]
}

/**
 * The addition for estimated tax of an individual (26 USC 6654), by the regular method of Form 2210: a quarter of the
 * required payment is due on each of four days, in a fiscal year on those that correspond; withholding counts as paid in
 * equal parts on them. Farmers and fishermen owe one installment; annualized income has the installments of Schedule AI.
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
  })
  const year = possible ? readYearSpan(question, draft) : null
  const found = year && findRequiredPayment(draft, { ...question, yearEnd: year.last })
  if (year === null || found === null) return draft.settle<EstimatedTaxPenalty>(null)
  const required = found.amount ?? found.most
  const farming = question.farming === true
  const annualized = typeof question.annualized === 'string' ? undefined : question.annualized
  // Where nothing had to be paid at all, Schedule AI asks for nothing either.
  const amounts = required === 0 ? undefined : annualized
  const due = listInstallments(draft, year, { required, farming, amounts })
  if (due === null || (annualized && !areAnnualized(annualized, due.installments.length, draft)))
    return draft.settle<EstimatedTaxPenalty>(null)
  const { installments, end } = due
  const credits = sortPayments(
    [...question.payments, ...withheld(installments, withholding)],
    year.first,
    draft,
  )
  const unpaid = findUnpaidParts(installments, credits, end)
  const [openFarming, openIncome] = [question.farming === null, question.annualized === 'not-supplied']
  if (openFarming && found.amount !== 0) draft.missing(farmingMissing)
  if (openIncome && unpaid.length > 0) draft.missing(annualizedMissing)
  // Where even the ordinary installments were paid in time, neither makes a difference to the penalty.
  if (unpaid.length > 0 && (openFarming || openIncome)) return draft.settle<EstimatedTaxPenalty>(null)
  const parts = withoutLast(draft, { question, year, parts: unpaid, last: installments.length - 1 })
  if (parts === null) return draft.settle<EstimatedTaxPenalty>(null)
  const penalty = addUp(draft, { parts, end, assumption: question.assumption })
  // Even the most that can have been required was paid in time, so the year before does not matter.
  if (found.amount === null && parts.length > 0) return draft.settle<EstimatedTaxPenalty>(null)
  // A farmer's share is another one, so without that fact only nothing is certain.
  const certain = openFarming && found.amount !== 0 ? null : found.amount
  return draft.settle(penalty === null ? null : { penalty, required: certain, parts })
}

interface Unpaid {
  question: EstimatedTaxQuestion
  year: YearSpan
  parts: readonly UnpaidPart[]
  /** The last installment. */
  last: number
}

/** The parts without those of the last installment where the return took its place; null where that is not known. */
function withoutLast(draft: Draft, { question, year, parts, last }: Unpaid): readonly UnpaidPart[] | null {
  const farming = question.farming === true
  const by = findEarlyReturnDay(year, farming)
  if (by === null || !parts.some(({ installment }) => installment === last)) return parts
  const paid = sum(
    question.payments.filter(({ on, amount }) => on <= by && amount > 0).map(one => one.amount),
  )
  if (add(paid, question.withholding) < question.tax) return parts
  if (!farming) draft.figure(estimatedTaxEarlyReturn, year.last)
  if (question.filed === null) {
    draft.missing({ fact: 'Day of filing', wouldTell: 'The account transcript, the return received date' })
    return null
  }
  if (question.filed > by) return parts
  draft.step('Last installment', `Filed and all tax paid by ${formatDay(by)}`, words('no addition'))
  return parts.filter(({ installment }) => installment !== last)
}

const farmingMissing = {
  fact: 'Whether two thirds of the income came from farming or fishing',
  wouldTell: 'Schedules C and F of the year and of the year before; Form 2210-F',
}

const annualizedMissing = {
  fact: 'Required installments by income as it came',
  wouldTell: 'Schedule AI of Form 2210, the last line of its first part, each column',
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

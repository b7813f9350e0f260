import type { Payment } from '../../interest/payment'
import { rate, times } from '../../money/rate'
import { sumCells, type WorksheetCell } from '../../penalties/estimated-tax-cell'
import { computeFailureToFile } from '../../penalties/failure-to-file'
import { computeFailureToPay, type FailureToPayQuestion } from '../../penalties/failure-to-pay'
import { penaltyCalendar } from '../../penalties/penalty-months'
import { findLateFilingRelief, findLatePaymentRelief } from '../../penalties/relief'
import { nextBusinessDay } from '../../time/holidays'
import { daysInYear } from '../../time/plain-date'
import { answerOf, inDollars, type Operation } from '../computed'
import { type Input, UnreadableExample } from '../input'

/** The additions for filing and paying late, their months, and what was forgiven. */
export const penaltyOperations: readonly Operation[] = [
  {
    name: 'penalty-months',
    compute: input => ({ months: penaltyCalendar(input.getDay('dueDate')).count(input.getDay('through')) }),
  },
  {
    name: 'failure-to-pay',
    compute(input) {
      const found = answerOf(computeFailureToPay({ ...readPaying(input), through: input.getDay('through') }))
      return {
        penalty: inDollars(found.penalty),
        months: found.months,
        monthlyRates: found.runs.flatMap(({ months, basisPoints }) =>
          Array<number>(months).fill(basisPoints / 10_000),
        ),
        capReachedMonth: found.capReachedMonth,
      }
    },
  },
  {
    name: 'failure-to-file',
    compute(input) {
      const extendedDueDate = input.findDay('extendedDueDate')
      const due = extendedDueDate ?? input.getDay('dueDate')
      const found = answerOf(
        computeFailureToFile({
          ...readPaying(input),
          filedDate: input.getDay('filedDate'),
          extendedDueDate,
          filedTimelyThrough: nextBusinessDay(due, 'district-of-columbia'),
          fraudulent: input.findFlag('fraudulent') ?? input.findFlag('fraud') ?? false,
        }),
      )
      return {
        gross: inDollars(found.gross),
        netBeforeMinimum: inDollars(found.netBeforeMinimum),
        penalty: inDollars(found.penalty),
        daysLate: found.daysLate,
        months: found.months,
        failureToPay: inDollars(found.failureToPay.penalty),
        minimum: found.minimum === null ? null : inDollars(found.minimum),
      }
    },
  },
  {
    name: 'failure-to-pay-relief-2024-7',
    compute(input) {
      const { eligible, span } = answerOf(
        findLatePaymentRelief({
          taxYear: input.getWhole('taxYear'),
          initialNotice: input.getDay('initialNotice'),
          assessed: input.getMoney('assessed'),
        }),
      )
      return { eligible, from: span?.first ?? null, through: span?.last ?? null }
    },
  },
  {
    name: 'failure-to-file-relief-2022-36',
    compute: input => ({
      eligible: answerOf(findLateFilingRelief(input.getWhole('taxYear'), input.getDay('filedDate'))),
    }),
  },
  {
    name: 'estimated-tax-penalty',
    compute: input => ({
      penalty: inDollars(sumCells((input.has('cells') ? input.getList('cells') : [input]).map(readCell))),
    }),
  },
]

const ORDINARY_YEAR = 365

/** A cell that does not name its year is one of 365 days, as the form prints. */
function readCell(cell: Input): WorksheetCell {
  const percent = cell.findNumber('annualRatePercent')
  if (percent === null) throw new UnreadableExample('annualRatePercent is missing')
  const year = cell.findWhole('year')
  const [underpayment, days] = [cell.getMoney('underpayment'), cell.getWhole('days')]
  if (underpayment < 0) throw new UnreadableExample('underpayment is below zero')
  if (days < 0) throw new UnreadableExample('days are below zero')
  return {
    underpayment,
    days,
    perYear: times(percent, rate(1n, 100n)),
    yearLength: cell.findWhole('daysInYear') ?? (year === null ? ORDINARY_YEAR : daysInYear(year)),
  }
}

/** An example that names an agreement and says nothing of filing means a return filed in time. */
function readPaying(input: Input): Omit<FailureToPayQuestion, 'through'> {
  const agreed = input.findDay('installmentAgreementFrom')
  const dueDate = input.getDay('dueDate')
  return {
    unpaidTax: input.getMoney('unpaidTax'),
    dueDate,
    payments: readPayments(input),
    timelyThrough: nextBusinessDay(dueDate, 'district-of-columbia'),
    agreements: agreed ? [{ from: agreed, through: input.findDay('installmentAgreementThrough') }] : [],
    filedTimely: input.findFlag('filedTimely') ?? true,
    levyNotice: input.findDay('intentToLevyNotice'),
  }
}

function readPayments(input: Input): Payment[] {
  return input
    .getList('payments')
    .map(payment => ({ on: payment.getDay('date'), amount: payment.getMoney('amount') }))
}

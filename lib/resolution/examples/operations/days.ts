import { countBillWindow } from '../../deadlines/bill-window'
import { calendarOf, findReturnDue } from '../../filing/return-due'
import { calendarQuarter, calendarYear } from '../../filing/tax-period'
import { sum } from '../../money/cents'
import type { FormPeriod } from '../../reading'
import { endOfMonth } from '../../time/calendar-steps'
import { nextBusinessDay } from '../../time/holidays'
import { dayOf } from '../../time/plain-date'
import { inDollars, NoAnswer, type Operation } from '../computed'
import { type Input, UnreadableExample } from '../input'

/** Due days, the roll over weekends and holidays, pay-by days, and the sum of a notice. */
export const dayOperations: readonly Operation[] = [
  {
    name: 'filing-due-date',
    compute(input) {
      const form = input.getText('form')
      const due = findReturnDue(readPeriod(form, input), calendarOf(input.findText('state')))
      if (due === null) throw new NoAnswer(`no due day is known for form ${form}`)
      return {
        dueDate: input.findFlag('extended') ? due.extended : due.due,
        interestStart: due.nominal,
        nominal: due.nominal,
        extendedDueDate: due.extended,
      }
    },
  },
  {
    name: 'next-business-day',
    compute: input => ({
      date: nextBusinessDay(input.getDay('date'), calendarOf(input.findText('state'))),
    }),
  },
  {
    name: 'notice-pay-by',
    compute(input) {
      const amount = input.getMoney('amount')
      if (amount < 0) throw new UnreadableExample('amount is below zero')
      const window = countBillWindow(input.getDay('noticeDate'), amount)
      if (window === null) throw new NoAnswer('no window is known for the day of the notice')
      return { payBy: window.day }
    },
  },
  {
    name: 'notice-sum',
    compute: input => ({ amountDue: inDollars(sum(input.getAmounts('lines'))) }),
  },
]

/** A calendar year unless the example names the last day, the last month or the quarter of the period. */
function readPeriod(form: string, input: Input): FormPeriod {
  const periodEnd = input.findDay('periodEnd')
  if (periodEnd !== null) return { form, periodEnd }
  const year = input.getWhole('taxYear')
  const quarter = input.findWhole('quarter')
  if (quarter !== null) return calendarQuarter(form, year, quarter)
  const month = input.findWhole('fiscalYearEndMonth') ?? input.findWhole('fiscalYearEnd')
  return month === null ? calendarYear(form, year) : { form, periodEnd: endOfMonth(dayOf(year, month, 1)) }
}

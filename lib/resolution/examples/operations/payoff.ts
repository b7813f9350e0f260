import { computePayoff } from '../../payoff/compute-payoff'
import type { PaymentTarget } from '../../payoff/payoff'
import { nextBusinessDay } from '../../time/holidays'
import { answerOf, inDollars, type Operation } from '../computed'
import type { Input } from '../input'

/** What a year costs on a day, each part and the sum. */
export const payoffOperations: readonly Operation[] = [
  {
    name: 'payoff',
    compute(input) {
      const dueDate = input.getDay('dueDate')
      const extendedDueDate = input.findDay('extendedDueDate')
      const agreed = input.findDay('installmentAgreementFrom')
      const found = answerOf(
        computePayoff({
          asOf: input.getDay('asOf'),
          account: {
            unpaidTax: input.getMoney('unpaidTax'),
            dueDate,
            extendedDueDate,
            timelyThrough: nextBusinessDay(dueDate, 'district-of-columbia'),
            filedTimelyThrough: nextBusinessDay(extendedDueDate ?? dueDate, 'district-of-columbia'),
            filedDate: input.has('filedDate') ? input.getDay('filedDate') : null,
            payments: input.getList('payments').map(readPayment),
            agreements: agreed ? [{ from: agreed, through: null }] : [],
            levyNotice: input.findDay('intentToLevyNotice'),
          },
        }),
      )
      return {
        ftpMonths: found.failureToPayMonths,
        tax: inDollars(found.tax.due),
        ftf: inDollars(found.failureToFile.charged),
        ftp: inDollars(found.failureToPay.charged),
        interestOnTax: inDollars(found.interestOnTax.charged),
        interestOnFtf: inDollars(found.interestOnFailureToFile.charged),
        interestOnFtp: inDollars(found.interestOnFailureToPay.charged),
        payoff: inDollars(found.payoff),
      }
    },
  },
]

function readPayment(payment: Input) {
  const designated = payment.findText('designated') as PaymentTarget | null
  return { on: payment.getDay('date'), amount: payment.getMoney('amount'), designated }
}

import type { Draft } from '../finding/draft'
import { type Cents, cents, remainder, zero } from '../money/cents'
import { computeFailureToFile } from '../penalties/failure-to-file'
import { computeFailureToPay, type FailureToPay } from '../penalties/failure-to-pay'
import { formatDay, type PlainDate } from '../time/plain-date'
import type { YearAccount, YearPayment } from './payoff'

/** The two late additions of a year. */
export interface Additions {
  failureToPay: FailureToPay
  failureToFile: Cents
}

interface AdditionsQuestion {
  account: YearAccount
  payments: readonly YearPayment[]
  end: PlainDate
  draft: Draft
}

/** Both additions, on the tax as its own payments lowered it. */
export function computeAdditions({ account, payments, end, draft }: AdditionsQuestion): Additions | null {
  const { filedDate, dueDate, extendedDueDate, filedTimelyThrough = extendedDueDate ?? dueDate } = account
  const paying = {
    unpaidTax: account.unpaidTax,
    dueDate,
    timelyThrough: account.timelyThrough,
    payments: partsOfTax(account.unpaidTax, payments),
    agreements: account.agreements,
    filedTimely: filedDate !== null && filedDate !== undefined && filedDate <= filedTimelyThrough,
    levyNotice: account.levyNotice,
    relief: account.relief,
  }
  const failureToPay = draft.take(computeFailureToPay({ ...paying, through: end }))
  if (failureToPay === null) return null
  if (account.failureToFileForgiven || paying.filedTimely) return { failureToPay, failureToFile: zero }
  if (filedDate === null)
    draft.mark(
      'assumption',
      'Return not filed',
      `The failure-to-file addition is reckoned as if it came in on ${formatDay(end)}`,
    )
  const filing = draft.take(
    computeFailureToFile({
      ...paying,
      extendedDueDate,
      filedTimelyThrough,
      filedDate: filedDate ?? end,
      fraudulent: account.fraudulent,
    }),
  )
  return filing && { failureToPay, failureToFile: filing.penalty }
}

/** What of each payment is tax: all of it until the tax is paid, unless the payer sent it elsewhere. */
export function partsOfTax(unpaidTax: Cents, payments: readonly YearPayment[]): YearPayment[] {
  let left = unpaidTax
  return payments
    .filter(({ designated }) => (designated ?? 'tax') === 'tax')
    .map(payment => {
      const amount = cents(Math.min(payment.amount, left))
      left = remainder(left, amount)
      return { ...payment, amount }
    })
    .filter(({ amount }) => amount > 0)
}

import { countBillWindow } from '../deadlines/bill-window'
import type { Draft } from '../finding/draft'
import { readSuspensions } from '../interest/interest'
import { publishedRates, type RateSource } from '../interest/rate-source'
import { type Cents, cents, formatCents, subtract, zero } from '../money/cents'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { sources } from '../sources/library'
import { dayNumber, formatDay, type PlainDate } from '../time/plain-date'
import type { Additions } from './additions'
import { Charge } from './charge'
import type { YearAccount, YearPayment } from './payoff'

/** The charges of the year, each with its interest, and the way a payment goes through them. */
export interface Book {
  tax: Charge
  failureToFile: Charge
  demanded: Charge
  /** The failure-to-pay addition that no bill has asked for bears no interest. */
  undemanded: Charge
  pay(payment: YearPayment): Cents
  runTo(day: number): void
}

interface BookQuestion {
  account: YearAccount
  additions: Additions
  rates: RateSource
  end: PlainDate
  draft: Draft
}

export function openBook({ account, additions, rates, end, draft }: BookQuestion): Book {
  const { dueDate, extendedDueDate, timelyThrough = dueDate, unpaidTax } = account
  const demand = findDemand(account, additions, end, draft)
  const tax = new Charge(
    unpaidTax,
    dayNumber(dueDate),
    rates,
    readSuspensions(account.suspended ?? [], draft),
  )
  const failureToFile = new Charge(additions.failureToFile, dayNumber(extendedDueDate ?? dueDate), rates)
  const demanded = new Charge(demand.amount, dayNumber(demand.on), rates)
  const undemanded = new Charge(
    subtract(additions.failureToPay.penalty, demand.amount),
    dayNumber(end),
    publishedRates(underpaymentRate),
  )
  const charges = [tax, failureToFile, demanded, undemanded]
  const runTo = (day: number) => {
    for (const charge of charges) charge.runTo(day)
  }
  const payments = {
    tax: (offered: Cents) => tax.payCharge(offered),
    penalty: (offered: Cents) =>
      [failureToFile, demanded, undemanded].reduce((left, charge) => charge.payCharge(left), offered),
    interest: (offered: Cents) => charges.reduce((left, charge) => charge.payInterest(left), offered),
  }
  return {
    tax,
    failureToFile,
    demanded,
    undemanded,
    runTo,
    pay({ on, amount, designated }) {
      if (on > timelyThrough) runTo(dayNumber(on))
      const first = designated ? payments[designated](amount) : amount
      return payments.interest(payments.penalty(payments.tax(first)))
    },
  }
}

/** The billed part of the failure-to-pay addition, where its bill was not paid in the window; else nothing from the end. */
function findDemand(
  { failureToPayDemand }: YearAccount,
  { failureToPay }: Additions,
  end: PlainDate,
  draft: Draft,
): { on: PlainDate; amount: Cents } {
  if (!failureToPayDemand || failureToPayDemand.on >= end) return { on: end, amount: zero }
  const { on, amount, noticeAmount = amount } = failureToPayDemand
  draft.cite(sources.paymentWindow)
  const window = countBillWindow(on, noticeAmount)
  if (window !== null && end <= window.day) return { on: end, amount: zero }
  if (amount > failureToPay.penalty)
    draft.problem(
      'contradiction',
      `The bill of ${formatDay(on)} asked ${formatCents(amount)} for paying late, more than the addition comes to`,
    )
  return { on, amount: cents(Math.min(amount, failureToPay.penalty)) }
}

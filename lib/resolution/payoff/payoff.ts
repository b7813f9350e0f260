import type { RateAssumption, Span } from '../interest/interest'
import type { Payment } from '../interest/payment'
import type { Cents } from '../money/cents'
import type { PlainDate } from '../time/plain-date'

export type PaymentTarget = 'tax' | 'penalty' | 'interest'

/** A payment on one year, and where the payer sent it in writing; null or absent where nobody did. */
export interface YearPayment extends Payment {
  designated?: PaymentTarget | null
}

/** All that decides what one year costs on a day. Days are nominal: weekends move nothing but the two `…Through` days. */
export interface YearAccount {
  /** Last day of the period, where it is known: a return can not come in before it. */
  periodEnd?: PlainDate
  /** Tax less withholding and credits of the year. Payments by the due day may be in it or among the payments, once. */
  unpaidTax: Cents
  dueDate: PlainDate
  /** Last day to pay in time, off weekends and holidays; the due day unless given. */
  timelyThrough?: PlainDate
  extendedDueDate?: PlainDate | null
  /** Last day to file in time, off weekends and holidays. */
  filedTimelyThrough?: PlainDate
  /** Null where no return was filed, undefined where nobody knows. */
  filedDate: PlainDate | null | undefined
  fraudulent?: boolean
  payments?: readonly YearPayment[]
  agreements?: readonly { from: PlainDate; through: PlainDate | null }[]
  levyNotice?: PlainDate | null
  /** The first failure-to-pay bill and what it asked for that addition: interest on it runs from there. */
  failureToPayDemand?: { on: PlainDate; amount: Cents; noticeAmount?: Cents } | null
  /** Days on which no failure-to-pay addition accrues (Notice 2024-7). */
  relief?: Span | null
  /** The failure-to-file addition was forgiven (Notice 2022-36, first-time abatement). */
  failureToFileForgiven?: boolean
  /** Days on which no interest accrues on the tax. */
  suspended?: readonly Span[]
  /** What the IRS has posted of each, where a transcript shows it. */
  assessed?: Partial<Record<'failureToFile' | 'failureToPay' | 'interest', Cents>>
}

/** One part of the payoff. `due` is charged less paid. */
export interface PayoffPart {
  charged: Cents
  paid: Cents
  due: Cents
}

/** What a posted amount leaves: an agreement's ceiling looks at `assessed`, a full payment needs both. */
export interface Posting {
  assessed: Cents
  /** Charged since the last posting and not posted yet. */
  accrued: Cents
}

export interface Payoff {
  asOf: PlainDate
  tax: PayoffPart
  failureToFile: PayoffPart
  failureToPay: PayoffPart
  interestOnTax: PayoffPart
  interestOnFailureToFile: PayoffPart
  interestOnFailureToPay: PayoffPart
  /** Months of the failure-to-pay addition begun. */
  failureToPayMonths: number
  /** Posted and not yet posted; null for what no transcript was given. */
  postings: Record<'failureToFile' | 'failureToPay' | 'interest', Posting | null>
  /** All parts that are due. */
  payoff: Cents
  /** What of the payments was more than everything. */
  overpaid: Cents
}

export interface PayoffQuestion {
  account: YearAccount
  asOf: PlainDate
  assumption?: RateAssumption
}

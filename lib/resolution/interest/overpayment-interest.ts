import { draftFinding, onDay } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, zero } from '../money/cents'
import { rate } from '../money/rate'
import { corporateOverpaymentRate } from '../parameters/corporate-overpayment-rate'
import { overpaymentRate } from '../parameters/overpayment-rate'
import { refundWithoutInterestDays } from '../parameters/refund-without-interest-days'
import { sources } from '../sources/library'
import { addDays, formatDay, later, type PlainDate } from '../time/plain-date'
import { computeInterest, type Interest, type RateAssumption } from './interest'

export interface OverpaymentQuestion {
  amount: Cents
  /** The day on which too much was paid; withholding and estimated tax count as paid on the due day. */
  overpaidOn: PlainDate
  /** Nominal due day of the return, without extensions. */
  returnDue: PlainDate
  filed: PlainDate
  /** Whether the return came by its due day with extensions: a late one bears no interest before it came. */
  filedTimely: boolean
  /** The day of the refund. The IRS may end the interest up to thirty days before it. */
  refundedOn: PlainDate
  corporation?: boolean
  assumption?: RateAssumption
}

/**
 * Interest that the IRS owes on a refund (26 USC 6611, 6621(a)(1)): from the overpayment, or from a late return, to the
 * refund; none on a refund made within some days from the return.
 */
export function computeOverpaymentInterest(question: OverpaymentQuestion): Finding<Interest> {
  const draft = draftFinding()
  draft.cite(sources.interestOnOverpayment)
  const { amount, overpaidOn, returnDue, filed, filedTimely, refundedOn, corporation, assumption } = question
  const possible = arePossible(draft, { amounts: { 'The refund': amount } })
  if (refundedOn < overpaidOn)
    draft.problem(
      'ends-before-start',
      `Refunded on ${formatDay(refundedOn)}, before it was paid on ${formatDay(overpaidOn)}`,
    )
  if (!possible || refundedOn < overpaidOn) return draft.settle<Interest>(null)
  const days = draft.figure(refundWithoutInterestDays, returnDue)
  if (days === null) return draft.settle<Interest>(null)
  const free = addDays(later(returnDue, filed), days)
  draft.step(
    'Last day of a refund without interest',
    `${days} days after the later of due day and return`,
    onDay(free),
  )
  if (refundedOn <= free)
    return draft.settle({ interest: zero, exact: rate(0n, 1n), balance: amount, days: 0 })
  const from = filedTimely ? overpaidOn : later(overpaidOn, filed)
  const rates = corporation ? corporateOverpaymentRate : overpaymentRate
  draft.mark(
    'unsettled',
    'Last day of interest on a refund',
    `Reckoned to ${formatDay(refundedOn)}; the IRS may stop up to thirty days before the refund`,
  )
  return draft.settle(
    draft.take(computeInterest({ principal: amount, from, to: refundedOn, rates, assumption })),
  )
}

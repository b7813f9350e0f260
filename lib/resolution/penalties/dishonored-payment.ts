import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, formatCents, lesser } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundPenalty } from '../money/rounding'
import { dishonoredPaymentPenalty } from '../parameters/dishonored-payment-penalty'
import type { PlainDate } from '../time/plain-date'

/** The addition for a payment that the bank did not honor (26 USC 6657): a share, or a fixed amount where it was small. */
export function computeDishonoredPayment(payment: Cents, on: PlainDate): Finding<Cents> {
  const draft = draftFinding()
  if (payment < 0) {
    draft.problem('negative-amount', `The payment is ${formatCents(payment)}`)
    return draft.settle<Cents>(null)
  }
  const rule = draft.figure(dishonoredPaymentPenalty, on)
  if (rule === null) return draft.settle<Cents>(null)
  const small = payment < rule.smallPaymentBelow
  const penalty = small
    ? lesser(rule.smallPaymentPenalty, payment)
    : roundPenalty(times(basisPoints(rule.basisPoints), exactly(payment)))
  const formula = small
    ? `The lesser of ${formatCents(rule.smallPaymentPenalty)} and the payment, below ${formatCents(rule.smallPaymentBelow)}`
    : `${rule.basisPoints / 100} % of ${formatCents(payment)}`
  draft.step('Addition for a dishonored payment', formula, money(penalty))
  return draft.settle(penalty)
}

import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, lesser } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundPenalty } from '../money/rounding'
import { dishonoredPaymentPenalty } from '../parameters/dishonored-payment-penalty'
import type { PlainDate } from '../time/plain-date'

/**
 * The penalty for a payment that the bank did not honor (26 USC 6657): a share of it, or a small amount for a small
 * payment. None where it was made in good faith and with reasonable cause to think it would be paid.
 */
export function computeDishonoredPayment({ on, amount }: { on: PlainDate; amount: Cents }): Finding<Cents> {
  const draft = draftFinding()
  const rule = arePossible(draft, { amounts: { 'The payment': amount } })
    ? draft.figure(dishonoredPaymentPenalty, on)
    : null
  if (rule === null) return draft.settle<Cents>(null)
  if (amount < rule.smallPaymentBelow) {
    const penalty = lesser(rule.smallPaymentPenalty, amount)
    draft.step(
      'Dishonored payment',
      `Below ${formatCents(rule.smallPaymentBelow)}: the lesser of ${formatCents(rule.smallPaymentPenalty)} and ${formatCents(amount)}`,
      money(penalty),
    )
    return draft.settle(penalty)
  }
  const penalty = roundPenalty(times(exactly(amount), basisPoints(rule.basisPoints)))
  draft.step('Dishonored payment', `${rule.basisPoints / 100} % of ${formatCents(amount)}`, money(penalty))
  return draft.settle(penalty)
}

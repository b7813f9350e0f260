import { type CountedDay, rolled } from '../deadlines/count-days'
import { findInForce } from '../parameters/parameter'
import { refundClaimYears } from '../parameters/refund-claim-years'
import { addYears } from '../time/calendar-steps'
import type { PlainDate } from '../time/plain-date'

/** Two years from a payment: the earliest day on which the right to claim it back can end (26 USC 6511(a)). */
export function countRefundClaim(paidOn: PlainDate): CountedDay | null {
  const years = findInForce(refundClaimYears, paidOn)?.fromPayment
  if (years === undefined) return null
  const last = addYears(paidOn, years)
  return rolled(last, {
    basis: `Payment and ${years} years`,
    steps: [
      { label: 'Paid', formula: 'Paid', result: { kind: 'day', day: paidOn } },
      { label: `${years} years`, formula: `Add ${years} years`, result: { kind: 'day', day: last } },
    ],
  })
}

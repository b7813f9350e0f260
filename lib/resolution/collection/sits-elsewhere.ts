import type { NoticeFacts } from '../facts'
import { type Cents, cents, formatCents, sum } from '../money/cents'
import { formatDay } from '../time/plain-date'
import type { CaseView } from './case-view'
import { matchPayments } from './match-payments'
import { oncePerView } from './once-per-view'
import { findPayBy } from './pay-by'
import { periodKey, periodLabel } from './period-label'

/** What a bill of one period asks although it was paid: the money sits on another period. */
interface SitsElsewhere {
  cents: Cents
  /** `$2,512.00 paid Apr 14, 2026 sits on 2024`, for each payment. */
  words: string
}

const listMisplaced = oncePerView(view =>
  matchPayments(view.facts).flatMap(({ payment, posted, found, expectedOn }) =>
    found === 'elsewhere' && posted !== null && payment.designated !== null && expectedOn !== null
      ? [{ meantFor: periodKey(payment.designated), payment, where: periodLabel(posted.period) }]
      : [],
  ),
)

export function findSitsElsewhere(view: CaseView, { periods }: NoticeFacts): SitsElsewhere | null {
  const [own, ...others] = periods.map(periodKey)
  if (own === undefined || others.length > 0) return null
  const found = listMisplaced(view).filter(({ meantFor }) => meantFor === own)
  if (found.length === 0) return null
  return {
    cents: cents(sum(found.map(({ payment }) => payment.cents))),
    words: found
      .map(
        ({ payment, where }) =>
          `${formatCents(payment.cents)} paid ${formatDay(payment.paidOn)} sits on ${where}`,
      )
      .join(', '),
  }
}

/** The pay-by day of a bill, with the payment that must not be made a second time. */
export function findPayByWithCaution(view: CaseView, notice: NoticeFacts): ReturnType<typeof findPayBy> {
  const found = findPayBy(notice)
  const elsewhere = findSitsElsewhere(view, notice)
  if (found === null || elsewhere === null) return found
  const what = `${found.deadline.what}: ${elsewhere.words}, do not pay it twice`
  return { ...found, deadline: { ...found.deadline, what } }
}

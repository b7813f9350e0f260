import { findClockDay } from '../deadlines/clock-day'
import type { LastDay } from '../deadlines/last-day'
import type { NoticeFacts } from '../facts'
import { formatCents } from '../money/cents'
import { type NoticeEffect, noticeEffect, plainCode } from './notice-effect'
import { listPeriods } from './period-label'

/**
 * The pay-by day of a bill, reminder or intent to levy (26 USC 6601(e)(3)): after it interest grows again on what the
 * bill asks. It is no appeal deadline, and no right ends with it. Only the first bill has a day by law; the others have
 * what they print.
 */
export function findPayBy(notice: NoticeFacts): LastDay | null {
  const effect = noticeEffect(notice.code)
  if (!payable.includes(effect)) return null
  return findClockDay(effect === 'first-bill' ? 'bill' : 'printed-bill', {
    on: postponed.test(plainCode(notice.code)) ? null : notice.noticeDate,
    amount: notice.amountDueCents,
    printed: notice.payBy?.basis === 'printed' ? notice.payBy.date : null,
    confirmed: notice.confirmed,
    what: payWhat(notice),
  })
}

const payable: readonly NoticeEffect[] = ['first-bill', 'reminder', 'intent-to-levy']

function payWhat(notice: NoticeFacts): string {
  const bill = notice.periods.length === 0 ? 'the bill' : `the ${listPeriods(notice.periods)} bill`
  return notice.amountDueCents === null ? `Pay ${bill}` : `Pay ${bill}, ${formatCents(notice.amountDueCents)}`
}

/** In a disaster bill the postponed day that it prints is the law (26 USC 7508A), so nothing is counted there. */
const postponed = /^CP14CL?$/

import { countBillWindow } from '../deadlines/bill-window'
import type { CountedDay } from '../deadlines/count-days'
import { findLastDay } from '../deadlines/last-day'
import type { NoticeFacts } from '../facts'
import { formatCents } from '../money/cents'
import { noticeEffect, plainCode } from './notice-effect'
import { listPeriods } from './period-label'

/**
 * The pay-by day of a bill or reminder (26 USC 6601(e)(3)): after it interest grows again on what the bill asks. It is
 * no appeal deadline, and no right ends with it. Only the first bill has a day by law; a reminder has what it prints.
 */
export function findPayBy(notice: NoticeFacts): ReturnType<typeof findLastDay> {
  const effect = noticeEffect(notice.code)
  if (effect !== 'first-bill' && effect !== 'reminder') return null
  return findLastDay({
    kind: 'pay-by',
    printed: notice.payBy?.basis === 'printed' ? notice.payBy.date : null,
    counted: effect === 'first-bill' ? countPayBy(notice) : null,
    confirmed: notice.confirmed,
    lost: 'No right ends',
    left: 'The bill can still be paid; interest and penalty grow. It is not an appeal deadline.',
    what: payWhat(notice),
  })
}

function payWhat(notice: NoticeFacts): string {
  const bill = notice.periods.length === 0 ? 'the bill' : `the ${listPeriods(notice.periods)} bill`
  return notice.amountDueCents === null ? `Pay ${bill}` : `Pay ${bill}, ${formatCents(notice.amountDueCents)}`
}

/** In a disaster bill the postponed day that it prints is the law (26 USC 7508A), so nothing is counted there. */
const postponed = /^CP14CL?$/

/** Which window applies depends on the amount, so without an amount there is no computed day. */
function countPayBy(notice: NoticeFacts): CountedDay | null {
  if (
    notice.noticeDate === null ||
    notice.amountDueCents === null ||
    postponed.test(plainCode(notice.code))
  ) {
    return null
  }
  return countBillWindow(notice.noticeDate, notice.amountDueCents)
}

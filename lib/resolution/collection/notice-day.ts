import { findClock } from '../deadlines/find-clock'
import { noticeClocks } from '../deadlines/notice-clocks'
import { findNoticeDeadline, type NoticeDeadline } from '../deadlines/notice-deadline'
import type { NoticeFacts } from '../facts'
import type { Step } from '../finding/finding'
import { normaliseNoticeCode } from '../notices/notice-code'
import type { PlainDate } from '../time/plain-date'

/** The last day of a notice on file, by its own clock and what is printed on it, with its counting; null where it cannot be told. */
export function deadlineOf(notice: NoticeFacts): { runs: NoticeDeadline | null; steps: readonly Step[] } {
  const { value, steps } = findNoticeDeadline({
    code: notice.code,
    noticeDate: notice.noticeDate,
    printed: findPrinted(notice),
    amountDue: notice.amountDueCents,
    filedOn: null,
    addressedAbroad: null,
    confirmed: notice.confirmed,
  })
  return { runs: value, steps }
}

/** The printed day of its clock: a day to pay tells only when to pay, and never by when to answer or to petition. */
function findPrinted(notice: NoticeFacts): PlainDate | null {
  const answer = notice.respondBy ?? null
  const found = findClock(normaliseNoticeCode(notice.code) ?? notice.code)
  if (found.runs !== 'clock' || noticeClocks[found.name].kind !== 'pay-by') return answer
  return (notice.payBy?.basis === 'printed' ? notice.payBy.date : null) ?? answer
}

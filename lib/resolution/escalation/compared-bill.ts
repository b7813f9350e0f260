import type { CaseView, PeriodView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { periodKey } from '../collection/period-label'
import type { NoticeFacts } from '../facts'

/** An amount for several periods together cannot be held against one transcript. */
export function onlyPeriod(view: CaseView, notice: NoticeFacts): PeriodView | null {
  const [named, ...others] = notice.periods
  if (named === undefined || others.length > 0) return null
  return view.periods.find(period => period.key === periodKey(named)) ?? null
}

export function asksForMoney(notice: NoticeFacts): boolean {
  return ['first-bill', 'reminder', 'intent-to-levy', 'final-levy-notice'].includes(noticeEffect(notice.code))
}

/** Only the latest bill of a period is held against its transcript. */
export function isOvertaken(notice: NoticeFacts, period: PeriodView): boolean {
  return period.notices.some(
    other => asksForMoney(other) && other !== notice && (other.noticeDate ?? '') > (notice.noticeDate ?? ''),
  )
}

import type { ChecklistFinding } from '../assessment'
import { owes, type PeriodView } from '../collection/case-view'
import { listNoticesNotOnFile } from '../collection/last-notice'
import { displayNoticeCode } from '../notices/notice-code'
import { formatDay } from '../time/plain-date'

/** `The IRS says it mailed this: where is it?` Of each kind of notice the newest, for periods that owe or are not filed. */
export function mailedNotices(period: PeriodView): ChecklistFinding[] {
  if (!owes(period) && period.filing.status !== 'not-filed') return []
  const newest = new Map(listNoticesNotOnFile(period).map(notice => [notice.code, notice]))
  return [...newest.values()].map(({ code, date }) => {
    const name = displayNoticeCode(code)
    const of = date === null ? '' : ` of ${formatDay(date)}`
    return {
      key: `mailed:${period.key}:${code}:${date ?? ''}`,
      title: `${name}${of} for ${period.label}: the IRS says it mailed this`,
      why: 'The transcript shows it, and no page of it is on file. It may lie unopened, or have gone to an old address.',
      decides: 'Which right runs from its date, and whether it reached the client',
      supplier: 'client',
      state: 'needed',
      satisfiedBy: null,
    }
  })
}

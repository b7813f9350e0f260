import { endsARight } from '../deadlines/ends-a-right'
import type { NoticeFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import { addDays, daysBetween, type PlainDate } from '../time/plain-date'
import type { CaseView, PeriodView } from './case-view'
import { stageRank } from './ladder-stage'
import { findHearingDay, listLevyNotices } from './levy-notices'
import { deadlineOf } from './notice-day'

/** How old the transcript of a period is, beside how old it may be. */
export interface TranscriptAge {
  period: PeriodView
  /** Null where the transcript's day was not read. */
  days: number | null
  daysMax: number
}

/** The policy of the firm on age: shorter in enforcement, shortest when a right ends within days. */
export function listTranscriptAges(view: CaseView): TranscriptAge[] {
  const limits = firmPolicy.transcriptAge.value
  const pressed = new Set(listPressedPeriods(view))
  return view.periods.flatMap(period => {
    const transcript = period.facts?.transcript
    if (!transcript) return []
    const pulled = transcript.responseDate ?? transcript.requestDate
    const enforced = stageRank(period.ladder.stage) >= stageRank('intent-to-levy')
    const daysMax = pressed.has(period.key)
      ? limits.beforeLastDay
      : enforced
        ? limits.enforcement
        : limits.ordinary
    return [{ period, days: pulled === null ? null : daysBetween(pulled, view.asOf), daysMax }]
  })
}

function listPressedPeriods(view: CaseView): string[] {
  const until: PlainDate = addDays(view.asOf, firmPolicy.transcriptAge.value.beforeLastDay)
  const isNear = (last: PlainDate | undefined) => last !== undefined && last >= view.asOf && last <= until
  const hearings = listLevyNotices(view).flatMap(notice =>
    isNear(findHearingDay(notice)?.deadline.lastDay) ? notice.periods.map(period => period.key) : [],
  )
  const rights = view.periods.flatMap(({ key, notices }) =>
    notices.some(notice => isNear(findRightsEnd(notice))) ? [key] : [],
  )
  return [...hearings, ...rights]
}

/** The day on which a right of the notice ends, whatever right it is; a day to pay ends none. */
function findRightsEnd(notice: NoticeFacts): PlainDate | undefined {
  const { runs: value } = deadlineOf(notice)
  return value?.runs === 'to-a-day' && endsARight(value.deadline) ? value.deadline.lastDay : undefined
}

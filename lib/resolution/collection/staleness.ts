import { firmPolicy } from '../parameters/firm-policy'
import { addDays, daysBetween, type PlainDate } from '../time/plain-date'
import type { CaseView, PeriodView } from './case-view'
import { stageRank } from './ladder-stage'
import { findHearingDay, listLevyNotices } from './levy-notices'

/** How old the transcript of a period is, beside how old it may be. */
export interface TranscriptAge {
  period: PeriodView
  /** Null where the transcript's day was not read. */
  days: number | null
  daysMax: number
}

/** The policy of the firm on age: shorter in enforcement, shortest when a hearing right ends within days. */
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
  return listLevyNotices(view).flatMap(notice => {
    const last = findHearingDay(notice)?.deadline.lastDay
    const near = last !== undefined && last >= view.asOf && last <= until
    return near ? notice.periods.map(period => period.key) : []
  })
}

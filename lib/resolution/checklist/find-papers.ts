import type { CaseView, PeriodView } from '../collection/case-view'
import { periodKey } from '../collection/period-label'
import type { PeriodFacts } from '../facts'
import type { FormPeriod } from '../reading'

/** The pages of notices on file for a period, latest first. A notice typed in by hand is no page. */
export function findNoticePapers(period: PeriodView): string[] {
  return period.notices.flatMap(notice => notice.source.documentId ?? []).reverse()
}

export function findTranscriptPaper(view: CaseView, period: FormPeriod): string | null {
  const facts = view.facts.periods.find(candidate => periodKey(candidate) === periodKey(period))
  return facts?.transcript?.source.documentId ?? null
}

/** The latest wage and income transcript of a period. */
export function findIncomePaper(facts: PeriodFacts | null): string | null {
  return facts?.payers?.[0]?.source.documentId ?? null
}

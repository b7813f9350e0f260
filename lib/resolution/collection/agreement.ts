import type { Evidence } from '../assessment'
import { findClockDay } from '../deadlines/clock-day'
import type { LastDay } from '../deadlines/last-day'
import type { NoticeFacts } from '../facts'
import type { PlainDate } from '../time/plain-date'
import type { CaseView, PeriodView } from './case-view'
import type { Signal } from './signals'

/** The latest sign that an installment agreement is about to end or has ended. */
export interface AgreementDefault {
  on: PlainDate | null
  page: NoticeFacts | null
  periods: PeriodView[]
  evidence: Evidence[]
}

const defaultEvents: readonly Signal['event'][] = ['notice-agreement-default', 'agreement-ended']

/** Periods whose agreement is ending; one agreement covers them all, so one finding speaks for them together. */
export function findAgreementDefault(view: CaseView): AgreementDefault | null {
  const periods = view.periods.filter(period => period.ladder.stage === 'agreement-default')
  const signals = periods.flatMap(period =>
    period.signals.filter(signal => defaultEvents.includes(signal.event)),
  )
  if (signals.length === 0) return null
  const latest = signals.reduce((best, next) => ((next.on ?? '') > (best.on ?? '') ? next : best))
  const page = signals.findLast(signal => signal.notice !== null)?.notice ?? null
  return {
    on: page?.noticeDate ?? latest.on,
    page,
    periods,
    evidence: distinctEvidence(signals.map(signal => signal.evidence)),
  }
}

/** One page that names several periods is one piece of evidence. */
function distinctEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (fact, index) =>
      evidence.findIndex(other => other.label === fact.label && other.value === fact.value) === index,
  )
}

/**
 * Thirty days after the notice of default (26 USC 6159(b)(5)); the notice prints a day of its own, and the earlier
 * counts. A pay-by day is not that day. To it the agreement can be cured or its end appealed.
 */
export function findTerminationDay({ on, page, evidence }: AgreementDefault, years: string): LastDay | null {
  return findClockDay('agreement-end', {
    on,
    printed: page?.respondBy ?? null,
    confirmed:
      page?.confirmed ??
      evidence.some(({ source }) => source.kind === 'entered' || source.confirmedBy !== null),
    what: `Cure the plan or appeal its end (Form 9423), ${years}`,
  })
}

/** Whether an agreement is in force on the period. */
export function hasAgreement(period: PeriodView): boolean {
  return period.ladder.stage === 'installment-agreement'
}

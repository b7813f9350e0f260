import type { CaseView, PeriodView } from '../collection/case-view'
import { periodKey } from '../collection/period-label'
import type { PaperFacts } from '../facts'
import type { FormPeriod } from '../reading'

/** The pages of notices on file for a period, latest first. A notice typed in by hand is no page. */
export function findNoticePapers(period: PeriodView): string[] {
  return period.notices.flatMap(notice => notice.source.documentId ?? []).reverse()
}

export function findTranscriptPaper(view: CaseView, period: FormPeriod): string | null {
  const facts = view.facts.periods.find(candidate => periodKey(candidate) === periodKey(period))
  return facts?.transcript?.source.documentId ?? null
}

/** Another paper of that kind about the period; proof of a payment may also come with the payment itself. */
export function findPaper(
  view: CaseView,
  asked: { kind: PaperFacts['kind']; period: FormPeriod },
): string | null {
  const key = periodKey(asked.period)
  const paper = view.facts.papers?.find(
    ({ kind, periods }) => kind === asked.kind && periods.some(period => periodKey(period) === key),
  )
  if (paper) return paper.documentId
  return asked.kind === 'payment-proof' ? findProof(view, key) : null
}

/** Received only when every payment claimed for the period has its proof. */
function findProof(view: CaseView, key: string): string | null {
  const claimed = view.facts.payments.filter(
    ({ designated }) => designated !== null && periodKey(designated) === key,
  )
  const proved = claimed.flatMap(payment => payment.source.documentId ?? [])
  return claimed.length > 0 && proved.length === claimed.length ? (proved[0] ?? null) : null
}

import type { Assessment, DeadlineFinding, FlagFinding } from '../assessment'
import { type CaseView, isOtherYear, type PeriodView } from '../collection/case-view'
import { findIntentPage } from '../collection/intent-to-levy'
import { listLevyNotices } from '../collection/levy-notices'
import { groupFilings } from '../collection/lien'
import { findPayByWithCaution } from '../collection/sits-elsewhere'
import { listIntentPeriods } from './intent-to-levy'
import { equivalentDeadline } from './levy-hearing-missed'
import { levySubject } from './levy-hearing-open'
import { lienSubject } from './lien-filed'
import { lienEquivalentDeadline } from './lien-hearing-missed'
import { listOpenBills } from './pay-by-day'

type CaseDeadline = Assessment['deadlines'][number]

/**
 * Every last day of the case, nearest first: those of its flags, the pay-by days that are still far off, and the
 * equivalent hearings that are left when a hearing about a levy or a lien is missed. The same day for the same act stands once.
 */
export function listDeadlines(view: CaseView, flags: readonly FlagFinding[]): CaseDeadline[] {
  const all = [
    ...flags.flatMap(flag => [flag, ...(flag.folded ?? [])]).flatMap(told => withRule(told.deadline, told)),
    ...listOpenBills(view).flatMap(notice =>
      withRule(findPayByWithCaution(view, notice)?.deadline ?? null, {
        ruleId: 'E-24',
        subject: notice.noticeId,
      }),
    ),
    ...listIntentPeriods(view).flatMap(period => intentPayBy(view, period)),
    ...listLevyNotices(view).flatMap(notice =>
      withRule(equivalentDeadline(view, notice), { ruleId: 'E-02', subject: levySubject(notice) }),
    ),
    ...groupFilings(view, view.periods).flatMap(filing =>
      withRule(lienEquivalentDeadline(view, filing), { ruleId: 'E-04', subject: lienSubject(filing) }),
    ),
  ]
  const once = new Map<string, CaseDeadline>()
  for (const deadline of all) {
    const key = `${deadline.lastDay} ${deadline.kind} ${deadline.what}`
    if (!once.has(key)) once.set(key, deadline)
  }
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, deadline]) => deadline)
}

/** The pay-by day that a CP504 prints, beside its soft day and never in its place. */
function intentPayBy(view: CaseView, period: PeriodView): CaseDeadline[] {
  const page = findIntentPage(period)
  const ruleId = isOtherYear(view, period.period) ? 'M-04' : 'E-05'
  return page === null
    ? []
    : withRule(findPayByWithCaution(view, page)?.deadline ?? null, { ruleId, subject: period.key })
}

function withRule(
  deadline: DeadlineFinding | null,
  { ruleId, subject }: { ruleId: string; subject: string },
): CaseDeadline[] {
  return deadline === null ? [] : [{ ...deadline, ruleId, subject }]
}

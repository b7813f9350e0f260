import type { DeadlineFinding, WorkingStep } from '../assessment'
import { intentToLevyDays } from '../parameters/intent-to-levy-days'
import { findInForce } from '../parameters/parameter'
import type { PeriodView } from './case-view'
import { countCalendarDays, findLastDay } from './last-day'

/**
 * Thirty days after a notice of intent to levy (26 USC 6331(d)(2)), or the day it prints where that is earlier: a soft
 * day. It opens no hearing, and no right ends
 * with it; the hearing comes with a later notice, which is the next step of the IRS.
 */
export function findIntentDay(
  period: PeriodView,
): { deadline: DeadlineFinding; working: WorkingStep[] } | null {
  const { since } = period.ladder
  const days = since === null ? null : findInForce(intentToLevyDays, since)
  const page = period.notices.findLast(notice => notice.noticeDate === since && notice.code.includes('504'))
  return findLastDay({
    kind: 'soft',
    printed: page?.respondBy ?? (page?.payBy?.basis === 'printed' ? page.payBy.date : null),
    counted:
      since === null || days === null
        ? null
        : countCalendarDays({ from: since, fromLabel: 'Notice date', days }),
    confirmed: page?.confirmed ?? period.ladder.evidence.some(({ source }) => source.confirmedBy !== null),
    lost: 'No right ends',
    left: 'The hearing right comes with the final levy notice, not with this one.',
    what: `Propose a plan, ${period.label}`,
  })
}

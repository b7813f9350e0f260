import { findClockDay } from '../deadlines/clock-day'
import type { LastDay } from '../deadlines/last-day'
import type { PeriodView } from './case-view'

/**
 * Thirty days after a notice of intent to levy (26 USC 6331(d)(2)), or the day it prints where that is earlier: a soft
 * day. It opens no hearing, and no right ends
 * with it; the hearing comes with a later notice, which is the next step of the IRS.
 */
export function findIntentDay(period: PeriodView): LastDay | null {
  const { since, evidence } = period.ladder
  const page = period.notices.findLast(notice => notice.noticeDate === since && notice.code.includes('504'))
  return findClockDay('intent-to-levy', {
    on: since,
    printed: page?.respondBy ?? (page?.payBy?.basis === 'printed' ? page.payBy.date : null),
    confirmed: page?.confirmed ?? evidence.some(({ source }) => source.confirmedBy !== null),
    what: `Propose a plan, ${period.label}`,
  })
}

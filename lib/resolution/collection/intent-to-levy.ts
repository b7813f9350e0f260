import { findClockDay } from '../deadlines/clock-day'
import type { LastDay } from '../deadlines/last-day'
import type { NoticeFacts } from '../facts'
import type { PeriodView } from './case-view'
import { noticeEffect } from './notice-effect'

/**
 * Thirty days after a notice of intent to levy (26 USC 6331(d)(2)), or the answer day it prints where that is earlier: a
 * soft day. The pay-by day that it prints is only a day to pay. It opens no hearing, and no right ends with it; the
 * hearing comes with a later notice, which is the next step of the IRS.
 */
export function findIntentDay(period: PeriodView): LastDay | null {
  const { since, evidence } = period.ladder
  const page = findIntentPage(period)
  return findClockDay('intent-to-levy', {
    on: since,
    printed: page?.respondBy ?? null,
    confirmed: page?.confirmed ?? evidence.some(({ source }) => source.confirmedBy !== null),
    what: `Propose a plan, ${period.label}`,
  })
}

/** The page of the notice that set the stage, when it is on file. */
export function findIntentPage({ notices, ladder }: PeriodView): NoticeFacts | null {
  return (
    notices.findLast(
      ({ code, noticeDate }) => noticeDate === ladder.since && noticeEffect(code) === 'intent-to-levy',
    ) ?? null
  )
}

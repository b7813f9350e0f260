import type { Cents } from '../money/cents'
import { findInForce } from '../parameters/parameter'
import type { PlainDate } from '../time/plain-date'
import { countBillWindow } from './bill-window'
import { type CountedDay, countBusinessDays, countCalendarDays } from './count-days'
import { findLastDay, type LastDay } from './last-day'
import { countLienHearing } from './lien-hearing'
import { type ClockName, type NoticeClock, noticeClocks } from './notice-clocks'

export interface ClockFacts {
  /** The day from which the clock counts: that of the notice; of a lien, that of its filing. */
  on: PlainDate | null
  printed: PlainDate | null
  confirmed: boolean
  /** What is asked for by a bill; the two windows differ by it. */
  amount?: Cents | null
  addressedAbroad?: boolean
  /** In place of the clock's own words. */
  left?: string
  what: string
}

/** The last day of one clock; null where neither paper nor law gives one. */
export function findClockDay(name: ClockName, facts: ClockFacts): LastDay | null {
  const clock: NoticeClock = noticeClocks[name]
  const { printed, confirmed, left, what } = facts
  const counted = countClock(clock, facts)
  return findLastDay({ ...clock, printed, counted, confirmed, what, left: left ?? clock.left })
}

/** The day that the clock counts, by the figures in force on the day it counts from. */
export function countClock(
  { days }: NoticeClock,
  { on, amount, addressedAbroad }: Pick<ClockFacts, 'on' | 'amount' | 'addressedAbroad'>,
): CountedDay | null {
  if (days === null || on === null) return null
  if (days === 'filing') return countLienHearing(on)
  if (days === 'window') return amount == null ? null : countBillWindow(on, amount)
  const figure = findInForce(days.parameter, on)
  if (figure === null) return null
  const count = { from: on, fromLabel: days.from, days: days.pick(figure as never, addressedAbroad === true) }
  return days.unit === 'business' ? countBusinessDays(count) : countCalendarDays(count, days.roll)
}

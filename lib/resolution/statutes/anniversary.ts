import type { Draft } from '../finding/draft'
import { addYears } from '../time/calendar-steps'
import { dayNumber, dayOfMonth, formatDay, type PlainDate } from '../time/plain-date'

/** Day numbers of the anniversary; two where February 29 has none and the law does not say which day stands for it. */
export interface Anniversary {
  day: PlainDate
  earliest: number
  latest: number
}

export function findAnniversary(of: PlainDate, years: number, draft: Draft): Anniversary {
  const day = addYears(of, years)
  const number = dayNumber(day)
  const lacking = dayOfMonth(day) !== dayOfMonth(of)
  if (lacking)
    draft.mark(
      'unsettled',
      `Counted in years from ${formatDay(of)}`,
      `The last year has no February 29: the earliest day is counted from ${formatDay(day)}, the latest from the day after.`,
    )
  return { day, earliest: number, latest: lacking ? number + 1 : number }
}

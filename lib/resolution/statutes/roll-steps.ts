import { onDay } from '../finding/draft'
import type { Step } from '../finding/finding'
import { sources } from '../sources/library'
import { nextBusinessDay } from '../time/holidays'
import { formatDeadline, type PlainDate } from '../time/plain-date'

/** The IRS too may act on the next business day (26 CFR 301.7503-1(a)); the statute's own day stays what it is. */
export function rollSteps(lastDay: PlainDate): Step[] {
  const moved = nextBusinessDay(lastDay, 'district-of-columbia')
  if (moved === lastDay) return []
  return [
    {
      label: 'What the IRS does on the next business day is still in time',
      formula: `${formatDeadline(lastDay)} is no business day (${sources.actsOfTheIrs.cite})`,
      result: onDay(moved),
    },
  ]
}

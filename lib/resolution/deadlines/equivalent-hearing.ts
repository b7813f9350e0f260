import { equivalentHearingYears } from '../parameters/equivalent-hearing-years'
import { findInForce } from '../parameters/parameter'
import { addYears } from '../time/calendar-steps'
import { formatDeadline, type PlainDate } from '../time/plain-date'
import { type CountedDay, rolled } from './count-days'

/** Publication 1660: an equivalent hearing may be asked for within one year of the notice. */
export function countEquivalentHearing(on: PlainDate | null): CountedDay | null {
  const years = on === null ? null : findInForce(equivalentHearingYears, on)
  if (on === null || years === null) return null
  const last = addYears(on, years)
  return rolled(last, {
    basis: 'Notice date and one year',
    steps: [
      { label: 'Notice date', formula: 'Notice date', result: { kind: 'day', day: on } },
      { label: 'One year', formula: 'Add one year', result: { kind: 'day', day: last } },
    ],
  })
}

/** What is left once the days for a hearing are over. */
export function equivalentWords(noticeDate: PlainDate | null): string {
  const last = countEquivalentHearing(noticeDate)
  const until = last === null ? 'For one year' : `Until ${formatDeadline(last.day)}`
  return `${until}: an equivalent hearing. No court, and levy may go on.`
}

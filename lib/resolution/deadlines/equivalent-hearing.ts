import { equivalentHearingYears } from '../parameters/equivalent-hearing-years'
import { lienNoticeBusinessDays } from '../parameters/lien-notice-business-days'
import { findInForce } from '../parameters/parameter'
import { addYears } from '../time/calendar-steps'
import { formatDeadline, type PlainDate } from '../time/plain-date'
import { type CountedDay, countBusinessDays, rolled } from './count-days'

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

/**
 * Publication 1660: about a lien, one year after the five business days that follow the filing. Where the day of filing is
 * not known, one year after the letter, which cannot be later: the letter goes out within those five days.
 */
export function countLienEquivalentHearing({
  filedOn,
  letterOn,
}: {
  filedOn: PlainDate | null
  letterOn: PlainDate | null
}): CountedDay | null {
  if (filedOn === null) return countEquivalentHearing(letterOn)
  const years = findInForce(equivalentHearingYears, filedOn)
  const notice = findInForce(lienNoticeBusinessDays, filedOn)
  if (years === null || notice === null) return null
  const sent = countBusinessDays({ from: filedOn, fromLabel: 'Lien filed', days: notice })
  const last = addYears(sent.day, years)
  return rolled(last, {
    basis: `Filing, ${notice} business days and one year`,
    steps: [
      ...sent.steps,
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

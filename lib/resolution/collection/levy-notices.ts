import type { Evidence } from '../assessment'
import type { NoticeFacts } from '../facts'
import { equivalentHearingYears } from '../parameters/equivalent-hearing-years'
import { firmPolicy } from '../parameters/firm-policy'
import { hearingRequestDays } from '../parameters/hearing-request-days'
import { findInForce } from '../parameters/parameter'
import { addYears } from '../time/add-years'
import { daysBetween, formatDeadline, type PlainDate } from '../time/plain-date'
import type { CaseView, PeriodView } from './case-view'
import { type CountedDay, countCalendarDays, findLastDay, rolled } from './last-day'
import { listPeriods } from './period-label'
import type { Signal } from './signals'
import type { CollectionEvent } from './transcript-events'

/** One final levy notice, whether its page, its transcript row or a person told of it, and the periods it names. */
export interface LevyNotice {
  on: PlainDate | null
  /** The page, when it is on file. */
  page: NoticeFacts | null
  periods: PeriodView[]
  evidence: Evidence[]
}

const opening: readonly CollectionEvent[] = [
  'levy-hearing-notice',
  'notice-final-levy-notice',
  'notice-levy-made',
]

/** Every final levy notice of the case, oldest first; page and row of the same mailing count once. */
export function listLevyNotices(view: CaseView): LevyNotice[] {
  const found: LevyNotice[] = []
  for (const period of view.periods) {
    if (period.signals.some(signal => signal.event === 'hearing-requested')) continue
    for (const signal of dated(period)) {
      const same = found.find(notice => isSame(notice, signal))
      if (same) addTo(same, period, signal)
      else found.push({ on: signal.on, page: signal.notice, periods: [period], evidence: [signal.evidence] })
    }
  }
  return found.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : Number((a.on ?? '') > (b.on ?? ''))))
}

/** A mere mention without a day adds nothing where the same period has a dated notice. Pages come first. */
function dated(period: PeriodView): Signal[] {
  const signals = period.signals.filter(signal => opening.includes(signal.event))
  const known = signals.filter(signal => signal.on !== null)
  return (known.length > 0 ? known : signals).toSorted(
    (a, b) => Number(b.notice !== null) - Number(a.notice !== null),
  )
}

function isSame(notice: LevyNotice, signal: Signal): boolean {
  if (notice.page !== null && signal.notice !== null) return notice.page.noticeId === signal.notice.noticeId
  if (notice.on === null || signal.on === null) return notice.on === signal.on
  return Math.abs(daysBetween(notice.on, signal.on)) <= firmPolicy.sameNotice.value
}

function addTo(notice: LevyNotice, period: PeriodView, signal: Signal): void {
  if (!notice.periods.includes(period)) notice.periods.push(period)
  notice.evidence.push(signal.evidence)
  // The page carries the day that the law counts from; a row carries the day of the action.
  if (notice.page === null && signal.notice !== null) {
    notice.page = signal.notice
    notice.on = signal.on
  }
}

/**
 * The last day to ask for a hearing before levy: 30 days after the date of the notice (26 USC 6330(a)(3)(B)), counted
 * from the day after it (26 CFR 301.6330-1(c)(2) Q&A-C3). Known only from a row that nobody confirmed, the day is one of ours.
 */
export function findHearingDay(notice: LevyNotice): ReturnType<typeof findLastDay> {
  return findLastDay({
    kind: 'hard',
    printed: notice.page?.respondBy ?? null,
    counted: countHearingDays(notice.on),
    confirmed: notice.page?.confirmed ?? notice.evidence.some(isVouchedFor),
    lost: 'Levy hearing and Tax Court',
    left: equivalentWords(notice.on),
    what: `Form 12153, ${listPeriods(notice.periods.map(view => view.period))}`,
  })
}

/** Said by a person, or read from a paper and confirmed by one. */
function isVouchedFor({ source }: Evidence): boolean {
  return source.kind === 'entered' || source.confirmedBy !== null
}

function countHearingDays(on: PlainDate | null): CountedDay | null {
  const days = on === null ? null : findInForce(hearingRequestDays, on)
  return on === null || days === null
    ? null
    : countCalendarDays({ from: on, fromLabel: 'Notice date', days: days.value })
}

function equivalentWords(on: PlainDate | null): string {
  const last = countEquivalentHearing(on)
  const until = last === null ? 'For one year' : `Until ${formatDeadline(last.day)}`
  return `${until}: an equivalent hearing. No court, and levy may go on.`
}

/** Publication 1660: an equivalent hearing may be asked for within one year of the notice. */
export function countEquivalentHearing(on: PlainDate | null): CountedDay | null {
  const years = on === null ? null : findInForce(equivalentHearingYears, on)
  if (on === null || years === null) return null
  const last = addYears(on, years.value)
  return rolled(last, {
    basis: 'Notice date and one year',
    working: [
      { text: 'Notice date', value: formatDeadline(on) },
      { text: 'Add one year', value: formatDeadline(last) },
    ],
  })
}

import type { Evidence } from '../assessment'
import { findClockDay } from '../deadlines/clock-day'
import { equivalentWords } from '../deadlines/equivalent-hearing'
import type { LastDay } from '../deadlines/last-day'
import type { NoticeFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import { daysBetween, type PlainDate } from '../time/plain-date'
import type { CaseView, PeriodView } from './case-view'
import { noticeEffect } from './notice-effect'
import { listPeriods } from './period-label'
import { noticeEvidence, type Signal } from './signals'
import type { CollectionEvent } from './transcript-events'

/** One final levy notice, whether its page, its transcript row or a person told of it, and the periods it names. */
export interface LevyNotice {
  on: PlainDate | null
  /** The page, when it is on file. */
  page: NoticeFacts | null
  /** Empty where the page's year was not read: the clock runs all the same. */
  periods: PeriodView[]
  /** What the day rests on. */
  datedBy: Evidence
  evidence: Evidence[]
}

const opening: readonly CollectionEvent[] = [
  'levy-hearing-notice',
  'notice-final-levy-notice',
  'notice-levy-made',
]

/** Every final levy notice of the case, oldest first; page and row of the same mailing count once. */
export function listLevyNotices(view: CaseView): LevyNotice[] {
  const found: LevyNotice[] = listWithoutYear(view)
  for (const period of view.periods) {
    if (period.signals.some(signal => signal.event === 'hearing-requested')) continue
    for (const signal of pagesFirst(period)) {
      const same = findSame(found, { signal, period })
      if (same) addTo(same, period, signal)
      else found.push({ ...newNotice(signal), periods: [period] })
    }
  }
  return found.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : Number((a.on ?? '') > (b.on ?? ''))))
}

/** Pages of which no year was read; two of one day are one mailing. */
function listWithoutYear(view: CaseView): LevyNotice[] {
  const pages = view.facts.notices.filter(({ code, periods }) => periods.length === 0 && opensHearing(code))
  return pages
    .filter(
      (page, index) =>
        page.noticeDate === null || pages.findIndex(other => other.noticeDate === page.noticeDate) === index,
    )
    .map(page => newNotice({ on: page.noticeDate, notice: page, evidence: noticeEvidence(page) }))
}

function opensHearing(code: string): boolean {
  const effect = noticeEffect(code)
  return effect === 'final-levy-notice' || effect === 'levy-made'
}

function newNotice({ on, notice, evidence }: Pick<Signal, 'on' | 'notice' | 'evidence'>): LevyNotice {
  return { on, page: notice, periods: [], datedBy: evidence, evidence: [evidence] }
}

/** A mere mention without a day adds nothing where the same period has a dated notice or a page. */
function pagesFirst(period: PeriodView): Signal[] {
  const signals = period.signals.filter(signal => opening.includes(signal.event))
  const solid = signals.filter(signal => signal.on !== null || signal.notice !== null)
  return (solid.length > 0 ? solid : signals).toSorted(
    (a, b) => Number(b.notice !== null) - Number(a.notice !== null),
  )
}

/** The same page or day; else a day close by, or an undated page about the same period. */
function findSame(
  found: readonly LevyNotice[],
  { signal, period }: { signal: Signal; period: PeriodView },
): LevyNotice | null {
  const exact = found.find(
    ({ on, page }) =>
      (page !== null && page.noticeId === signal.notice?.noticeId) || (on !== null && on === signal.on),
  )
  return exact ?? found.find(notice => isNear(notice, { signal, period })) ?? null
}

function isNear(notice: LevyNotice, { signal, period }: { signal: Signal; period: PeriodView }): boolean {
  if (notice.page !== null && signal.notice !== null) return false
  if (notice.on === null && signal.on === null) return notice.page === null && signal.notice === null
  if (notice.on === null || signal.on === null) return notice.periods.includes(period)
  return Math.abs(daysBetween(notice.on, signal.on)) <= firmPolicy.sameNotice.value
}

function addTo(notice: LevyNotice, period: PeriodView, signal: Signal): void {
  if (!notice.periods.includes(period)) notice.periods.push(period)
  if (!notice.evidence.some(known => sameEvidence(known, signal.evidence)))
    notice.evidence.push(signal.evidence)
  // The page carries the day that the law counts from; a row carries the day of the action.
  const takesPage = notice.page === null && signal.notice !== null
  if (takesPage) notice.page = signal.notice
  if (signal.on !== null && (takesPage || notice.on === null)) {
    notice.on = signal.on
    notice.datedBy = signal.evidence
  }
}

/** One page that names several years is one piece of evidence. */
function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.label === b.label && a.value === b.value
}

/**
 * The last day to ask for a hearing before levy: 30 days after the date of the notice (26 USC 6330(a)(3)(B)), counted
 * from the day after it (26 CFR 301.6330-1(c)(2) Q&A-C3). Known only from a row that nobody confirmed, the day is one of ours.
 */
export function findHearingDay(notice: LevyNotice): LastDay | null {
  return findClockDay('levy-hearing', {
    on: notice.on,
    printed: notice.page?.respondBy ?? null,
    confirmed: (notice.page?.confirmed ?? true) && isVouchedFor(notice),
    left: equivalentWords(notice.on),
    what: `Form 12153, ${yearsOf(notice)}`,
  })
}

/** Said by a person, or read from a paper and confirmed by one. */
function isVouchedFor({ page, datedBy: { source } }: LevyNotice): boolean {
  return source.kind === 'entered' || source.confirmedBy !== null || page?.confirmed === true
}

/** `2022 and 2023`, or that the year was not read. */
export function yearsOf(notice: LevyNotice): string {
  return notice.periods.length === 0
    ? 'a year not read yet'
    : listPeriods(notice.periods.map(view => view.period))
}

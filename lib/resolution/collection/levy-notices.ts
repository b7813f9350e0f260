import { isAbsence } from '../accounts/status'
import type { Evidence } from '../assessment'
import { findClockDay } from '../deadlines/clock-day'
import { countEquivalentHearing, equivalentWords } from '../deadlines/equivalent-hearing'
import type { LastDay } from '../deadlines/last-day'
import type { HearingRequestFacts, NoticeFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import { daysBetween, type PlainDate } from '../time/plain-date'
import type { CaseView, PeriodView } from './case-view'
import {
  answers,
  findRequest,
  type HearingAnswer,
  type HearingRight,
  type JudgedRequest,
  judgeRequest,
  type RequestStanding,
  requestEvidence,
} from './hearing-answer'
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
  /** The hearing request that was made for all of its periods; null while one is open. */
  answer: HearingAnswer | null
  /** Where the hearing that was asked for is over, when it ended: the levy may follow. */
  heard: { on: PlainDate | null } | null
}

const opening: readonly CollectionEvent[] = [
  'levy-hearing-notice',
  'notice-final-levy-notice',
  'notice-levy-made',
]

/**
 * Every final levy notice of the case, oldest first; page and row of the same mailing count once. One that is answered
 * for some of its periods only is one about the others.
 */
export function listLevyNotices(view: CaseView): readonly LevyNotice[] {
  const known = byView.get(view)
  if (known) return known
  const listed = listMailings(view).map(notice => withAnswer(view, notice))
  byView.set(view, listed)
  return listed
}

/** A dozen rules and every deadline ask for them: once for each look at a case is enough. */
const byView = new WeakMap<CaseView, readonly LevyNotice[]>()

function listMailings(view: CaseView): LevyNotice[] {
  const found: LevyNotice[] = listWithoutYear(view)
  for (const period of view.periods) {
    for (const signal of pagesFirst(period)) {
      const same = findSame(found, { signal, period })
      if (same) addTo(same, period, signal)
      else found.push({ ...newNotice(signal), periods: [period] })
    }
  }
  return found.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : Number((a.on ?? '') > (b.on ?? ''))))
}

/** The row by which the IRS says that a request came in time. None answers a notice of a later day. */
function findHeld(period: PeriodView, on: PlainDate | null): Signal | null {
  return (
    period.signals.findLast(
      signal =>
        signal.event === 'hearing-requested' && (on === null || signal.on === null || signal.on >= on),
    ) ?? null
  )
}

/** The end of the hearing of every period, by the rows of its account: determined, or withdrawn. */
function findEnded(
  periods: readonly PeriodView[],
  on: PlainDate | null,
): { on: PlainDate | null; evidence: Evidence[] } | null {
  const ended = periods.flatMap(({ account }) => {
    const hearing = account?.status('hearing')
    if (!hearing || isAbsence(hearing) || hearing.state !== 'ended') return []
    return on !== null && hearing.from !== null && hearing.from < on ? [] : [hearing]
  })
  if (ended.length === 0 || ended.length < periods.length) return null
  const days = ended.flatMap(({ since }) => since ?? []).sort()
  return { on: days.at(-1) ?? null, evidence: ended.flatMap(({ evidence }) => [...evidence]) }
}

function requestFor(
  { facts }: CaseView,
  right: Pick<HearingRight, 'on' | 'period'>,
): HearingRequestFacts | null {
  return findRequest(facts, { about: 'levy', ...right })
}

function withAnswer(view: CaseView, notice: LevyNotice): LevyNotice {
  const { on, periods } = notice
  const asked = (period: PeriodView | null) => requestFor(view, { on, period: period?.period ?? null })
  const requests = periods.length === 0 ? [asked(null)] : periods.map(asked)
  const sent = requests.filter(request => request !== null).sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1))
  const held = periods.map(period => findHeld(period, on)).filter(row => row !== null)
  const evidence = [
    ...notice.evidence,
    ...[...new Set(sent)].map(requestEvidence),
    ...held.map(row => row.evidence),
  ]
  const heard = findEnded(periods, on)
  if (heard !== null)
    return { ...notice, evidence: [...evidence, ...heard.evidence], heard: { on: heard.on } }
  const open = periods.filter(period => asked(period) === null && findHeld(period, on) === null)
  if (open.length > 0) return { ...notice, evidence, periods: open }
  const [latest, row] = [sent.at(-1), held.at(-1)]
  if (latest !== undefined)
    return { ...notice, evidence, answer: { request: latest, standing: standingOf(notice, latest) } }
  return row === undefined
    ? notice
    : { ...notice, evidence, answer: { request: null, standing: 'in-time', row } }
}

/** The notice that a request answers, in time or not; null where no such notice is on file any more. */
export function judgeLevyRequest(view: CaseView, request: HearingRequestFacts): JudgedRequest | null {
  const notice = listMailings(view).find(({ on, periods }) =>
    periods.length === 0
      ? answers(request, { about: 'levy', on, period: null })
      : periods.some(({ period }) => answers(request, { about: 'levy', on, period })),
  )
  return notice
    ? { standing: standingOf(notice, request), lastDay: findHearingDay(notice)?.deadline.lastDay ?? null }
    : null
}

/** In time by the word of the IRS, where its transcript says so; else by the count of days. */
function standingOf(notice: LevyNotice, request: HearingRequestFacts): RequestStanding {
  const { on, periods } = notice
  if (periods.length > 0 && periods.every(period => findHeld(period, on) !== null)) return 'in-time'
  const equivalent = countEquivalentHearing(on)?.day ?? null
  return judgeRequest(request, { hearing: findHearingDay(notice), equivalent })
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
  return { on, page: notice, periods: [], datedBy: evidence, evidence: [evidence], answer: null, heard: null }
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
  const known = hearingDays.get(notice)
  if (known !== undefined) return known
  const found = countHearingDay(notice)
  hearingDays.set(notice, found)
  return found
}

const hearingDays = new WeakMap<LevyNotice, LastDay | null>()

function countHearingDay(notice: LevyNotice): LastDay | null {
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

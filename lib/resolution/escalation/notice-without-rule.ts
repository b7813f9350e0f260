import type { DeadlineFinding, FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { listPeriods } from '../collection/period-label'
import { noticeEvidence } from '../collection/signals'
import { findClock } from '../deadlines/find-clock'
import { noticeClocks } from '../deadlines/notice-clocks'
import { findNoticeDeadline } from '../deadlines/notice-deadline'
import type { NoticeFacts } from '../facts'
import type { CatalogueEntry } from '../notices/catalogue'
import { normaliseNoticeCode } from '../notices/notice-code'
import { sources } from '../sources/library'
import { day, formatDeadline, type PlainDate } from '../time/plain-date'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { flagged, type Trigger } from './trigger'
import { findCatalogued } from './unknown-notice'

/**
 * A notice that the catalogue knows and that gives a right or a day, but of which no rule of its own speaks: it is never
 * passed over in silence. Its day is the earlier of the one that it prints and the one that its clock counts.
 */
const text = {
  id: 'E-25',
  version: 3,
  title: 'Notice to be read by a person',
  severity: 2,
  precedence: 5,
  reversibility: 0,
  rule: 'A notice with a right or an answer day of its own is worked from the earlier of the day that it prints and the day that the law counts; a practitioner reads it.',
  why: 'Some of these rights, such as a petition or a protest, cannot be had back.',
  citations: [sources.firmPolicy, sources.appealRights, sources.collectionProcess],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices.flatMap(notice => {
    const entry = findCatalogued(notice.code)
    if (entry === null || noticeEffect(notice.code) !== 'none' || saysNothing(entry)) return []
    return [readByPerson(view, { notice, entry })]
  })
}

function saysNothing(entry: CatalogueEntry): boolean {
  return entry.window === 'none' && entry.severity > 2
}

function readByPerson(
  view: CaseView,
  { notice, entry }: { notice: NoticeFacts; entry: CatalogueEntry },
): FlagFinding {
  const last = findDay(notice)
  const years = notice.periods.length === 0 ? '' : ` for ${listPeriods(notice.periods)}`
  const past = last !== null && last.lastDay < view.asOf
  const until = last === null ? '' : ` Its last day ${past ? 'was' : 'is'} ${formatDeadline(last.lastDay)}.`
  const finding = flagged(text, {
    subject: notice.noticeId,
    severity: entry.severity,
    claim: `${notice.code}${years}: ${lower(entry.title)}. ${entry.effect}.${until}`,
    nextAction:
      last === null
        ? 'Read the whole notice today; note the day printed on it and what ends with it.'
        : 'Read the whole notice and settle the answer before its last day.',
    periods: notice.periods,
    evidence: [noticeEvidence(notice)],
    deadline: last,
    wouldChange: ['The day printed on the page.', 'A decision of the practitioner who read it.'],
  })
  return { ...finding, mark: entry.mark }
}

/** The day of its clock; null where none runs, or none can be told yet. */
function findDay(notice: NoticeFacts): DeadlineFinding | null {
  const { value } = findNoticeDeadline({
    code: notice.code,
    noticeDate: notice.noticeDate,
    printed: findPrinted(notice),
    amountDue: notice.amountDueCents,
    filedOn: null,
    addressedAbroad: null,
    confirmed: notice.confirmed,
  })
  if (value?.runs !== 'to-a-day') return null
  const years = notice.periods.length === 0 ? '' : `, ${listPeriods(notice.periods)}`
  return { ...value.deadline, what: `${value.deadline.what}, ${notice.code}${years}` }
}

/** The printed day of its clock: a day to pay tells only when to pay, and never by when to answer or to petition. */
function findPrinted(notice: NoticeFacts): PlainDate | null {
  const answer = notice.respondBy ?? null
  const found = findClock(normaliseNoticeCode(notice.code) ?? notice.code)
  if (found.runs !== 'clock' || noticeClocks[found.name].kind !== 'pay-by') return answer
  return (notice.payBy?.basis === 'printed' ? notice.payBy.date : null) ?? answer
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

export const noticeWithoutRule: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP3219A for 2023: a notice of deficiency, answered in Tax Court.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'CP3219A', periods: [taxYear(2023)], respondBy: day('2026-12-14') })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14, for which the pay-by rule speaks.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14' })] }),
      asOf: day('2026-11-24'),
    },
    unknown: 'A code is in the catalogue or it is not; where it is not read, E-21 speaks.',
  },
}

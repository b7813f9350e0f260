import type { DeadlineFinding, FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { listPeriods } from '../collection/period-label'
import { noticeEvidence } from '../collection/signals'
import { findLastDay } from '../deadlines/last-day'
import type { NoticeFacts } from '../facts'
import type { CatalogueEntry } from '../notices/catalogue'
import { sources } from '../sources/library'
import { day, formatDeadline } from '../time/plain-date'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { flagged, type Trigger } from './trigger'
import { findCatalogued } from './unknown-notice'

/**
 * A notice that the catalogue knows and that gives a right or a day, but for which no dated rule is written yet: it is
 * never passed over in silence. The day is what the page prints; none is computed here.
 */
const text = {
  id: 'E-25',
  version: 1,
  title: 'Notice to be read by a person',
  severity: 2,
  precedence: 5,
  reversibility: 0,
  rule: 'A notice with a right or an answer day of its own is worked from its printed day; where these rules compute none, a practitioner reads it.',
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
  const printed = findPrintedDay(notice, entry)
  const years = notice.periods.length === 0 ? '' : ` for ${listPeriods(notice.periods)}`
  const past = printed !== null && printed.lastDay < view.asOf
  const until =
    printed === null ? '' : ` Its printed day ${past ? 'was' : 'is'} ${formatDeadline(printed.lastDay)}.`
  const finding = flagged(text, {
    subject: notice.noticeId,
    severity: entry.severity,
    claim: `${notice.code}${years}: ${lower(entry.title)}. ${entry.effect}.${until}`,
    nextAction:
      printed === null
        ? 'Read the whole notice today; note the day printed on it and what ends with it.'
        : 'Read the whole notice and settle the answer before its printed day.',
    periods: notice.periods,
    evidence: [noticeEvidence(notice)],
    deadline: printed,
    wouldChange: ['The day printed on the page.', 'A decision of the practitioner who read it.'],
  })
  return { ...finding, mark: entry.mark }
}

/** A printed answer day ends what the notice gives; a bill's printed day ends nothing. */
function findPrintedDay(notice: NoticeFacts, entry: CatalogueEntry): DeadlineFinding | null {
  const answer = notice.respondBy ?? null
  const found = findLastDay({
    kind: answer === null ? 'soft' : 'hard',
    printed: answer ?? (notice.payBy?.basis === 'printed' ? notice.payBy.date : null),
    counted: null,
    confirmed: notice.confirmed,
    lost: answer === null ? 'A practitioner tells after reading it' : entry.effect,
    left: 'A practitioner tells after reading it.',
    what: `Answer the ${notice.code}`,
  })
  return found?.deadline ?? null
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

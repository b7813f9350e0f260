import type { DeadlineFinding, FlagFinding, Severity } from '../assessment'
import { findTerminationDay } from '../collection/agreement'
import type { CaseView } from '../collection/case-view'
import { countDeskReading } from '../collection/desk-reading'
import { findLienHearingDay } from '../collection/lien'
import { type NoticeEffect, noticeEffect } from '../collection/notice-effect'
import { noticeEvidence } from '../collection/signals'
import type { NoticeFacts } from '../facts'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { flagged, type Trigger } from './trigger'

/** A notice whose tax year was not read: rights and balances belong to a year, so nothing else can be said of it. */
const text = {
  id: 'R-04',
  version: 1,
  title: 'Notice without a year',
  severity: 3,
  precedence: 5,
  reversibility: 0,
  rule: 'Every notice is about a form and a period; until they are known, its rights are treated as running and its amount belongs nowhere.',
  why: 'A clock may run on a year that nobody looks at.',
  citations: [sources.firmPolicy, sources.appealRights],
} as const

const weights: Partial<Record<NoticeEffect, Severity>> = {
  'agreement-default': 1,
  lien: 1,
  levy: 1,
  'intent-to-levy': 2,
}

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices
    .filter(notice => notice.periods.length === 0 && notice.code.trim() !== '')
    .map(notice =>
      flagged(text, {
        subject: notice.noticeId,
        severity: weights[noticeEffect(notice.code)] ?? text.severity,
        claim: `No form and year is known for the ${notice.code}: its rights are treated as running.`,
        nextAction: 'Read the tax year in the corner of page 1.',
        periods: [],
        evidence: [noticeEvidence(notice)],
        deadline: findDay(notice),
        wouldChange: ['The tax year on the page.'],
      }),
    )
}

/** The plan's own day needs no year. Of a final levy notice E-01 tells the day. */
function findDay(notice: NoticeFacts): DeadlineFinding | null {
  const effect = noticeEffect(notice.code)
  const unread = 'a year not read yet'
  if (effect === 'lien') {
    return (
      findLienHearingDay({ state: 'filed', filedOn: null, letter: notice, evidence: [] }, unread)?.deadline ??
      null
    )
  }
  if (effect !== 'agreement-default') return countDeskReading(notice, `Read the ${notice.code}`)
  const facts = { on: notice.noticeDate, page: notice, periods: [], evidence: [] }
  return findTerminationDay(facts, unread)?.deadline ?? null
}

export const noticeWithoutYear: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP523 whose year was not read.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP523', periods: [] })] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP523 for 2022.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP523', periods: [taxYear(2022)] })] }),
      asOf: day('2026-11-24'),
    },
    unknown: 'A notice has a year or has none; where its code is not read, E-21 speaks.',
  },
}

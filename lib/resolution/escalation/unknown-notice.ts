import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { countDeskReading } from '../collection/desk-reading'
import { noticeEvidence } from '../collection/signals'
import type { NoticeFacts } from '../facts'
import { findNotice } from '../notices/catalogue'
import { normaliseNoticeCode } from '../notices/notice-code'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { exampleCase, exampleNotice } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** A notice whose code the catalogue does not hold: by policy of the firm a person reads it, and no day is computed. */
const text = {
  id: 'E-21',
  version: 1,
  title: 'Unknown notice',
  severity: 2,
  precedence: 5,
  reversibility: 0,
  rule: 'A notice that no rule knows is read by a practitioner within one business day; only a day printed on it counts.',
  why: 'A right with a last day may stand on it.',
  citations: [sources.firmPolicy, sources.appealRights],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices.flatMap(notice => {
    if (notice.code.trim() === '') return [codeNotRead(notice)]
    return findCatalogued(notice.code) === null ? [notCatalogued(notice)] : []
  })
}

/** The catalogue's row of a code, however it was written; a suffix that it lacks makes another notice. */
export function findCatalogued(code: string): ReturnType<typeof findNotice> {
  return findNotice(normaliseNoticeCode(code) ?? code)
}

function notCatalogued(notice: NoticeFacts): FlagFinding {
  return flagged(text, {
    subject: notice.noticeId,
    claim: `${notice.code} is not a notice that these rules know; a right may hang on it.`,
    nextAction: 'Read the whole notice within one business day and note any day printed on it.',
    periods: notice.periods,
    evidence: [noticeEvidence(notice)],
    deadline: countDeskReading(notice, `Read the ${notice.code}`),
    wouldChange: ['Another code, read from the page.'],
  })
}

function codeNotRead(notice: NoticeFacts): FlagFinding {
  return unknown(text, {
    subject: notice.noticeId,
    claim: 'Cannot tell yet which notice this is: its code is not on file.',
    nextAction: 'Read the code in the corner of page 1.',
    periods: notice.periods,
    evidence: [noticeEvidence(notice)],
    deadline: countDeskReading(notice, 'Read the notice'),
    wouldChange: ['The code on the page.'],
    missing: { fact: 'The code of the notice', document: 'The notice, page 1' },
  })
}

export const unknownNotice: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A page that calls itself CP999.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP999', receivedOn: day('2026-11-23') })] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14' })] }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A notice whose code could not be read.',
      facts: exampleCase({ notices: [exampleNotice({ code: '' })] }),
      asOf: day('2026-11-24'),
    },
  },
}

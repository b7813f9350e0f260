import type { FlagFinding, Severity } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { countDeskReading } from '../collection/desk-reading'
import { type NoticeEffect, noticeEffect } from '../collection/notice-effect'
import { noticeEvidence } from '../collection/signals'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { exampleCase, exampleNotice } from './example-facts'
import { flagged, type Trigger } from './trigger'

/** A notice whose values nobody confirmed: by policy of the firm they set no hard day until somebody does. */
const text = {
  id: 'R-01',
  version: 1,
  title: 'Notice waits for confirmation',
  severity: 3,
  precedence: 10,
  reversibility: 2,
  rule: 'What was read from paper is confirmed by a person before it sets a last day on which a right depends.',
  why: 'A misread date is a missed right.',
  citations: [sources.firmPolicy],
} as const

/** Where a right hangs on the date, confirming it does not wait. */
const withRights: readonly NoticeEffect[] = ['final-levy-notice', 'levy-made', 'lien', 'agreement-default']

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices
    .filter(notice => !notice.confirmed)
    .map(notice => {
      const severity: Severity = withRights.includes(noticeEffect(notice.code)) ? 2 : text.severity
      return flagged(text, {
        subject: notice.noticeId,
        severity,
        claim: `The ${notice.code || 'notice'} is read but not confirmed: it sets no hard day yet.`,
        nextAction: 'Confirm the fields beside the page.',
        periods: notice.periods,
        evidence: [noticeEvidence(notice)],
        deadline: countDeskReading(notice, `Confirm the ${notice.code || 'notice'}`),
        wouldChange: ['A person confirms the fields.'],
      })
    })
}

export const unconfirmedNotice: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP14 that was read an hour ago.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14', confirmed: false })] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14 that a person confirmed.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14' })] }),
      asOf: day('2026-11-24'),
    },
    unknown: 'Whether somebody confirmed a paper is always known.',
  },
}

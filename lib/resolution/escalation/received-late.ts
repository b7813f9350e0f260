import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { noticeEvidence } from '../collection/signals'
import { findNotice } from '../notices/catalogue'
import { normaliseNoticeCode } from '../notices/notice-code'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { day, daysBetween, formatDay } from '../time/plain-date'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** A notice with a hearing that reached the firm late: its days run from the notice, whenever it was read (26 USC 6330(a)). */
const text = {
  id: 'E-23',
  version: 1,
  title: 'Notice received late',
  severity: 2,
  precedence: 3,
  reversibility: 0,
  rule: 'The days of a hearing run from the date of the notice, or as the notice prints it, and not from the day on which anybody read it.',
  why: 'Counted from its receipt the right is lost, and an old address sends the next one astray too.',
  citations: [sources.hearingBeforeLevy, sources.firmPolicy],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices.flatMap(notice => {
    const { noticeDate, receivedOn = null } = notice
    if (!findNotice(normaliseNoticeCode(notice.code) ?? notice.code)?.hearing || receivedOn === null)
      return []
    const said = {
      subject: notice.noticeId,
      periods: notice.periods,
      evidence: [noticeEvidence(notice)],
      wouldChange: ['Another date on the page.'],
    }
    if (noticeDate === null)
      return [
        unknown(text, {
          ...said,
          claim: `Cannot tell yet how late the ${notice.code} came: its date is not read.`,
          nextAction: 'Read the date at the top of page 1.',
          missing: { fact: 'The date of the notice', document: 'The notice, page 1' },
        }),
      ]
    const days = daysBetween(noticeDate, receivedOn)
    const isRunning = daysBetween(noticeDate, view.asOf) <= firmPolicy.receivedLate.value.stillTold
    if (days <= firmPolicy.receivedLate.value.late || !isRunning) return []
    return [
      flagged(text, {
        ...said,
        claim: `The ${notice.code} of ${formatDay(noticeDate)} came ${days} days after its date; its days run from the date.`,
        nextAction:
          'Count from the date of the notice, and ask whether the IRS has an old address (Form 8822).',
      }),
    ]
  })
}

const letter = exampleNotice({ code: 'LT11', noticeDate: day('2026-11-02'), periods: [taxYear(2023)] })

export const receivedLate: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'An LT11 of Nov 2, 2026 that came on Nov 20.',
      facts: exampleCase({ notices: [{ ...letter, receivedOn: day('2026-11-20') }] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'It came within a week.',
      facts: exampleCase({ notices: [{ ...letter, receivedOn: day('2026-11-06') }] }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'Its date was not read.',
      facts: exampleCase({ notices: [{ ...letter, noticeDate: null, receivedOn: day('2026-11-20') }] }),
      asOf: day('2026-11-24'),
    },
  },
}

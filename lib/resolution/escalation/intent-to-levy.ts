import type { FlagFinding } from '../assessment'
import { type CaseView, isOtherYear, type PeriodView } from '../collection/case-view'
import { findPlanHold, unlessHeld } from '../collection/decisive-rows'
import { findIntentDay } from '../collection/intent-to-levy'
import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/** CP504 is the notice of 26 USC 6331(d). It is never a due-process notice: the hearing of 6330 comes later. */
const text = {
  id: 'E-05',
  version: 4,
  title: 'Intent to levy',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'CP504 lets the IRS take a state refund, tells that a lien may be filed, and doubles the late-payment rate to 1% for months that begin more than 10 days after it. It is not a hearing notice: a Form 12153 sent now is too early.',
  why: 'The next notice for this year is the final one, with 30 days to ask for a hearing.',
  citations: [sources.intentToLevy, sources.higherLatePayment, sources.cp504Page, sources.appealRights],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return [
    ...listIntentPeriods(view)
      .filter(period => !isOtherYear(view, period.period))
      .map(period => flagged(text, intentSaid(view, period))),
    ...view.periods.filter(isUndecided).map(undecided),
  ]
}

/** Periods whose latest notice is the intent to levy: no final notice, agreement or hardship status came after. */
export function listIntentPeriods(view: CaseView): PeriodView[] {
  return view.periods.filter(period => period.ladder.stage === 'intent-to-levy')
}

export function intentSaid(view: CaseView, period: PeriodView): Said {
  const since = period.ladder.since
  const found = findIntentDay(period)
  const hold = findPlanHold(view)
  return {
    subject: period.key,
    claim: `CP504${since === null ? '' : ` of ${formatDay(since)}`} on ${period.label}: the IRS may now take a state refund, and may file a lien; it is not a hearing notice.`,
    nextAction: unlessHeld(
      view,
      `Propose one plan for everything owed before the final levy notice for ${period.label}; a collection appeal (Form 9423) is open.`,
    ),
    periods: [period.period],
    evidence: period.ladder.evidence,
    deadline:
      found !== null && hold !== null
        ? { ...found.deadline, what: `Plan held back by ${hold}, ${period.label}` }
        : (found?.deadline ?? null),
    working: found?.working ?? [],
    wouldChange: [
      'A later final levy notice, which opens the hearing.',
      'An agreement, hardship status or payment in full.',
    ],
  }
}

/** A CP504 page whose date is not known may be older than a notice that is on file. */
function isUndecided(period: PeriodView): boolean {
  return (
    period.ladder.stage !== 'intent-to-levy' &&
    period.ladder.stage !== 'paid' &&
    period.signals.some(signal => signal.event === 'notice-intent-to-levy' && signal.on === null) &&
    ['first-bill', 'reminder', 'installment-agreement', 'not-collectible'].includes(period.ladder.stage)
  )
}

function undecided(period: PeriodView): FlagFinding {
  const evidence = period.signals.filter(signal => signal.event === 'notice-intent-to-levy')
  return unknown(text, {
    subject: period.key,
    severity: 3,
    claim: `A CP504 without a date is on file for ${period.label}; cannot tell yet whether it is the latest notice.`,
    nextAction: `Read the date on the CP504 for ${period.label}.`,
    periods: [period.period],
    evidence: evidence.map(signal => signal.evidence),
    wouldChange: ['The date of the CP504.'],
    missing: {
      fact: `The date of the CP504 for ${period.label}`,
      document: `CP504, ${period.label}, page 1`,
    },
  })
}

const periods = [taxYear(2023)]

export const intentToLevy: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'CP504 of Nov 16, 2026 is the last notice for 2023.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP504', periods })] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'An LT11 followed the CP504: the hearing notice counts now.',
      facts: exampleCase({
        notices: [
          exampleNotice({ code: 'CP504', periods, noticeDate: day('2026-08-03') }),
          exampleNotice({ code: 'LT11', periods, noticeDate: day('2026-10-26') }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A CP504 whose date was not read; the client speaks of an agreement.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2023), {
            entered: entered({ stage: 'installment-agreement', stageNoticeDate: day('2026-02-02') }),
          }),
        ],
        notices: [exampleNotice({ code: 'CP504', periods, noticeDate: null })],
      }),
      asOf: day('2026-11-24'),
    },
  },
}

import type { FlagFinding } from '../assessment'
import { type CaseView, isOtherYear, owes } from '../collection/case-view'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'
import { intentSaid, listIntentPeriods } from './intent-to-levy'
import { flagged, type Trigger, unknown } from './trigger'

/** CP504 is the last notice on a year other than the notice in hand (26 USC 6331(d), 6651(d)). */
const text = {
  id: 'M-04',
  version: 3,
  title: 'Intent to levy on another year',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'A year at CP504 stands one notice before the final levy notice. CP504 itself opens no hearing; it doubles the late-payment rate and allows a state refund to be taken.',
  why: 'Answering only the notice in hand leaves the nearer danger on the other year.',
  citations: [sources.intentToLevy, sources.higherLatePayment, sources.cp504Page],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const elsewhere = listIntentPeriods(view).filter(period => isOtherYear(view, period.period))
  const untold = view.periods.filter(
    period =>
      isOtherYear(view, period.period) && owes(period) && period.stageKnown && saidUnknown(view, period.key),
  )
  return [...elsewhere.map(period => flagged(text, intentSaid(view, period))), ...untold.map(unknownStage)]
}

/** A bill is on file, no transcript is, and the person who entered the year did not know how far it went. */
function saidUnknown(view: CaseView, key: string): boolean {
  const period = view.periods.find(candidate => candidate.key === key)
  return period?.facts?.entered?.stage === 'unknown' && period.facts.transcript === null
}

function unknownStage(period: CaseView['periods'][number]): FlagFinding {
  return unknown(text, {
    subject: period.key,
    severity: 3,
    claim: `Cannot tell yet whether a CP504 or more followed the notices on file for ${period.label}.`,
    nextAction: `Pull the account transcript of ${period.label}.`,
    periods: [period.period],
    evidence: period.ladder.evidence,
    wouldChange: [`The notice rows on the ${period.label} transcript.`],
    missing: {
      fact: `The latest notice issued for ${period.label}`,
      document: `Account transcript, ${period.label}`,
    },
  })
}

const bill = exampleNotice({ code: 'CP14', periods: [taxYear(2025)] })
const owes2023 = { balanceCents: cents(800_000), lien: 'no' } as const

export const intentToLevyOtherYear: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP14 for 2025 is in hand; 2023 stands at CP504 of Oct 19, 2026.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2023), {
            entered: entered({ ...owes2023, stage: 'intent-to-levy', stageNoticeDate: day('2026-10-19') }),
          }),
        ],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14 for 2025 is in hand; 2023 has only had a reminder.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2023), { entered: entered({ ...owes2023, stage: 'reminder' }) })],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'An old CP501 for 2023 is on file, and nobody knows what followed.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2023), { entered: entered(owes2023) })],
        notices: [
          bill,
          exampleNotice({ code: 'CP501', periods: [taxYear(2023)], noticeDate: day('2025-03-03') }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
  },
}

import type { FlagFinding } from '../assessment'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { listPeriods } from '../collection/period-label'
import { listTranscriptAges, type TranscriptAge } from '../collection/staleness'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { exampleCase, examplePeriod, exampleTranscript, returnRow, taxYear } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** Transcripts too old to act on, by policy of the firm: 30 days, 14 in enforcement, 3 when a right ends within days. */
const text = {
  id: 'R-02',
  version: 2,
  title: 'Transcript too old',
  severity: 3,
  precedence: 10,
  reversibility: 2,
  rule: 'A transcript is pulled again after 30 days, after 14 once the IRS is at enforcement, and after 3 where a right ends within 3 days.',
  why: 'Payments, penalties and notices may have posted since.',
  citations: [sources.firmPolicy, sources.transcriptRequest],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const ages = listTranscriptAges(view).filter(({ period }) => isWorkedOn(period))
  const old = ages.filter(({ days, daysMax }) => days !== null && days > daysMax)
  const undated = ages.filter(({ days }) => days === null)
  return [...(old.length > 0 ? [tooOld(old)] : []), ...(undated.length > 0 ? [ageUnknown(undated)] : [])]
}

/** Nobody needs a fresh transcript of a year on which nothing is owed. */
function isWorkedOn(period: PeriodView): boolean {
  return owes(period) || period.balance === null
}

function tooOld(old: readonly TranscriptAge[]): FlagFinding {
  const years = listPeriods(old.map(({ period }) => period.period))
  const oldest = Math.max(...old.map(({ days }) => days ?? 0))
  const one = old.length === 1
  return flagged(text, {
    subject: 'case',
    claim: `The ${one ? 'transcript' : 'transcripts'} of ${years} ${one ? 'is' : 'are up to'} ${oldest} days old. Pull ${one ? 'it' : 'them'} again before any proposal.`,
    nextAction: `Pull the account ${one ? 'transcript' : 'transcripts'} of ${years}.`,
    periods: old.map(({ period }) => period.period),
    evidence: old.flatMap(({ period, days }) => ageEvidence(period, `${days} days old`)),
    working: old.map(({ period, days, daysMax }) => ({
      text: `${period.label}, may be ${daysMax} days old`,
      value: `${days} days`,
    })),
    wouldChange: ['A transcript pulled today.'],
  })
}

function ageUnknown(undated: readonly TranscriptAge[]): FlagFinding {
  const years = listPeriods(undated.map(({ period }) => period.period))
  return unknown(text, {
    subject: 'undated',
    claim: `Cannot tell yet how old the transcript of ${years} is: its day was not read.`,
    nextAction: 'Read the response date at its head, or pull it again.',
    periods: undated.map(({ period }) => period.period),
    evidence: undated.flatMap(({ period }) => ageEvidence(period, 'no day read')),
    wouldChange: ['The response date.'],
    missing: {
      fact: `The day of the transcript of ${years}`,
      document: `Account transcript, ${years}, pulled again`,
    },
  })
}

function ageEvidence(period: PeriodView, value: string): FlagFinding['evidence'] {
  const source = period.facts?.transcript?.source
  return source ? [{ label: source.label, value, source }] : []
}

const period = taxYear(2019)
const pulled = (told: Parameters<typeof exampleTranscript>[2]) =>
  exampleCase({
    periods: [
      examplePeriod(period, {
        transcript: exampleTranscript(period, [returnRow('2020-06-01', 900_000)], told),
      }),
    ],
  })

export const staleTranscript: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'Pulled Oct 9, 2026: 46 days old.',
      facts: pulled({ responseDate: day('2026-10-09') }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Pulled Nov 12, 2026: 12 days old.',
      facts: pulled({ responseDate: day('2026-11-12') }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A transcript whose head was cut off.',
      facts: exampleCase({
        periods: [
          examplePeriod(period, {
            transcript: {
              ...exampleTranscript(period, [], { balanceCents: cents(900_000) }),
              requestDate: null,
              responseDate: null,
            },
          }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
  },
}

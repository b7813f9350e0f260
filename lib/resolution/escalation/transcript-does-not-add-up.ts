import type { FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import type { TranscriptFacts } from '../facts'
import { type Cents, cents, formatCents, subtract, sum } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { exampleCase, examplePeriod, exampleTranscript, returnRow, taxYear } from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/** The rows of an account transcript sum to its balance; where they do not, a row is missing or misread. */
const text = {
  id: 'R-03',
  version: 1,
  title: 'Transcript does not add up',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'The transactions of an account transcript, credits subtracted, equal its account balance to the cent.',
  why: 'A row is missing or misread, so nothing computed from this transcript can be relied on.',
  citations: [sources.firmPolicy, sources.transcriptRequest],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.periods.flatMap(period => {
    const transcript = period.facts?.transcript
    if (!transcript) return []
    if (transcript.balanceCents === null) return [balanceUnknown(period, transcript)]
    const difference = subtract(
      transcript.balanceCents,
      sum(transcript.rows.map(row => row.cents ?? cents(0))),
    )
    return difference === 0 ? [] : [doesNotAddUp(period, { transcript, difference })]
  })
}

function doesNotAddUp(
  period: PeriodView,
  { transcript, difference }: { transcript: TranscriptFacts; difference: Cents },
): FlagFinding {
  const off = formatCents(cents(Math.abs(difference)))
  return flagged(text, {
    ...common(period, transcript),
    claim: `The rows of the ${period.label} transcript miss its balance by ${off}.`,
    nextAction:
      'Look at the pages for a row that was left out or misread; pull the transcript again if none is.',
    working: [
      {
        text: `Sum of ${transcript.rows.length} rows`,
        value: formatCents(subtract(transcript.balanceCents ?? cents(0), difference)),
      },
      { text: 'Account balance', value: formatCents(transcript.balanceCents ?? cents(0)) },
      { text: 'Unexplained', value: formatCents(difference) },
    ],
  })
}

function balanceUnknown(period: PeriodView, transcript: TranscriptFacts): FlagFinding {
  return unknown(text, {
    ...common(period, transcript),
    claim: `Cannot tell yet whether the ${period.label} transcript adds up: its balance was not read.`,
    nextAction: 'Read the account balance at its head.',
    missing: {
      fact: `The account balance of ${period.label}`,
      document: `Account transcript, ${period.label}, page 1`,
    },
  })
}

function common(
  period: PeriodView,
  transcript: TranscriptFacts,
): Pick<Said, 'subject' | 'periods' | 'evidence' | 'wouldChange'> {
  return {
    subject: period.key,
    periods: [period.period],
    evidence: [
      { label: transcript.source.label, value: `${transcript.rows.length} rows`, source: transcript.source },
    ],
    wouldChange: ['A row read again from the page.', 'A transcript pulled again.'],
  }
}

const period = taxYear(2022)
const read = (balanceCents: Cents | null) =>
  exampleCase({
    periods: [
      examplePeriod(period, {
        transcript: exampleTranscript(period, [returnRow('2023-06-05', 2_161_800)], { balanceCents }),
      }),
    ],
  })

export const transcriptDoesNotAddUp: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'One row of $21,618.00 and a balance of $9,600.00.',
      facts: read(cents(960_000)),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'One row of $21,618.00 and a balance of $21,618.00.',
      facts: read(cents(2_161_800)),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'The balance was not read.',
      facts: read(null),
      asOf: day('2026-11-24'),
    },
  },
}

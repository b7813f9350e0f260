import type { FlagFinding } from '../assessment'
import { type CaseView, isOtherYear, owes, type PeriodView } from '../collection/case-view'
import { groupFilings, type LienFiling, readLien } from '../collection/lien'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from './example-facts'
import { filingSaid } from './lien-filed'
import { flagged, type Trigger, unknown } from './trigger'

/** A filed lien on a year other than the notice in hand (26 USC 6320, 6323). */
const text = {
  id: 'M-02',
  version: 3,
  title: 'Lien on another year',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'A notice of federal tax lien is public, reaches everything the taxpayer owns, and gives a hearing right of its own for a short time after the filing.',
  why: 'A sale, a loan or a job may fail on it, and a new filing may add the year of the notice in hand.',
  citations: [
    sources.lienHearing,
    sources.lienNotice,
    sources.lienValidity,
    sources.weekendRoll,
    sources.hearingForm,
  ],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const others = view.periods.filter(period => isOtherYear(view, period.period))
  return [
    ...groupFilings(view, others).map(filing => elsewhere(view, filing)),
    ...others.filter(period => readLien(period).state === 'unknown' && owes(period)).map(lienUnknown),
  ]
}

function elsewhere(view: CaseView, filing: LienFiling): FlagFinding {
  return flagged(
    text,
    filingSaid(view, filing, filing.periods.length === 1 ? 'another year, ' : 'other years, '),
  )
}

function lienUnknown(period: PeriodView): FlagFinding {
  return unknown(text, {
    subject: period.key,
    severity: 3,
    claim: `Cannot tell yet whether a lien is filed for ${period.label}, which owes.`,
    nextAction: `Pull the account transcript of ${period.label}.`,
    periods: [period.period],
    evidence: period.balance === null ? [] : [period.balance.evidence],
    wouldChange: [`Code 582 or 583 on the ${period.label} transcript.`],
    missing: {
      fact: `Whether a lien is filed for ${period.label}`,
      document: `Account transcript, ${period.label}`,
    },
  })
}

const bill = exampleNotice({ code: 'CP14', periods: [taxYear(2025)] })
const posted = returnRow('2020-06-01', 900_000)
const lienRow = { code: '582', explanation: 'Lien placed on assets due to balance owed', date: '2022-02-14' }
const released = { code: '583', explanation: 'Removed lien', date: '2024-05-06' }

export const lienOtherYear: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP14 for 2025 is in hand; the 2019 transcript shows code 582 of Feb 14, 2022.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2019), { transcript: exampleTranscript(taxYear(2019), [posted, lienRow]) }),
        ],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The lien was released: code 583 follows.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2019), {
            transcript: exampleTranscript(taxYear(2019), [posted, lienRow, released]),
          }),
        ],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: '2019 owes, and nobody knows whether a lien is filed.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2019), {
            entered: entered({ balanceCents: cents(900_000), stage: 'reminder' }),
          }),
        ],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
  },
}

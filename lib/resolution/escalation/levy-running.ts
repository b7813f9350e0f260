import type { FlagFinding } from '../assessment'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** A levy that takes money now (26 USC 6332(c), 6343). A row that *gives notice* of a levy is never one. */
const text = {
  id: 'E-06',
  version: 1,
  title: 'Levy running',
  severity: 1,
  precedence: 2,
  reversibility: 0,
  rule: 'A bank pays over what it holds 21 days after it receives the levy; a wage levy goes on until it is released. Hardship, or an agreement, is ground for release.',
  why: 'Money paid over is hard to get back.',
  citations: [sources.levyAndRelease, sources.bankHold, sources.collectionProcess],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.periods.flatMap(period => {
    if (period.ladder.stage === 'levy') return [running(period)]
    return mayBeLevied(period) ? [cannotTell(period)] : []
  })
}

function running(period: PeriodView): FlagFinding {
  return flagged(text, {
    subject: period.key,
    claim: `A levy is running for ${period.label}.`,
    nextAction: 'Find who holds what and since when, then ask for release at the number on the levy.',
    periods: [period.period],
    evidence: period.ladder.evidence,
    wouldChange: [
      'Form 668-D, a release.',
      'The day on which the bank received the levy: its hold lasts 21 days.',
    ],
  })
}

/** Asked only where levy is possible: the final notice is out, and the person could not say. */
function mayBeLevied(period: PeriodView): boolean {
  return (
    owes(period) &&
    period.ladder.stage === 'final-levy-notice' &&
    period.facts?.entered?.levy === 'unknown' &&
    period.facts.transcript === null
  )
}

function cannotTell(period: PeriodView): FlagFinding {
  return unknown(text, {
    subject: period.key,
    severity: 2,
    claim: `Cannot tell yet whether wages or an account are being levied for ${period.label}.`,
    nextAction: 'Ask the client about the last pay stub and bank statement.',
    periods: [period.period],
    evidence: period.ladder.evidence,
    wouldChange: ['A levy payment on the transcript.'],
    missing: {
      fact: `Whether a levy runs for ${period.label}`,
      document: 'Last pay stub and bank statement',
    },
  })
}

const owes2022 = { balanceCents: cents(1_471_801), lien: 'no' } as const

export const levyRunning: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'The client says that wages are being levied for 2022.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2022), { entered: entered({ ...owes2022, levy: 'yes' }) })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A first bill.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14' })] }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A final levy notice is out for 2022, and nobody asked about wages.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2022), {
            entered: entered({ ...owes2022, stage: 'final-levy-notice', stageNoticeDate: day('2026-06-01') }),
          }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
  },
}

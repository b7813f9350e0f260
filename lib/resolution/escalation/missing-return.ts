import type { FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { lastDayToFile } from '../collection/last-day-to-file'
import { listPeriods, periodLabel } from '../collection/period-label'
import { listUnseenPayroll, listUnseenYears } from '../collection/required-years'
import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import {
  entered,
  exampleCase,
  examplePeriod,
  exampleTranscript,
  settledYears,
  taxYear,
} from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/**
 * A required return that is not filed: no plan and no offer is considered until it is (Publication 594). That no return
 * has posted does not prove that one was required, and code 150 never proves that the IRS wrote it.
 */
const text = {
  id: 'C-01',
  version: 4,
  title: 'Missing return',
  severity: 2,
  precedence: 6,
  reversibility: 1,
  rule: 'Every required return must be filed before the IRS considers a plan or an offer; normally it asks for the last six years.',
  why: 'Anything proposed before the return is filed is turned down.',
  citations: [
    sources.collectionProcess,
    sources.sixYearFiling,
    sources.duplicateOrSubstitute,
    sources.returnDueDay,
  ],
} as const

/** The returns of an employer have due days of their own, and are asked for from the first quarter on file. */
const payrollText = {
  ...text,
  rule: 'Every required return must be filed before the IRS considers a plan or an offer; whoever paid wages files for each later quarter and year, until a final return.',
  citations: [sources.collectionProcess, sources.employmentReturnDue, sources.employmentReturnDay],
} as const

const payrollForms: readonly string[] = ['940', '941', '943', '944', '945', 'CT-1']

/** An account of penalties alone: nobody files a return for it. */
const civilPenalty = 'CIVPEN'

function textOf({ period }: PeriodView) {
  return payrollForms.includes(period.form) ? payrollText : text
}

function evaluate(view: CaseView): FlagFinding[] {
  const unseen = listUnseenYears(view)
  const payroll = listUnseenPayroll(view)
  return [
    ...view.periods.flatMap(period => filingFlag(view, period)),
    ...(unseen.length > 0 && view.periods.length > 0 ? [neverAsked(unseen)] : []),
    ...(payroll.length > 0 ? [payrollNeverAsked(payroll)] : []),
  ]
}

function filingFlag(view: CaseView, period: PeriodView): FlagFinding[] {
  if (period.period.form === civilPenalty) return []
  const { state, askedFor } = period.filing
  if (state === 'filed' || state === 'not-required' || !isOverdue(view, period)) return []
  if (state === 'not-filed' || state === 'unposted' || state === 'substitute') return [notFiled(period)]
  if (state === 'unknown' && askedFor) return [notFiled(period)]
  if (state === 'conflict' || period.facts?.transcript != null || !isBilled(period))
    return [cannotTell(period)]
  return []
}

/** A bill for a period says that a tax was assessed, so its return is not the first thing to ask about. */
function isBilled(period: PeriodView): boolean {
  return period.notices.some(notice => notice.amountDueCents !== null)
}

/** Not before its due day, nor before an extended day that the transcript shows (code 460). */
function isOverdue(view: CaseView, period: PeriodView): boolean {
  const last = lastDayToFile(period.period, period.facts?.transcript ?? null) ?? period.period.periodEnd
  return last < view.asOf
}

const claims = {
  'not-filed': 'is not filed',
  unposted: 'has not posted, though the client says that it was filed',
  substitute: 'was written by the IRS; the client’s own return is not filed',
  unknown: 'has not posted, and the IRS asks for it or was told of income',
} as const

function notFiled(period: PeriodView): FlagFinding {
  const state = period.filing.state
  const words =
    state === 'unposted' || state === 'substitute' || state === 'unknown'
      ? claims[state]
      : claims['not-filed']
  return flagged(textOf(period), {
    ...common(period),
    claim: `The ${period.label} return ${words}. No plan or offer is considered until it is.`,
    nextAction:
      state === 'unposted'
        ? `Get the signed copy and the proof of mailing or e-filing of the ${period.label} return.`
        : `Get the wage and income transcript of ${period.label}, prepare the return and file it.`,
  })
}

function common(period: PeriodView): Pick<Said, 'subject' | 'periods' | 'evidence' | 'wouldChange'> {
  return {
    subject: period.key,
    periods: [period.period],
    evidence: period.filing.evidence,
    wouldChange: ['Code 150 on a later transcript.', 'Income below the filing threshold of that year.'],
  }
}

function cannotTell(period: PeriodView): FlagFinding {
  const conflict = period.filing.state === 'conflict'
  return unknown(textOf(period), {
    ...common(period),
    severity: 3,
    ...(conflict ? whoFiled(period) : whetherFiled(period)),
    missing: {
      fact: conflict
        ? `Who filed the ${period.label} return`
        : `Whether the ${period.label} return is filed or required`,
      document: documentFor(period),
    },
  })
}

function whoFiled({ label }: PeriodView): Pick<Said, 'claim' | 'nextAction'> {
  return {
    claim: `The transcript shows a ${label} return, and the client says that none was filed: cannot tell yet who filed it.`,
    nextAction: `Pull the return transcript of ${label} and show it to the client.`,
  }
}

/** A paper of a day on which the return could still be filed does not show that it is missing. */
function whetherFiled({ label, filing: { tooEarly } }: PeriodView): Pick<Said, 'claim' | 'nextAction'> {
  if (tooEarly === null)
    return {
      claim: `Cannot tell yet whether the ${label} return is filed, or whether one was required.`,
      nextAction: `Ask the client, and pull the transcripts of ${label}.`,
    }
  return {
    claim: `Cannot tell yet whether the ${label} return is filed: what is on file was pulled by ${formatDay(tooEarly)}, when it could still be filed.`,
    nextAction: `Pull a newer account transcript of ${label}.`,
  }
}

function documentFor(period: PeriodView): string {
  if (period.filing.state === 'conflict') return `Return transcript, ${period.label}`
  const { tooEarly } = period.filing
  if (tooEarly !== null) return `Account transcript pulled after ${formatDay(tooEarly)}, ${period.label}`
  const kind = period.facts?.transcript == null ? 'Account transcript' : 'Wage and income transcript'
  return `${kind}, ${period.label}`
}

function neverAsked(unseen: FlagFinding['periods']): FlagFinding {
  const years = listPeriods(unseen)
  return unknown(text, {
    subject: 'case',
    severity: 3,
    claim: `Cannot tell yet whether the returns of ${years} are filed: nobody has looked.`,
    nextAction: `Pull the account ${unseen.length === 1 ? 'transcript' : 'transcripts'} of ${years}.`,
    periods: unseen,
    evidence: [],
    wouldChange: ['Code 150 on each transcript.'],
    missing: {
      fact: `Whether the returns of ${years} are filed`,
      document: `Account ${unseen.length === 1 ? 'transcript' : 'transcripts'}, ${years}`,
    },
  })
}

/** A form 941 on file asks for the quarters and the Form 940 that followed it. */
function payrollNeverAsked(unseen: FlagFinding['periods']): FlagFinding {
  const words = ['941', '940']
    .map(form => spanOf(unseen.filter(period => period.form === form)))
    .filter(span => span !== '')
    .join(', and ')
  return unknown(payrollText, {
    subject: 'payroll',
    severity: 3,
    claim: `Cannot tell yet whether the payroll returns that followed are filed and paid: ${words}. Nobody has looked.`,
    nextAction: `Pull the account ${unseen.length === 1 ? 'transcript' : 'transcripts'} of ${words}, or say that no return was required.`,
    periods: unseen,
    evidence: [],
    wouldChange: ['Code 150 on each transcript.', 'A final return, or no wages paid.'],
    missing: {
      fact: `Whether these are filed and paid: ${words}`,
      document: `Account ${unseen.length === 1 ? 'transcript' : 'transcripts'}, ${words}`,
    },
  })
}

/** Two periods by name; more as the first to the last of them with their number. */
function spanOf(periods: FlagFinding['periods']): string {
  const [first, ...later] = periods
  const last = later.at(-1)
  if (first === undefined || last === undefined || later.length < 2) return listPeriods(periods)
  return `${periodLabel(first)} to ${periodLabel(last).replace(/^Form \d+, /, '')} (${periods.length} returns)`
}

const nothingPosted = exampleTranscript(
  taxYear(2024),
  [{ code: '140', explanation: 'Inquiry for non-filing of tax return', date: '2026-10-19' }],
  { returnPresent: false },
)

export const missingReturn: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'The 2024 transcript shows no return, and the IRS has asked for one.',
      facts: exampleCase({
        periods: [
          ...settledYears(2020, 2023),
          ...settledYears(2025, 2025),
          examplePeriod(taxYear(2024), { transcript: nothingPosted }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Six years, all filed.',
      facts: exampleCase({ periods: settledYears(2020, 2025) }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'Nobody knows whether 2024 was filed.',
      facts: exampleCase({
        periods: [
          ...settledYears(2020, 2023),
          ...settledYears(2025, 2025),
          examplePeriod(taxYear(2024), { entered: entered() }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
  },
}

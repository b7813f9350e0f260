import type { FlagFinding } from '../assessment'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { listPeriods } from '../collection/period-label'
import { rowEvidence } from '../collection/signals'
import { cents, formatCents, sum } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { entered, exampleCase, examplePeriod, quarter } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** Forms whose tax is held in trust: 26 USC 6672. Form 940 is the employer's own tax and is not among them. */
const trustFundForms: readonly string[] = ['941', '943', '944', '945', '720']

/** Codes of a failure to deposit, a civil penalty and a trust fund recovery tie (IRS Document 6209, section 8A). */
const troubleCodes: readonly string[] = ['180', '186', '240', '538']

/** Payroll or excise tax held in trust and not paid over: its owners and signers may owe it in person (26 USC 6672). */
const text = {
  id: 'C-07',
  version: 1,
  title: 'Payroll tax',
  severity: 1,
  precedence: 6,
  reversibility: 0,
  rule: 'Tax withheld from others is held in trust; whoever had to pay it over and willfully did not may be made to pay it in person, and a levy for recent payroll tax needs no hearing first.',
  why: 'The debt can pass from the business to a person, and an interview with a revenue officer decides it.',
  citations: [sources.trustFundPenalty, sources.employmentTaxLevy, sources.collectionProcess],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const held = view.periods.filter(period => trustFundForms.includes(period.period.form))
  if (held.length === 0)
    return view.facts.clientKind === 'business' && view.periods.length > 0 ? [neverAsked(view)] : []
  const troubled = held.filter(period => owes(period) || findTrouble(period).length > 0)
  const untold = held.filter(period => period.balance === null && !troubled.includes(period))
  return [...(troubled.length > 0 ? [payrollOwed(troubled)] : []), ...untold.map(balanceUnknown)]
}

function findTrouble({ facts }: PeriodView): FlagFinding['evidence'] {
  const transcript = facts?.transcript
  if (!transcript) return []
  return transcript.rows.flatMap((row, index) =>
    troubleCodes.includes(row.code ?? '') ? [rowEvidence(transcript, row, index)] : [],
  )
}

/** One trust, one danger: all its periods stand in one flag. */
function payrollOwed(troubled: readonly PeriodView[]): FlagFinding {
  const periods = troubled.map(period => period.period)
  const balances = troubled.flatMap(({ balance }) => (balance !== null && balance.cents > 0 ? [balance] : []))
  const total = formatCents(sum(balances.map(balance => balance.cents)))
  const owed =
    balances.length > 0
      ? `owed on ${listPeriods(periods)}: ${total}`
      : `in trouble on ${listPeriods(periods)}`
  return flagged(text, {
    subject: 'trust-fund',
    claim: `Tax held in trust is ${owed}. It may be asked from people in person.`,
    nextAction:
      'Bring this quarter’s deposits up to date, designate payments to the trust fund part, and let nobody be interviewed unprepared.',
    periods,
    evidence: [...balances.map(balance => balance.evidence), ...troubled.flatMap(findTrouble)],
    wouldChange: ['A transcript that shows the period paid.', 'Proof of deposits that were not credited.'],
  })
}

function balanceUnknown(period: PeriodView): FlagFinding {
  return unknown(text, {
    subject: period.key,
    severity: 2,
    claim: `Cannot tell yet whether ${period.label} owes tax held in trust.`,
    nextAction: `Pull the account transcript of ${period.label}.`,
    periods: [period.period],
    evidence: [],
    wouldChange: ['The balance of that period.'],
    missing: { fact: `What ${period.label} owes`, document: `Account transcript, ${period.label}` },
  })
}

function neverAsked(view: CaseView): FlagFinding {
  return unknown(text, {
    subject: 'case',
    severity: 3,
    claim: 'Cannot tell yet whether the business owes payroll tax: no payroll period is on file.',
    nextAction: 'Ask whether there are employees; pull the account transcripts of Form 941.',
    periods: [],
    evidence:
      view.intake === null
        ? []
        : [{ label: view.intake.source.label, value: view.intake.code, source: view.intake.source }],
    wouldChange: ['The word of the owner that nobody is employed.'],
    missing: {
      fact: 'Whether the business has employees and owes payroll tax',
      document: 'Account transcripts, Form 941',
    },
  })
}

const owing = quarter('941', '2026-03-31')

export const payrollTax: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'The first quarter of 2026 owes on Form 941.',
      facts: exampleCase({
        clientKind: 'business',
        periods: [examplePeriod(owing, { entered: entered({ balanceCents: cents(1_945_713) }) })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Form 941 is paid; only Form 940, which holds nothing in trust, owes.',
      facts: exampleCase({
        clientKind: 'business',
        periods: [
          examplePeriod(owing, { entered: entered({ balanceCents: cents(0) }) }),
          examplePeriod(quarter('940', '2025-12-31'), { entered: entered({ balanceCents: cents(42_000) }) }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A Form 941 quarter of which nobody knows the balance.',
      facts: exampleCase({ clientKind: 'business', periods: [examplePeriod(owing, { entered: entered() })] }),
      asOf: day('2026-11-24'),
    },
  },
}

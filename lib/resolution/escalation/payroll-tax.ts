import type { FlagFinding } from '../assessment'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { type LevyBeforeHearing, listLevyBeforeHearing } from '../collection/employment-tax-levy'
import { listPeriods, listWords } from '../collection/period-label'
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
  version: 3,
  title: 'Payroll tax',
  severity: 1,
  precedence: 6,
  reversibility: 0,
  rule: 'Income tax withheld from pay, the employees’ share of social security and Medicare, and excise collected from others are held in trust; whoever had to pay them over and willfully did not may be made to pay them in person. The employer’s own share, penalties and interest are not. A hearing comes before levy as on any tax, unless one was asked for on payroll tax of the two years before the period.',
  why: 'The debt can pass from the business to a person, and an interview with a revenue officer decides it.',
  citations: [sources.trustFundPenalty, sources.employmentTaxLevy, sources.collectionProcess],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const personal = view.periods.filter(isRecoveryPenalty).map(assessedInPerson)
  const held = view.periods.filter(period => trustFundForms.includes(period.period.form))
  if (held.length === 0)
    return view.facts.clientKind === 'business' && view.periods.length > 0 ? [neverAsked(view)] : personal
  const troubled = held.filter(period => owes(period) || findTrouble(period).length > 0)
  const untold = held.filter(period => period.balance === null && !troubled.includes(period))
  return [
    ...(troubled.length > 0 ? [payrollOwed(view, troubled)] : []),
    ...untold.map(balanceUnknown),
    ...personal,
  ]
}

/** The penalty of 26 USC 6672 stands on the person's account of civil penalties, and its row names it. */
function isRecoveryPenalty(period: PeriodView): boolean {
  return period.period.form === 'CIVPEN' && owes(period) && listRecoveryRows(period).length > 0
}

function listRecoveryRows({ facts }: PeriodView): FlagFinding['evidence'] {
  const transcript = facts?.transcript
  if (!transcript) return []
  return transcript.rows.flatMap((row, index) =>
    row.code === '240' && /6672|trust fund/i.test(row.explanation)
      ? [rowEvidence(transcript, row, index)]
      : [],
  )
}

function assessedInPerson(period: PeriodView): FlagFinding {
  const { balance, label } = period
  const amount = balance === null ? 'It' : formatCents(balance.cents)
  return flagged(text, {
    subject: period.key,
    claim: `The trust fund recovery penalty is assessed in person: ${amount} is owed on ${label}.`,
    nextAction:
      'Find the quarters behind it and who else was held responsible; plan for the person and the business together.',
    periods: [period.period],
    evidence: [...(balance === null ? [] : [balance.evidence]), ...listRecoveryRows(period)],
    wouldChange: [
      'Code 241, which takes it off.',
      'A transcript that shows it paid, here or by the business.',
    ],
  })
}

function findTrouble({ facts }: PeriodView): FlagFinding['evidence'] {
  const transcript = facts?.transcript
  if (!transcript) return []
  return transcript.rows.flatMap((row, index) =>
    troubleCodes.includes(row.code ?? '') ? [rowEvidence(transcript, row, index)] : [],
  )
}

/** One trust, one danger: all its periods stand in one flag. */
function payrollOwed(view: CaseView, troubled: readonly PeriodView[]): FlagFinding {
  const periods = troubled.map(period => period.period)
  const balances = troubled.flatMap(({ label, balance }) =>
    balance !== null && balance.cents > 0
      ? [{ label, cents: balance.cents, amount: formatCents(balance.cents), evidence: balance.evidence }]
      : [],
  )
  const total = formatCents(sum(balances.map(balance => balance.cents)))
  const [owed, it] =
    balances.length > 0
      ? [`${total} is owed on ${listPeriods(periods)}`, 'it']
      : [`Deposits are in trouble on ${listPeriods(periods)}`, 'the tax']
  const levied = listLevyBeforeHearing(view)
  return flagged(text, {
    subject: 'trust-fund',
    claim: `${owed}. Cannot tell yet how much of ${it} is held in trust and may be asked from people in person: ${returnsTell(periods)}.${levied.map(sayLevy).join('')}`,
    nextAction:
      'Get the returns and bring this quarter’s deposits up to date, designate payments to the trust fund part, and let nobody be interviewed unprepared.',
    periods,
    evidence: [...balances.map(balance => balance.evidence), ...troubled.flatMap(findTrouble)],
    working: [
      ...balances.map(balance => ({ text: balance.label, value: balance.amount })),
      ...(balances.length > 0
        ? [{ text: 'Together, employer’s share, penalty and interest included', value: total }]
        : []),
      { text: 'Of it withheld or collected from others', value: 'cannot tell yet' },
    ],
    wouldChange: [
      'The returns: tax withheld and the employees’ share, line by line.',
      'A transcript that shows the period paid.',
      'Proof of deposits that were not credited.',
    ],
  })
}

/** `the Form 941 returns tell` */
function returnsTell(periods: FlagFinding['periods']): string {
  const forms = [...new Set(periods.map(({ form }) => form))].sort()
  return periods.length === 1
    ? `the Form ${forms[0]} return tells`
    : `the Form ${listWords(forms)} returns tell`
}

function sayLevy({ period, askedOn }: LevyBeforeHearing): string {
  return ` A hearing was asked for on ${askedOn.label}, so a levy for ${period.label} may come before one.`
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

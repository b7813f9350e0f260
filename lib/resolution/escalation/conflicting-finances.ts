import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { answerEvidence, isUnasked, saidCents } from '../interview/said'
import { type Cents, cents, formatCents, sum } from '../money/cents'
import { noFinances } from '../options/finances'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { entered, exampleCase } from './example-facts'
import { exampleAnswers, exampleDebt, exampleYear, interviewOpen } from './interview-rule'
import { flagged, type Trigger, unknown } from './trigger'

/** A financial statement is signed under penalty of perjury and read beside the bank statements. */
const text = {
  id: 'P-10',
  version: 1,
  title: 'More came in than the finances state',
  severity: 2,
  precedence: 9,
  reversibility: 1,
  rule: 'The income on a financial statement is held against what came into the accounts; what came in beyond it, and that nobody explains, is taken for income.',
  why: 'The statement is signed under penalty of perjury, and a plan built on it falls.',
  citations: [sources.financialStatement],
} as const

/** Income of a month as entered; null while any part of it is open. */
function monthlyIncome({ facts }: CaseView): Cents | null {
  const income = facts.finances?.finances.income ?? null
  if (income === null || income.length === 0) return null
  const told = income.map(({ monthly }) => monthly)
  return told.includes(null) ? null : sum(told.map(amount => amount ?? cents(0)))
}

function evaluate(view: CaseView): FlagFinding[] {
  const { finances } = view.facts
  const income = monthlyIncome(view)
  if (finances === undefined || income === null) return []
  const stated = {
    label: finances.source.label,
    value: `${formatCents(income)} a month`,
    source: finances.source,
  }
  const came = saidCents(view.facts, 'monthlyIn')
  if (came === null) return [cannotTell(view, stated)]
  // Pay comes in after tax is withheld: less in the bank than is stated before tax says nothing.
  const apart = cents(Math.max(0, came - income))
  if (apart * 100 <= income * firmPolicy.incomeApart.value) return []
  return [
    flagged(text, {
      subject: 'case',
      claim: `The finances state ${formatCents(income)} a month, and ${formatCents(came)} came into the accounts: ${formatCents(apart)} more.`,
      nextAction:
        'Explain the difference deposit by deposit, and correct the finances, before the statement is signed.',
      periods: [],
      evidence: [stated, ...answerEvidence(view.facts, ['monthlyIn'])],
      working: [
        { text: 'Stated income of a month', value: formatCents(income) },
        { text: 'Came into the accounts in a month', value: formatCents(came) },
      ],
      wouldChange: ['Deposits that are no income: transfers, loans, gifts, refunds.'],
    }),
  ]
}

function cannotTell(view: CaseView, income: FlagFinding['evidence'][number]): FlagFinding {
  return unknown(text, {
    subject: 'case',
    periods: [],
    evidence: [income],
    wouldChange: ['What came into the accounts in a month.'],
    ...(isUnasked(view.facts, 'monthlyIn') ? interviewOpen('monthlyIn') : statementsOpen),
  })
}

const statementsOpen = {
  claim: 'Cannot tell yet whether the finances agree with the bank.',
  nextAction: 'Add up the deposits of the last three bank statements.',
  missing: {
    fact: 'What came into the accounts in a month',
    document: 'The last three bank statements of every account',
  },
}

const stated = {
  ...noFinances,
  finances: { ...noFinances.finances, income: [{ name: 'Wages', monthly: cents(exampleDebt) }] },
  asOf: day('2026-11-02'),
  source: { ...entered().source, label: 'Finances of Nov 2, 2026' },
}
const owing = [yearOfRows(exampleYear, [['150', '2024-06-03', exampleDebt]])]

export const conflictingFinances: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: '$9,000 a month stated, $11,800 came in.',
      facts: exampleCase({
        periods: owing,
        finances: stated,
        answers: exampleAnswers({ monthlyIn: '1180000' }),
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: '$9,000 a month stated before tax, $6,800 came in.',
      facts: exampleCase({
        periods: owing,
        finances: stated,
        answers: exampleAnswers({ monthlyIn: '680000' }),
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: '$9,000 a month stated, and nobody added up the deposits.',
      facts: exampleCase({ periods: owing, finances: stated }),
      asOf: day('2026-11-24'),
    },
  },
}

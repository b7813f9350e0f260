import type { FlagFinding } from '../assessment'
import { hasAgreement } from '../collection/agreement'
import type { CaseView, PeriodView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { findPayBy } from '../collection/pay-by'
import { listPeriods, periodKey } from '../collection/period-label'
import { noticeEvidence } from '../collection/signals'
import type { NoticeFacts } from '../facts'
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
import { listOpenBills } from './pay-by-day'
import { flagged, type Trigger, unknown } from './trigger'

/** A new bill while an agreement is in force elsewhere: a new debt is ground to end it (26 USC 6159(b)(4)(B)). */
const text = {
  id: 'M-05',
  version: 1,
  title: 'New debt on an agreement',
  severity: 1,
  precedence: 4,
  reversibility: 1,
  rule: 'An agreement may be ended when another tax is not paid when due. The IRS adds some new balances to a plan by itself, so look at the new year first.',
  why: 'A CP523 follows, and levy after it, for every year of the plan.',
  citations: [sources.agreementNewDebt, sources.agreementRequest],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const covered = view.periods.filter(hasAgreement)
  if (covered.length === 0) return []
  return listOpenBills(view)
    .filter(notice => noticeEffect(notice.code) === 'first-bill')
    .flatMap(notice => newDebtFlag(view, { notice, covered }))
}

function newDebtFlag(
  view: CaseView,
  { notice, covered }: { notice: NoticeFacts; covered: PeriodView[] },
): FlagFinding[] {
  const billed = view.periods.filter(period => notice.periods.some(named => periodKey(named) === period.key))
  if (billed.length === 0 || billed.every(hasAgreement)) return []
  const years = listPeriods(billed.map(period => period.period))
  const plan = listPeriods(covered.map(period => period.period))
  const said = {
    subject: notice.noticeId,
    periods: [...billed, ...covered].map(period => period.period),
    evidence: [noticeEvidence(notice), ...covered.flatMap(period => period.ladder.evidence)],
    deadline: findPayBy(notice)?.deadline ?? null,
    wouldChange: [
      `A row "Installment agreement established" on the ${years} transcript.`,
      'Payment in full.',
    ],
  }
  if (billed.some(period => period.facts?.transcript == null)) {
    return [
      unknown(text, {
        ...said,
        claim: `The ${years} bill is new while a plan runs for ${plan}: cannot tell yet whether the plan took it in.`,
        nextAction: `Pull the account transcript of ${years}, then ask to have it added before a CP523.`,
        missing: { fact: `Whether ${years} is in the plan`, document: `Account transcript, ${years}` },
      }),
    ]
  }
  return [
    flagged(text, {
      ...said,
      claim: `The ${years} bill is not in the plan that runs for ${plan}; a new debt can end the plan.`,
      nextAction: `Pay ${years} by its pay-by day, or ask to have it added to the plan.`,
    }),
  ]
}

const bill = exampleNotice({ code: 'CP14', periods: [taxYear(2025)], amountDueCents: cents(534_620) })
const plan = examplePeriod(taxYear(2022), {
  entered: entered({ stage: 'installment-agreement', balanceCents: cents(900_000), lien: 'no' }),
})
const owed = returnRow('2026-11-09', 534_620)
const added = { code: '971', explanation: 'Installment agreement established', date: '2026-11-12' }

export const newDebtOnAgreement: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A plan runs for 2022; the 2025 transcript shows the new bill outside the plan.',
      facts: exampleCase({
        periods: [
          plan,
          examplePeriod(taxYear(2025), { transcript: exampleTranscript(taxYear(2025), [owed]) }),
        ],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The 2025 transcript shows that the plan took the new bill in.',
      facts: exampleCase({
        periods: [
          plan,
          examplePeriod(taxYear(2025), { transcript: exampleTranscript(taxYear(2025), [owed, added]) }),
        ],
        notices: [{ ...bill, noticeDate: day('2026-11-09') }],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A plan runs for 2022; a CP14 for 2025 came, and its transcript is not on file.',
      facts: exampleCase({ periods: [plan], notices: [bill] }),
      asOf: day('2026-11-24'),
    },
  },
}

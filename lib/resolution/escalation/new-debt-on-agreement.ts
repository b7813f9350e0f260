import type { FlagFinding } from '../assessment'
import { hasAgreement } from '../collection/agreement'
import type { CaseView, PeriodView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { listPeriods, periodKey } from '../collection/period-label'
import { noticeEvidence } from '../collection/signals'
import { findPayByWithCaution } from '../collection/sits-elsewhere'
import type { NoticeFacts } from '../facts'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day, formatDay, type PlainDate } from '../time/plain-date'
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

/**
 * A debt beside an agreement in force. A bill dated after the agreement is a new one, and a new debt is ground to end it
 * (26 USC 6159(b)(4)(B)). An older year that still owes is another question: the plan should have taken it in, and of its
 * collection statute less may be left than the plan needs.
 */
const text = {
  id: 'M-05',
  version: 2,
  title: 'Debt beside an agreement',
  severity: 1,
  precedence: 4,
  reversibility: 1,
  rule: 'An agreement may be ended when another tax is not paid when due. Only a bill dated after the agreement is such a new debt; the IRS adds some of them to a plan by itself, so look at the new year first.',
  why: 'A CP523 follows, and levy after it, for every year of the plan.',
  citations: [sources.agreementNewDebt, sources.agreementRequest],
} as const

interface Beside {
  view: CaseView
  notice: NoticeFacts
  /** Periods of the bill that no plan is seen to cover. */
  billed: PeriodView[]
  covered: PeriodView[]
}

function evaluate(view: CaseView): FlagFinding[] {
  const covered = view.periods.filter(hasAgreement)
  if (covered.length === 0) return []
  return listOpenBills(view)
    .filter(notice => noticeEffect(notice.code) === 'first-bill')
    .flatMap(notice => {
      const named = (period: PeriodView) => notice.periods.some(own => periodKey(own) === period.key)
      const billed = view.periods.filter(period => named(period) && !hasAgreement(period))
      return billed.length === 0 ? [] : [besideFlag({ view, notice, billed, covered })]
    })
}

function besideFlag(beside: Beside): FlagFinding {
  const { notice, covered } = beside
  const since = agreementDay(covered)
  if (notice.noticeDate === null || since === null) return ageUnknown(beside)
  return notice.noticeDate > since ? newDebt(beside) : olderDebt(beside, since)
}

/** The last day on which the plan was made or changed; null where that of any of its years is not known. */
function agreementDay(covered: readonly PeriodView[]): PlainDate | null {
  const days = covered.map(({ ladder }) => ladder.since)
  const [first, ...later] = days.filter(since => since !== null).sort()
  return first === undefined || later.length + 1 < days.length ? null : (later.at(-1) ?? first)
}

function common({ notice, billed, covered }: Beside) {
  const years = listPeriods(billed.map(period => period.period))
  return {
    years,
    plan: listPeriods(covered.map(period => period.period)),
    seen: billed.every(period => period.facts?.transcript != null),
    said: {
      subject: notice.noticeId,
      periods: [...billed, ...covered].map(period => period.period),
      evidence: [noticeEvidence(notice), ...covered.flatMap(period => period.ladder.evidence)],
      wouldChange: [
        `A row "Installment agreement established" on the ${years} transcript.`,
        'Payment in full.',
      ],
    },
    untold: {
      nextAction: `Pull the account transcript of ${years}, then ask to have it added before a CP523.`,
      missing: { fact: `Whether ${years} is in the plan`, document: `Account transcript, ${years}` },
    },
  }
}

function newDebt(beside: Beside): FlagFinding {
  const { years, plan, seen, said, untold } = common(beside)
  const deadline = findPayByWithCaution(beside.view, beside.notice)?.deadline ?? null
  if (!seen) {
    return unknown(text, {
      ...said,
      ...untold,
      deadline,
      claim: `The ${years} bill is new while a plan runs for ${plan}: cannot tell yet whether the plan took it in.`,
    })
  }
  return flagged(text, {
    ...said,
    deadline,
    claim: `The ${years} bill is not in the plan that runs for ${plan}; a new debt can end the plan.`,
    nextAction: `Pay ${years} by its pay-by day, or ask to have it added to the plan.`,
  })
}

/** No new debt, so no ground to end the plan by itself; what is left to collect is asked before anything is sent. */
function olderDebt(beside: Beside, since: PlainDate): FlagFinding {
  const { years, plan, seen, said, untold } = common(beside)
  const older = `The ${years} bill is older than the plan for ${plan} of ${formatDay(since)}`
  if (!seen) {
    return unknown(text, {
      ...said,
      ...untold,
      severity: 2,
      claim: `${older}: cannot tell yet whether ${years} still owes, whether the plan took it in, and how much of its collection statute is left.`,
      nextAction: `Pull the account transcript of ${years} before anything is paid or asked for.`,
    })
  }
  return flagged(text, {
    ...said,
    severity: 2,
    claim: `${older}, and ${years} owes outside it.`,
    nextAction: `Look how much of the collection statute of ${years} is left, then ask to have it added to the plan.`,
  })
}

function ageUnknown(beside: Beside): FlagFinding {
  const { years, plan, said, untold } = common(beside)
  const { notice, covered } = beside
  const undated = covered.find(({ ladder }) => ladder.since === null)
  const missing =
    notice.noticeDate === null || undated === undefined
      ? { fact: `The date of the ${notice.code}`, document: `${notice.code}, page 1` }
      : { fact: `When the plan for ${plan} began`, document: `Account transcript, ${undated.label}` }
  return unknown(text, {
    ...said,
    ...untold,
    severity: 2,
    deadline: findPayByWithCaution(beside.view, notice)?.deadline ?? null,
    claim: `A plan runs for ${plan} and ${years} is billed: cannot tell yet whether the bill is newer than the plan, or in it.`,
    missing,
  })
}

const bill = exampleNotice({ code: 'CP14', periods: [taxYear(2025)], amountDueCents: cents(534_620) })
const plan = examplePeriod(taxYear(2022), {
  entered: entered({
    stage: 'installment-agreement',
    stageNoticeDate: day('2024-04-22'),
    balanceCents: cents(900_000),
    lien: 'no',
  }),
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

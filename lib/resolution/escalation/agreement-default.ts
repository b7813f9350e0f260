import type { FlagFinding } from '../assessment'
import {
  type AgreementDefault,
  findAgreementDefault,
  findTerminationDay,
  hasAgreement,
} from '../collection/agreement'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { unlessHeld } from '../collection/decisive-rows'
import { listPeriods } from '../collection/period-label'
import { sources } from '../sources/library'
import { day, formatDeadline } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** An installment agreement is about to end: 26 USC 6159(b)(5), CP523 and its kin. */
const text = {
  id: 'E-10',
  version: 4,
  title: 'Agreement ending',
  severity: 1,
  precedence: 4,
  reversibility: 1,
  rule: 'The IRS gives at least 30 days of notice before it ends an agreement. Until then it can be cured or its end appealed; levy is barred for 30 days after it, and while the appeal is open.',
  why: 'With the plan ended, the whole debt is open to levy.',
  citations: [
    sources.agreementTermination,
    sources.agreementNewDebt,
    sources.levyBarAfterTermination,
    sources.appealRights,
    sources.cp523Page,
  ],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const ending = findAgreementDefault(view)
  if (ending === null) return []
  const periods = ending.periods.map(period => period.period)
  const years = listPeriods(periods)
  const outside = listDebtsOutside(view, ending)
  const found = findTerminationDay(ending, years)
  const said = {
    subject: 'agreement',
    periods,
    evidence: [...ending.evidence, ...outside.flatMap(({ balance }) => balance?.evidence ?? [])],
    working: found?.working ?? [],
    wouldChange: ['Proof that the default was cured.', 'A new agreement, on a later transcript.'],
  }
  if (found === null) {
    return [
      unknown(text, {
        ...said,
        claim: `The agreement for ${years} is ending; cannot tell yet by which day it can be cured.`,
        nextAction: 'Get the CP523, all pages, today.',
        missing: { fact: 'The date of the notice of default', document: `CP523, ${years}, all pages` },
      }),
    ]
  }
  const last = formatDeadline(found.deadline.lastDay)
  const newDebt = sayDebt(outside)
  const open = found.deadline.lastDay >= view.asOf
  return [
    flagged(text, {
      ...said,
      deadline: open ? found.deadline : null,
      claim: open
        ? `The agreement for ${years} ends ${last} unless it is cured or appealed.${newDebt}`
        : `The agreement for ${years} could be cured until ${last}; levy may follow.${newDebt}`,
      nextAction: open
        ? `${outside.length > 0 ? `Pay ${listPeriods(outside.map(({ period }) => period))} or have it added` : 'Find what broke it, cure it with proof'}, or send Form 9423.`
        : unlessHeld(view, 'Ask for reinstatement or a new agreement now.'),
    }),
  ]
}

/** Periods that owe and are not in the plan: another tax not paid when due is a ground to end it (26 USC 6159(b)(4)(B)). */
function listDebtsOutside(view: CaseView, ending: AgreementDefault): PeriodView[] {
  const inPlan = new Set(ending.periods.map(({ key }) => key))
  return view.periods.filter(period => owes(period) && !inPlan.has(period.key) && !hasAgreement(period))
}

function sayDebt(outside: readonly PeriodView[]): string {
  if (outside.length === 0) return ''
  const verb = outside.length === 1 ? 'owes' : 'owe'
  return ` ${listPeriods(outside.map(({ period }) => period))} ${verb} outside the plan, which is a ground to end it.`
}

const periods = [taxYear(2021), taxYear(2022)]

export const agreementDefault: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'CP523 of Nov 9, 2026 for 2021 and 2022.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'CP523', noticeDate: day('2026-11-09'), periods })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The agreement is in force.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2022), { entered: entered({ stage: 'installment-agreement' }) })],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'The client says that the plan was cancelled, and has not sent the notice.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2022), { entered: entered({ stage: 'agreement-default' }) })],
      }),
      asOf: day('2026-11-24'),
    },
  },
}

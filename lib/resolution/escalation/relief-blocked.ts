import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { formatCents, subtract, sum } from '../money/cents'
import { firstTimeAbatementYears } from '../parameters/first-time-abatement-years'
import { findInForce } from '../parameters/parameter'
import { sources } from '../sources/library'
import { yearOf } from '../time/plain-date'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

/** The catalogue has no number for it: a conflict across years, relief of one year that another year blocks. */
const text = {
  id: 'M-10',
  version: 1,
  title: 'Relief blocked by another year',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'First-time abatement needs the years before to be without such a penalty; one that is removed for another reason does not count.',
  why: 'Asked for in the wrong order, relief is refused for the larger year that might have had it.',
  citations: [sources.firstTimeAbatement],
} as const

const counting: ReadonlySet<string> = new Set(['failure-to-file', 'failure-to-pay', 'late-deposit'])

function standingOf(account: Account) {
  return account.assessments.filter(({ kind, cents, abated }) => counting.has(kind) && cents > abated)
}

function judge({ period, label, account }: PeriodView & { account: Account }, view: CaseView) {
  const own = standingOf(account)
  const reach = findInForce(firstTimeAbatementYears, view.asOf)
  if (own.length === 0 || reach === null) return null
  const year = yearOf(period.periodEnd)
  const blocking = view.periods.flatMap(other => {
    const back = year - yearOf(other.period.periodEnd)
    const standing = other.account ? standingOf(other.account) : []
    return other.period.form === period.form && back >= 1 && back <= reach && standing.length > 0
      ? [{ label: other.label, period: other.period, standing }]
      : []
  })
  if (blocking.length === 0) return null
  const amount = formatCents(sum(own.map(({ cents, abated }) => subtract(cents, abated))))
  const years = blocking.map(other => other.label).join(', ')
  return {
    claim: `First-time abatement of ${amount} on ${label} is blocked by the penalties of ${years}.`,
    nextAction: `Ask for reasonable cause on ${years} first: what comes off for it no longer blocks ${label}.`,
    evidence: [...own, ...blocking.flatMap(({ standing }) => standing)].map(({ evidence }) => evidence),
    wouldChange: [`The penalties of ${years} removed for reasonable cause.`],
  }
}

export const reliefBlocked: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: {
    ...accountExamples(
      {
        tells: 'A late-payment penalty on 2023, and one on 2022.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['276', '2024-06-03', 9_000],
          ]),
          yearOfRows(2022, [
            ['150', '2023-06-05', 900_000],
            ['276', '2023-06-05', 9_000],
          ]),
        ],
      },
      {
        tells: 'The one before lies outside the years that count.',
        periods: [
          yearOfRows(2023, [
            ['150', '2024-06-03', 900_000],
            ['276', '2024-06-03', 9_000],
          ]),
          yearOfRows(2018, [
            ['150', '2019-06-03', 900_000],
            ['276', '2019-06-03', 9_000],
          ]),
        ],
      },
    ),
    unknown: 'A year that is not on file is asked for by A-08, which looks at the same years.',
  },
}

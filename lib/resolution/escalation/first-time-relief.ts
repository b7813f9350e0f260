import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { formatCents, sum } from '../money/cents'
import { testFirstTimeAbatement } from '../relief/first-time-abatement'
import { type PenaltyKind, removable } from '../relief/penalty-kind'
import { sources } from '../sources/library'
import { yearOf } from '../time/plain-date'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'A-08',
  version: 1,
  title: 'First-time abatement possible',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'Penalties for filing, paying or depositing late come off a year where the three years before were filed and clean; reasonable cause is asked for first where another year weighs more.',
  why: 'Money is paid that a phone call would have taken off.',
  citations: [sources.firstTimeAbatement],
} as const

const kinds: Readonly<Record<string, PenaltyKind>> = {
  'failure-to-file': 'failure-to-file',
  'failure-to-pay': 'failure-to-pay',
  'late-deposit': 'failure-to-deposit',
  'estimated-tax': 'estimated-tax',
  accuracy: 'accuracy',
  fraud: 'fraud',
}

function penaltiesOf(account: Account) {
  return account.assessments.flatMap(charge => {
    const { kind, cents, abated } = charge
    const named = kinds[kind]
    return named ? [{ kind: named, left: cents - abated, cents, charge }] : []
  })
}

function judge({ period, label, account }: PeriodView & { account: Account }, view: CaseView) {
  const standing = penaltiesOf(account).filter(({ kind, left }) => left > 0 && removable.has(kind))
  if (standing.length === 0 || period.form !== '1040') return null
  const priorYears = view.periods.flatMap(other => {
    if (other.period.form !== period.form) return []
    const { status } = other.filing
    const penalties = other.account
      ? // Why one was removed its row does not say: it counts as first-time, which is the safer answer.
        penaltiesOf(other.account).map(({ kind, left }) => ({
          kind,
          removed: left > 0 ? null : ('first-time' as const),
        }))
      : null
    return [
      { taxYear: yearOf(other.period.periodEnd), filing: status === 'unknown' ? null : status, penalties },
    ]
  })
  const found = testFirstTimeAbatement({
    asOf: view.asOf,
    form: period.form,
    taxYear: yearOf(period.periodEnd),
    penalties: standing.map(({ kind }) => kind),
    priorYears,
    current: null,
  })
  const [lacking] = found.missing
  // Asked only where part of the three years is seen already: one more transcript then decides it.
  const isNear = priorYears.some(
    ({ taxYear, penalties }) => taxYear < yearOf(period.periodEnd) && penalties !== null,
  )
  if (found.value === null && lacking && isNear)
    return {
      severity: 4 as const,
      claim: `Cannot tell yet whether the penalties on ${label} may come off by first-time abatement.`,
      nextAction: `Pull the ${lacking.wouldTell.replace('Account', 'account')}.`,
      evidence: standing.map(({ charge }) => charge.evidence),
      wouldChange: ['The three years before, each filed and without such a penalty.'],
      missing: { fact: lacking.fact, document: lacking.wouldTell },
    }
  if (found.value?.eligible !== true) return null
  return {
    claim: `Penalties of ${formatCents(sum(standing.map(({ cents }) => cents)))} on ${label} may come off by first-time abatement: the three years before are filed and clean.`,
    nextAction: 'Ask for it by phone or Form 843, after reasonable cause where another year weighs more.',
    evidence: standing.map(({ charge }) => charge.evidence),
    wouldChange: ['A penalty on one of the three years before.', 'The penalty abated on a later transcript.'],
  }
}

export const firstTimeRelief: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'A late-filing penalty on 2023; 2020 to 2022 are clean.',
      periods: [
        yearOfRows(2023, [
          ['150', '2024-11-04', 900_000],
          ['166', '2024-11-04', 90_000],
        ]),
        ...[2020, 2021, 2022].map(year =>
          yearOfRows(year, [
            ['150', `${year + 1}-06-07`, 900_000],
            ['806', `${year + 1}-04-15`, -900_000],
          ]),
        ),
      ],
    },
    {
      tells: '2022 was late too.',
      periods: [
        yearOfRows(2023, [
          ['150', '2024-11-04', 900_000],
          ['166', '2024-11-04', 90_000],
        ]),
        yearOfRows(2022, [
          ['150', '2023-11-06', 900_000],
          ['166', '2023-11-06', 90_000],
        ]),
      ],
    },
    {
      tells: 'A late-filing penalty on 2023; 2022 is clean, 2020 and 2021 are not on file.',
      periods: [
        yearOfRows(2023, [
          ['150', '2024-11-04', 900_000],
          ['166', '2024-11-04', 90_000],
        ]),
        yearOfRows(2022, [
          ['150', '2023-06-07', 900_000],
          ['806', '2023-04-15', -900_000],
        ]),
      ],
    },
  ),
}

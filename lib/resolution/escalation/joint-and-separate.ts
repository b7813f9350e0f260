import type { FlagFinding } from '../assessment'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { isIndividualForm, listPeriods } from '../collection/period-label'
import { sources } from '../sources/library'
import { accountExamples, yearOfRows } from './account-rule'
import { flagged, type Trigger, unknown } from './trigger'

/** The catalogue has no number for it: a conflict across years, joint and separate debts in one case. */
const text = {
  id: 'M-12',
  version: 1,
  title: 'Joint and separate years mixed',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'Both spouses owe a joint year, one of them a separate one; plans, offers and authority are made by those who owe.',
  why: 'A request signed by one leaves the other’s share open, and an offer of both needs a form of each for what each owes alone.',
  citations: [sources.jointLiability, sources.offerForm],
} as const

/** True for joint, false for any other status; null where no paper tells. */
function isJoint({ facts }: PeriodView): boolean | null {
  const status = facts?.transcript?.filingStatus
  return status == null ? null : /joint/i.test(status)
}

function evaluate(view: CaseView): FlagFinding[] {
  const owing = view.periods.filter(period => owes(period) && isIndividualForm(period.period.form))
  const joint = owing.filter(period => isJoint(period) === true)
  const separate = owing.filter(period => isJoint(period) === false)
  const open = owing.filter(period => isJoint(period) === null)
  if (joint.length === 0 || separate.length + open.length === 0) return []
  const years = (periods: readonly PeriodView[]) => listPeriods(periods.map(({ period }) => period))
  const said = {
    subject: 'joint-and-separate',
    periods: owing.map(({ period }) => period),
    evidence: owing.flatMap(({ facts, label }) =>
      facts?.transcript
        ? [
            {
              label,
              value: facts.transcript.filingStatus ?? 'status not read',
              source: facts.transcript.source,
            },
          ]
        : [],
    ),
    wouldChange: ['The filing status that the returns show.'],
  }
  if (separate.length > 0)
    return [
      flagged(text, {
        ...said,
        claim: `${years(joint)} is owed by both spouses, ${years(separate)} by one alone.`,
        nextAction: 'Sort the debts by who owes them before a plan or an offer, and get authority from each.',
      }),
    ]
  return [
    unknown(text, {
      ...said,
      severity: 4,
      claim: `Cannot tell yet who owes ${years(open)}: ${years(joint)} is joint.`,
      nextAction: `Look at the filing status of ${years(open)}.`,
      missing: { fact: `Filing status of ${years(open)}`, document: `Return of ${years(open)}, first page` },
    }),
  ]
}

const debt = ['150', '2024-06-03', 900_000] as const
const older = ['150', '2023-06-05', 300_000] as const
const jointly = { filingStatus: 'Married Filing Joint' }

export const jointAndSeparate: Trigger = {
  ...text,
  evaluate,
  examples: accountExamples(
    {
      tells: '2023 is joint, 2022 single.',
      periods: [yearOfRows(2023, [debt], jointly), yearOfRows(2022, [older], { filingStatus: 'Single' })],
    },
    {
      tells: 'Both years are joint.',
      periods: [yearOfRows(2023, [debt], jointly), yearOfRows(2022, [older], jointly)],
    },
    {
      tells: '2023 is joint, and the status of 2022 was not read.',
      periods: [yearOfRows(2023, [debt], jointly), yearOfRows(2022, [older])],
    },
  ),
}

import type { Account, Credit } from '../accounts/account'
import type { DeadlineFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { cents, formatCents } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { findRefundStatute } from '../statutes/refund-statute'
import { addMonths } from '../time/calendar-steps'
import { day, formatDay, type PlainDate } from '../time/plain-date'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import { financesEvidence } from './intention'
import type { Trigger } from './trigger'

const text = {
  id: 'S-06',
  version: 1,
  title: 'Time to claim a refund ends soon',
  severity: 2,
  precedence: 7,
  reversibility: 0,
  rule: 'A refund is claimed within three years from the return or two from the payment, whichever is later.',
  why: 'After that day the money stays with the IRS, whoever was right.',
  citations: [sources.refundClaim, sources.refundLookBack],
} as const

/** The payment that can be claimed for the shortest time, with the earliest and the latest end of the claim. */
interface Ending {
  credit: Credit
  earliest: PlainDate
  latest: PlainDate
}

function listEndings({ period, facts, account }: PeriodView & { account: Account }): Ending[] {
  const transcript = facts?.transcript
  return account.credits.flatMap(credit => {
    const on = credit.on
    const kind = kinds[credit.kind]
    if (on === null || credit.standing <= 0 || kind === undefined) return []
    const { value } = findRefundStatute({
      period,
      filed: transcript?.returnDueOrReceived ?? null,
      extended: transcript?.rows.some(({ code }) => code === '460') ?? null,
      payment: { kind, on },
    })
    return value === null ? [] : [{ credit, earliest: value.earliest, latest: value.latest }]
  })
}

const kinds: Partial<Record<Credit['kind'], 'withholding' | 'estimated' | 'other'>> = {
  withholding: 'withholding',
  'estimated-payment': 'estimated',
  'credit-elect-in': 'estimated',
  'payment-with-return': 'other',
  'subsequent-payment': 'other',
  'levy-payment': 'other',
  'designated-payment': 'other',
}

/** Something to claim: a credit that nobody took, or what the client says was paid and is not owed. */
function judge(period: PeriodView & { account: Account }, view: CaseView) {
  const { account, label } = period
  if (account.returnPosted.state !== 'posted') return null
  const left = account.balance.posted ?? cents(0)
  const overpaid = view.facts.finances?.situation.overpaid === true
  if (left >= 0 && !overpaid) return null
  const near = addMonths(view.asOf, firmPolicy.refundClaimNear.value)
  const running = listEndings(period).filter(({ latest }) => latest >= view.asOf)
  const [first] = running
    .filter(({ earliest }) => earliest <= near)
    .sort((a, b) => (a.earliest < b.earliest ? -1 : 1))
  if (!first) return null
  const { credit, earliest, latest } = first
  const amount = left < 0 ? formatCents(cents(-left)) : `up to ${formatCents(credit.standing)}`
  const evidence = [credit.evidence, ...(overpaid ? financesEvidence(view) : [])]
  // Between the two readings it cannot be told whether the claim is still open.
  if (earliest < view.asOf || latest > near)
    return {
      severity: 3 as const,
      claim: `Cannot tell yet until when ${amount} of ${label} can be claimed: until ${formatDay(earliest)}, or until ${formatDay(latest)}.`,
      nextAction: `Find out when the return of ${label} was filed, and file the claim before ${formatDay(later(earliest, view.asOf))} in any case.`,
      evidence,
      wouldChange: ['The day on which the return came in.'],
      missing: { fact: `When the return of ${label} was filed`, document: `Return transcript, ${label}` },
    }
  return {
    claim: `The claim for ${amount} of ${label} ends ${formatDay(earliest)}${earliest === latest ? '' : ' at the earliest'}.`,
    nextAction: 'File Form 1040-X or 843, at the least as a protective claim, before that day.',
    evidence,
    deadline: deadlineOf(earliest, label),
    wouldChange: ['A refund, code 846, or the credit moved by code 820.'],
  }
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other
}

/** Soft: how far back a claim reaches was not read at its authority. */
function deadlineOf(lastDay: PlainDate, label: string): DeadlineFinding {
  return {
    kind: 'soft',
    lastDay,
    printedDay: null,
    computedDay: lastDay,
    basis: 'Counted from the return and the payment',
    lost: 'The right to the refund',
    left: 'Nothing: no court can give it back',
    what: `Refund claim, ${label}`,
  }
}

const overpaidYear = [
  ['150', '2024-06-03', 900_000],
  ['806', '2024-04-15', -990_000],
] as const

export const refundClaimEnds: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: {
    ...accountExamples(
      {
        tells: '2023 is overpaid; its return came in on Apr 15, 2024.',
        periods: [yearOfRows(2023, overpaidYear, { returnDueOrReceived: day('2024-04-15') })],
      },
      {
        tells: '2024 is overpaid; the claim runs until 2028.',
        periods: [
          yearOfRows(
            2024,
            [
              ['150', '2025-06-02', 900_000],
              ['806', '2025-04-15', -990_000],
            ],
            { returnDueOrReceived: day('2025-04-15') },
          ),
        ],
      },
      {
        tells: '2023 is overpaid and was extended, and nobody knows when its return came in.',
        periods: [yearOfRows(2023, [...overpaidYear, ['460', '2024-04-15']])],
      },
    ),
  },
}
